import CUV
import Glibc
import Synchronization

/// What all loops of one server share.
final class ServerContext: Sendable {
    let handler: HTTPHandler
    let ready: HTTPReadyAnswers?
    let limits: HTTPLimits
    let place: HTTPServer.HandlerPlace
    let connections = Atomic<Int>(0)

    init(
        handler: @escaping HTTPHandler, ready: HTTPReadyAnswers?, limits: HTTPLimits,
        place: HTTPServer.HandlerPlace
    ) {
        self.handler = handler
        self.ready = ready
        self.limits = limits
        self.place = place
    }
}

/// One event loop of a server: its listener, its connections, and their deadlines.
@safe final class ServerLoop: @unchecked Sendable {
    // Guard of `@unchecked Sendable`: everything below is touched on the thread of `loop` only.
    let loop: EventLoop
    let context: ServerContext
    private(set) var isDraining = false
    var headEnd = ResponseHead.End()
    /// Where libuv reads into; its bytes are taken before the next read.
    let readBuffer: UnsafeMutableBufferPointer<CChar>

    private let listener: UnsafeMutablePointer<uv_tcp_t>
    private let ticker: UnsafeMutablePointer<uv_timer_t>
    private var connections: [Connection] = []
    private var drainEnd: UInt64 = 0
    private var isListening = false
    /// The connections whose events wait to be written, in the order they came.
    private let told = Mutex<[Connection]>([])

    /// How many clients get their events in one turn, so that requests need not wait for all.
    private static let toldAtOnce = 16
    private static let tickMilliseconds: UInt64 = 100
    private static let readBytes = 64 * 1024

    /// Serves the connections of a listening socket, which it owns from now on.
    ///
    /// - Throws: ``HTTPError`` when no loop can be started; the socket is closed then.
    init(context: ServerContext, socket: Int32) throws {
        self.context = context
        unsafe listener = .allocate(capacity: 1)
        unsafe ticker = .allocate(capacity: 1)
        unsafe readBuffer = .allocate(capacity: Self.readBytes)
        do { loop = try EventLoop() } catch {
            close(socket)
            throw error
        }
        loop.execute { self.listen(socket) }
    }

    deinit {
        unsafe listener.deallocate()
        unsafe ticker.deallocate()
        unsafe readBuffer.deallocate()
    }

    /// Stops accepting, lets open requests finish within the drain deadline, then ends the loop.
    func drain() { loop.execute { self.beginDrain() } }

    /// Notes, from any thread, that a connection has events to send.
    func tell(_ connection: Connection) {
        let isFirst = told.withLock { told in
            told.append(connection)
            return told.count == 1
        }
        if isFirst { loop.execute { self.sendEvents() } }
    }

    /// Sends the events of a few connections; the others get theirs in the turns that follow.
    private func sendEvents() {
        let batch = told.withLock { Array($0.prefix(Self.toldAtOnce)) }
        for connection in batch { connection.sendEvents() }
        let isOver = told.withLock { told in
            told.removeFirst(batch.count)
            return told.isEmpty
        }
        if !isOver { loop.execute { self.sendEvents() } }
    }

    /// Takes a closed connection off the books.
    func remove(_ connection: Connection) {
        context.connections.subtract(1, ordering: .relaxed)
        let last = connections.removeLast()
        if last !== connection {
            connections[connection.index] = last
            last.index = connection.index
        }
        finishIfDrained()
    }

    private func listen(_ socket: Int32) {
        let owner = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe uv_tcp_init(loop.handle, listener)
        unsafe uv_timer_init(loop.handle, ticker)
        unsafe listener.pointee.data = owner
        unsafe ticker.pointee.data = owner
        unsafe uv_tcp_open(listener, socket)
        isListening = true
        let stream = unsafe UnsafeMutableRawPointer(listener)
            .assumingMemoryBound(to: uv_stream_t.self)
        unsafe uv_listen(stream, 1024) { stream, status in
            guard status == 0, let owner = unsafe stream?.pointee.data else { return }
            unsafe Unmanaged<ServerLoop>.fromOpaque(owner).takeUnretainedValue().accept()
        }
        _ = unsafe uv_timer_start(
            ticker,
            { timer in
                guard let owner = unsafe timer?.pointee.data else { return }
                unsafe Unmanaged<ServerLoop>.fromOpaque(owner).takeUnretainedValue().tick()
            }, Self.tickMilliseconds, Self.tickMilliseconds)
    }

    private func accept() {
        let stream = unsafe UnsafeMutableRawPointer(listener)
            .assumingMemoryBound(to: uv_stream_t.self)
        adopt(unsafe Connection(accepting: stream, server: self))
    }

    private func adopt(_ connection: Connection) {
        let open = context.connections.add(1, ordering: .relaxed).newValue
        connection.index = connections.count
        connections.append(connection)
        connection.begin(excess: open - context.limits.connections)
    }

    private func tick() {
        let now = loop.now
        if isDraining && now >= drainEnd {
            for connection in connections { connection.close() }
        } else {
            for connection in connections { connection.tick(now) }
        }
    }

    private func beginDrain() {
        guard !isDraining else { return }
        isDraining = true
        drainEnd = loop.now + context.limits.drainDeadline.milliseconds
        acceptWaiting()
        isListening = false
        unsafe uv_close(asHandle(listener), nil)
        for connection in connections { connection.drain() }
        finishIfDrained()
    }

    /// Takes connections that the kernel has completed; closing the listener would reset them.
    private func acceptWaiting() {
        var descriptor: Int32 = -1
        guard unsafe uv_fileno(asHandle(listener), &descriptor) == 0 else { return }
        while true {
            let socket = Glibc.accept(descriptor, nil, nil)
            guard socket >= 0 else { return }
            adopt(Connection(opening: socket, server: self))
        }
    }

    private func finishIfDrained() {
        guard isDraining, connections.isEmpty, unsafe uv_is_closing(asHandle(ticker)) == 0 else {
            return
        }
        unsafe uv_close(asHandle(ticker), nil)
        loop.finish()
    }
}

extension Duration {
    /// Whole milliseconds, at least one unless it is zero or less.
    var milliseconds: UInt64 {
        let (seconds, attoseconds) = components
        guard self > .zero else { return 0 }
        return UInt64(seconds) * 1000
            + UInt64((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
