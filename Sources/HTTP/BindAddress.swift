import Glibc

/// An address to listen on, and the sockets made for it.
@safe struct BindAddress {
    private let name: String
    private var storage: sockaddr_storage
    private let length: socklen_t

    /// Resolves `host`, IPv4 first.
    ///
    /// - Throws: ``HTTPError`` when the name has no address.
    init(host: String, port: Int) throws {
        name = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = AI_PASSIVE
        var list: UnsafeMutablePointer<addrinfo>?
        let status = unsafe getaddrinfo(host, String(port), &hints, &list)
        guard status == 0, let first = unsafe list else { throw Self.unresolved(host, name) }
        defer { unsafe freeaddrinfo(first) }
        var chosen = unsafe first
        while unsafe chosen.pointee.ai_family != AF_INET, let next = unsafe chosen.pointee.ai_next {
            unsafe chosen = next
        }
        if unsafe chosen.pointee.ai_family != AF_INET { unsafe chosen = first }
        storage = sockaddr_storage()
        length = unsafe chosen.pointee.ai_addrlen
        unsafe withUnsafeMutableBytes(of: &storage) { bytes in
            guard let source = unsafe chosen.pointee.ai_addr else { return }
            unsafe bytes.copyMemory(
                from: UnsafeRawBufferPointer(start: source, count: Int(length)))
        }
    }

    /// One listening socket for each loop; their port is the same.
    ///
    /// Several sockets need `SO_REUSEPORT`, which would also let a second process in. So unless
    /// `sharesPort` the first bind is tried without it.
    /// - Throws: ``HTTPError`` when the address cannot be had.
    mutating func listen(loops: Int, sharesPort: Bool) throws -> (sockets: [Int32], port: Int) {
        let reuses = sharesPort || loops > 1
        if reuses && !sharesPort { close(try bound(reusingPort: false)) }
        var sockets: [Int32] = []
        do {
            for _ in 0..<loops {
                let socket = try bound(reusingPort: reuses)
                sockets.append(socket)
                guard Glibc.listen(socket, 1024) == 0 else { throw failure(errno) }
                if sockets.count == 1 { adoptPort(of: socket) }
            }
        } catch {
            for socket in sockets { close(socket) }
            throw error
        }
        return (sockets, port)
    }

    private var port: Int {
        unsafe withUnsafeBytes(of: storage) { bytes in
            Int(UInt16(bigEndian: unsafe bytes.load(fromByteOffset: 2, as: UInt16.self)))
        }
    }

    private mutating func adoptPort(of socket: Int32) {
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        unsafe withUnsafeMutableBytes(of: &storage) { bytes in
            let address = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
            _ = unsafe getsockname(socket, address, &size)
        }
    }

    private func bound(reusingPort: Bool) throws -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let socket = Glibc.socket(Int32(storage.ss_family), kind, 0)
        guard socket >= 0 else { throw failure(errno) }
        set(socket, SO_REUSEADDR)
        if reusingPort { set(socket, SO_REUSEPORT) }
        let status = unsafe withUnsafeBytes(of: storage) { bytes in
            let address = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
            return unsafe bind(socket, address, length)
        }
        guard status == 0 else {
            let code = errno
            close(socket)
            throw failure(code)
        }
        return socket
    }

    private func set(_ socket: Int32, _ option: Int32) {
        var on: Int32 = 1
        _ = unsafe setsockopt(
            socket, SOL_SOCKET, option, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    private func failure(_ code: Int32) -> HTTPError {
        let (reason, advice) =
            switch code {
            case EADDRINUSE:
                ("the port is in use", "Stop the program that listens there or choose another port")
            case EACCES:
                ("permission denied", "Choose a port above 1023 or grant the right to bind it")
            case EADDRNOTAVAIL:
                (
                    "this machine does not have that address",
                    "Use one of its own, such as 127.0.0.1"
                )
            default: (systemText(code), "Choose another address or port")
            }
        return HTTPError(
            code: code == EADDRINUSE ? .addressInUse : .cannotBind,
            message: "Could not listen on \(name): \(reason). \(advice).")
    }

    private static func unresolved(_ host: String, _ name: String) -> HTTPError {
        HTTPError(
            code: .cannotResolve,
            message: "Could not listen on \(name): the name \(host) has no address. "
                + "Check its spelling or use an IP address.")
    }
}
