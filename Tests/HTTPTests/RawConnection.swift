import Glibc

/// A plain blocking socket, to say to a server exactly what a test wants to say.
///
/// Calls block for at most five seconds; run them where that is no harm.
final class RawConnection: Sendable {
    private let socket: Int32

    /// Connects to a port on this machine.
    init(port: Int, receiveBufferBytes: Int32? = nil) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBufferBytes {
            _ = unsafe setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &size, 4)
        }
        var wait = timeval(tv_sec: 5, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        _ = unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, size)
        _ = unsafe setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &wait, size)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe connect(socket, pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            let code = errno
            close(socket)
            throw Failure(code: code)
        }
    }

    deinit { close(socket) }

    struct Failure: Error { let code: Int32 }

    /// Sends all of `text`, as far as the server takes it.
    func send(_ text: String) { send(Array(text.utf8)) }

    /// Sends all bytes, as far as the server takes them.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { bytes in
                unsafe Glibc.send(
                    socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Sends until all is taken or nothing more was taken for half a second; returns how much was.
    func sendUntilStuck(_ bytes: [UInt8]) -> Int {
        var sent = 0
        while sent < bytes.count {
            var wanted = pollfd(fd: socket, events: Int16(POLLOUT), revents: 0)
            guard unsafe poll(&wanted, 1, 500) > 0 else { break }
            let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
            let count = unsafe bytes[sent...].withUnsafeBytes { bytes in
                unsafe Glibc.send(socket, bytes.baseAddress, bytes.count, flags)
            }
            guard count > 0 else { break }
            sent += count
        }
        return sent
    }

    /// Says that nothing more will be sent.
    func finishSending() { shutdown(socket, Int32(SHUT_WR)) }

    /// Whether something, or the end, can be read at once.
    var hasInput: Bool {
        var wanted = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&wanted, 1, 0) > 0
    }

    /// What arrives next; empty at the end, `nil` after five silent seconds or a reset.
    func receive() -> String? {
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
            unsafe recv(socket, bytes.baseAddress, bytes.count, 0)
        }
        return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
    }

    /// All that arrives until `isEnough` or the end of the connection.
    func receive(until isEnough: (String) -> Bool) -> String {
        var text = ""
        while !isEnough(text), let more = receive(), !more.isEmpty { text += more }
        return text
    }

    /// All that arrives until it contains `word`.
    func receive(until word: String) -> String { receive { $0.contains(word) } }

    /// All that arrives until the server hangs up.
    func receiveAll() -> String { receive { _ in false } }
}
