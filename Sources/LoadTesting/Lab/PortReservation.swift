import Glibc

/// A free port of this machine that nobody else gets while the reservation lives.
///
/// The socket is bound but does not listen; a service that shares its port may bind beside it.
final class PortReservation: Sendable {
    let port: Int
    private let socket: Int32

    /// Takes a port that the system gives.
    init() throws(LabError) {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let socket = Glibc.socket(AF_INET, kind, 0)
        var yes: Int32 = 1
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let size = length
        let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe setsockopt(socket, SOL_SOCKET, SO_REUSEPORT, &yes, 4) == 0
                    && bind(socket, pointer, size) == 0
                    && getsockname(socket, pointer, &length) == 0
            }
        }
        guard result else {
            close(socket)
            throw LabError("Could not reserve a port on 127.0.0.1: error \(errno).")
        }
        self.socket = socket
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit { close(socket) }
}
