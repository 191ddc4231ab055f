import CUV
import Glibc

/// One client's connection: reads requests, has them answered one after the other.
@safe final class Connection: @unchecked Sendable {
    // Guard of `@unchecked Sendable`: all is touched on the thread of the server's loop only.
    enum Phase {
        /// Between requests or inside one.
        case reading
        /// The handler has the request.
        case answering
        /// The client has yet to accept the answer.
        case writing
        /// Events are sent as they come.
        case streaming
        /// All was said; what the client still sends is dropped, so that it can read the answer.
        case lingering
        case closed
    }

    let server: ServerLoop
    /// Where the server's loop keeps it.
    var index = 0
    var phase = Phase.reading
    /// When the current phase must be over, on the loop's clock.
    var deadline: UInt64 = 0
    /// When an event stream shows that it lives.
    var nextHeartbeat: UInt64 = 0
    var keepsAlive = false
    var task: Task<Void, Never>?
    /// Where the events of a stream come from.
    var events: EventStream?
    /// What the kernel has not taken yet and libuv does not have.
    var unsent: [ArraySlice<UInt8>] = []
    var unsentBytes = 0
    private(set) var hasEnded = false
    private(set) var parser: RequestParser

    private let tcp: UnsafeMutablePointer<uv_tcp_t>
    private var backlog: [UInt8] = []
    private var isReading = false
    private var isConsuming = false
    private var stage = RequestParser.Stage.start

    /// How much of following requests is taken in while one is answered.
    private static let backlogBytes = 64 * 1024
    /// How many clients over the limit are told so; further ones are closed without a word.
    private static let refusedAtOnce = 100
    private static let lingerMilliseconds: UInt64 = 1000
    /// How long an idle connection is still listened to when the server drains.
    private static let farewellMilliseconds: UInt64 = 300

    var stream: UnsafeMutablePointer<uv_stream_t> {
        unsafe UnsafeMutableRawPointer(tcp).assumingMemoryBound(to: uv_stream_t.self)
    }

    private var limits: HTTPLimits { server.context.limits }

    /// The next connection that waits at `listener`.
    convenience init(accepting listener: UnsafeMutablePointer<uv_stream_t>, server: ServerLoop) {
        self.init(server: server)
        unsafe uv_accept(listener, stream)
        parser = RequestParser(limits: limits, peer: peerAddress())
    }

    /// A connection for a connected socket, which it owns from now on.
    convenience init(opening socket: Int32, server: ServerLoop) {
        self.init(server: server)
        unsafe uv_tcp_open(tcp, socket)
        parser = RequestParser(limits: limits, peer: peerAddress())
    }

    private init(server: ServerLoop) {
        self.server = server
        parser = RequestParser(limits: server.context.limits, peer: "")
        unsafe tcp = .allocate(capacity: 1)
        unsafe uv_tcp_init(server.loop.handle, tcp)
        // Balanced where libuv says that the handle is closed.
        unsafe tcp.pointee.data = Unmanaged.passRetained(self).toOpaque()
    }

    deinit { unsafe tcp.deallocate() }

    /// Reads the first request, or turns away a client that is `excess` over the limit.
    func begin(excess: Int) {
        guard excess <= Self.refusedAtOnce else { return close() }
        guard excess <= 0 else { return refuse(.overloaded) }
        unsafe uv_tcp_nodelay(tcp, 1)
        deadline = server.loop.now + limits.idleDeadline.milliseconds
        startReading()
    }

    /// Acts on deadlines.
    func tick(_ now: UInt64) {
        switch phase {
        case .reading where now >= deadline:
            switch parser.stage {
            case .header: refuse(.headerTimeout)
            case .body: refuse(.bodyTimeout)
            case .start where hasInput: break  // The loop was busy; it will read that next.
            case .start, .complete: close()
            }
        case .writing where now >= deadline, .lingering where now >= deadline: close()
        case .streaming: tickStream(now)
        default: break
        }
    }

    /// Ends what is idle or endless; the rest finishes by itself.
    func drain() {
        switch phase {
        case .reading where parser.stage == .start && backlog.isEmpty:
            // A request may be under way to an idle connection; closing now would lose it.
            deadline = min(deadline, server.loop.now + Self.farewellMilliseconds)
        case .streaming: endStream()
        default: break
        }
    }

    /// Drops the connection and cancels who works for it.
    func close() {
        guard phase != .closed else { return }
        phase = .closed
        task?.cancel()
        task = nil
        events?.abandon()
        events = nil
        (unsent, unsentBytes) = ([], 0)
        unsafe uv_close(asHandle(tcp)) { handle in
            guard let context = unsafe handle?.pointee.data else { return }
            let connection = unsafe Unmanaged<Connection>.fromOpaque(context).takeRetainedValue()
            connection.server.remove(connection)
        }
    }

    /// Goes on with the next request once the client has the answer.
    func answered() {
        guard keepsAlive, !server.isDraining || !backlog.isEmpty else { return linger() }
        guard !server.isDraining else { return linger() }
        phase = .reading
        parser.next()
        stage = .start
        deadline = server.loop.now + limits.idleDeadline.milliseconds
        if !isConsuming { consumeBacklog() }
    }

    /// Says goodbye and waits a moment for the client to hang up.
    func linger() {
        if hasEnded { return close() }
        phase = .lingering
        deadline = server.loop.now + Self.lingerMilliseconds
        backlog = []
        let request = UnsafeMutablePointer<uv_shutdown_t>.allocate(capacity: 1)
        let status = unsafe uv_shutdown(request, stream) { request, _ in
            unsafe request?.deallocate()
        }
        guard status == 0 else {
            unsafe request.deallocate()
            return close()
        }
        startReading()
    }

    /// Answers instead of the handler and ends the connection.
    func refuse(_ refusal: Refusal) {
        keepsAlive = false
        send(refusal.response, isHead: false)
    }

    // MARK: Reading

    private func startReading() {
        guard !isReading, !hasEnded, phase != .closed else { return }
        isReading = true
        unsafe uv_read_start(
            stream,
            { handle, _, buffer in
                guard let context = unsafe handle?.pointee.data else { return }
                let connection = unsafe Unmanaged<Connection>.fromOpaque(context)
                    .takeUnretainedValue()
                let space = unsafe connection.server.readBuffer
                unsafe buffer?.pointee = uv_buf_init(space.baseAddress, UInt32(space.count))
            },
            { stream, count, buffer in
                guard count != 0, let context = unsafe stream?.pointee.data else { return }
                let connection = unsafe Unmanaged<Connection>.fromOpaque(context)
                    .takeUnretainedValue()
                guard count > 0, let base = unsafe buffer?.pointee.base else {
                    return connection.readingFailed(isEnd: count == Int(UV_EOF.rawValue))
                }
                unsafe base.withMemoryRebound(to: UInt8.self, capacity: count) {
                    unsafe connection.received(UnsafeBufferPointer(start: $0, count: count))
                }
            })
    }

    private func stopReading() {
        guard isReading else { return }
        isReading = false
        unsafe uv_read_stop(stream)
    }

    private func received(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch phase {
        case .streaming, .lingering, .closed: return
        case .reading where backlog.isEmpty:
            let consumed = unsafe consume(bytes)
            if phase != .lingering && phase != .closed {
                unsafe backlog.append(contentsOf: bytes.dropFirst(consumed))
            }
        case .reading, .answering, .writing: unsafe backlog.append(contentsOf: bytes)
        }
        if backlog.count >= Self.backlogBytes { stopReading() }
    }

    private func readingFailed(isEnd: Bool) {
        hasEnded = true
        isReading = false
        switch phase {
        case .answering where isEnd:
            // The client may only have closed its side; who works for it is told in any case.
            if backlog.isEmpty { task?.cancel() }
        case .writing where isEnd: break
        default: close()
        }
    }

    private func consumeBacklog() {
        let bytes = backlog
        backlog = []
        let consumed = unsafe bytes.withUnsafeBufferPointer { unsafe consume($0) }
        guard phase != .closed, phase != .lingering else { return }
        backlog = Array(bytes.dropFirst(consumed))
        if phase == .reading && hasEnded { return close() }
        if backlog.count < Self.backlogBytes { startReading() }
    }

    /// Handles requests for as long as each is answered at once.
    private func consume(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        isConsuming = true
        defer { isConsuming = false }
        var consumed = 0
        while phase == .reading && consumed < bytes.count {
            consumed += unsafe parser.parse(UnsafeBufferPointer(rebasing: bytes[consumed...]))
            if let refusal = parser.refusal { refuse(refusal) } else { advance() }
        }
        return consumed
    }

    private func advance() {
        guard parser.stage != stage else { return }
        stage = parser.stage
        switch stage {
        case .start: break
        case .header: deadline = server.loop.now + limits.headerDeadline.milliseconds
        case .body:
            deadline = server.loop.now + limits.bodyDeadline.milliseconds
            if parser.expectsContinue { write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
        case .complete: dispatch(parser.request, keepsAlive: parser.keepsAlive)
        }
    }

    private var hasInput: Bool {
        var socket: Int32 = -1
        var byte: UInt8 = 0
        guard unsafe uv_fileno(asHandle(tcp), &socket) == 0 else { return false }
        return unsafe recv(socket, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) > 0
    }

    private func peerAddress() -> String {
        var address = sockaddr_storage()
        var length = Int32(MemoryLayout<sockaddr_storage>.size)
        return unsafe withUnsafeMutablePointer(to: &address) { address in
            let socket = unsafe UnsafeMutableRawPointer(address)
                .assumingMemoryBound(to: sockaddr.self)
            guard unsafe uv_tcp_getpeername(tcp, socket, &length) == 0 else { return "" }
            return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { text in
                guard let base = text.baseAddress,
                    unsafe uv_ip_name(socket, base, 64) == 0
                else { return "" }
                return unsafe String(cString: base)
            }
        }
    }
}
