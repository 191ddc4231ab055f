import Glibc
import Synchronization

/// Many connections that ask for one thing and then only listen, as open pages do.
@safe final class Listeners: @unchecked Sendable {
    // Guard of `@unchecked Sendable`: the numbers are atomic; sockets and poll are set before the
    // thread starts and closed after it has ended.
    private var sockets: [Int32] = []
    private var thread = pthread_t()
    private let isOver = Atomic(false)
    private let heard = Atomic(0)
    private let ended = Atomic(0)

    /// Opens `count` connections to a port of this machine that send `request`.
    init(_ count: Int, port: Int, request: String) throws {
        for _ in 0..<count {
            let socket = try Self.connected(port)
            sockets.append(socket)
            let sent = unsafe send(socket, request, request.utf8.count, Int32(MSG_NOSIGNAL))
            guard sent > 0 else { throw BenchmarkError("A listener could not ask: \(errno).") }
        }
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        let status = unsafe pthread_create(&thread, nil, Self.body, context)
        guard status == 0 else { throw BenchmarkError("No thread for the listeners.") }
    }

    private static let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
        {
            guard let context = unsafe $0 else { return nil }
            unsafe Unmanaged<Listeners>.fromOpaque(context).takeUnretainedValue().listen()
            return nil
        }

    /// Events that came, all listeners together.
    var eventsHeard: Int { heard.load(ordering: .relaxed) }

    /// How many were disconnected.
    var disconnected: Int { ended.load(ordering: .relaxed) }

    /// Closes all connections.
    func end() {
        isOver.store(true, ordering: .relaxed)
        pthread_join(thread, nil)
        for socket in sockets { close(socket) }
    }

    /// Listeners have machines of their own, so these look seldom and take little of this one.
    private static let pauseMilliseconds: Int32 = 50

    private func listen() {
        let space = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 * 1024, alignment: 16)
        defer { unsafe space.deallocate() }
        var waiting = sockets.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while !isOver.load(ordering: .relaxed) {
            poll(nil, 0, Self.pauseMilliseconds)
            guard unsafe poll(&waiting, nfds_t(waiting.count), 100) > 0 else { continue }
            for index in waiting.indices where waiting[index].revents != 0 {
                let socket = waiting[index].fd
                let size = unsafe recv(socket, space.baseAddress, space.count, Int32(MSG_DONTWAIT))
                if size > 0 {
                    heard.add(
                        unsafe Self.events(in: UnsafeRawBufferPointer(rebasing: space[..<size])),
                        ordering: .relaxed)
                } else if size == 0 || errno != EAGAIN {
                    ended.add(1, ordering: .relaxed)
                    waiting[index].fd = -1
                }
            }
        }
    }

    /// How many events end in some bytes: each ends with an empty line.
    private static func events(in bytes: UnsafeRawBufferPointer) -> Int {
        var count = 0
        var last: UInt8 = 0
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            if byte == 10 && last == 10 { count += 1 }
            last = byte
        }
        return count
    }

    private static func connected(_ port: Int) throws -> Int32 {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe connect(socket, pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard socket >= 0, status == 0 else {
            throw BenchmarkError(
                "A listener could not connect: error \(errno). Allow 5,000 open files (ulimit -n).")
        }
        return socket
    }
}
