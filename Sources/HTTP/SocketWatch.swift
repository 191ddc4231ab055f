import CCurl
import CUV

/// Watches one of libcurl's sockets on the loop.
@safe final class SocketWatch {
    private let poll: UnsafeMutablePointer<uv_poll_t>
    private unowned let transfers: Transfers

    init(_ socket: curl_socket_t, transfers: Transfers) {
        self.transfers = transfers
        unsafe poll = .allocate(capacity: 1)
        unsafe uv_poll_init(transfers.loop.handle, poll, socket)
        // Balanced where libuv says that the handle is closed.
        unsafe poll.pointee.data = Unmanaged.passRetained(self).toOpaque()
    }

    deinit { unsafe poll.deallocate() }

    /// What libcurl keeps for the socket; it does not count as an owner.
    var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

    /// The watch that libcurl kept.
    static func from(_ context: UnsafeMutableRawPointer?) -> SocketWatch? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<SocketWatch>.fromOpaque(context).takeUnretainedValue()
    }

    /// Waits for the events that libcurl wants.
    func start(_ wanted: Int32) {
        var events: UInt32 = 0
        if wanted != CURL_POLL_OUT { events |= UV_READABLE.rawValue }
        if wanted != CURL_POLL_IN { events |= UV_WRITABLE.rawValue }
        unsafe uv_poll_start(poll, Int32(events)) { poll, status, events in
            guard let watch = unsafe SocketWatch.from(poll?.pointee.data) else { return }
            watch.happened(status: status, events: UInt32(events))
        }
    }

    /// Stops before libcurl closes the socket.
    func close() {
        unsafe uv_poll_stop(poll)
        unsafe uv_close(asHandle(poll)) { handle in
            guard let context = unsafe handle?.pointee.data else { return }
            unsafe Unmanaged<SocketWatch>.fromOpaque(context).release()
        }
    }

    private func happened(status: Int32, events: UInt32) {
        var found: Int32 = status < 0 ? CURL_CSELECT_ERR : 0
        if events & UV_READABLE.rawValue != 0 { found |= CURL_CSELECT_IN }
        if events & UV_WRITABLE.rawValue != 0 { found |= CURL_CSELECT_OUT }
        var socket: Int32 = -1
        guard unsafe uv_fileno(asHandle(poll), &socket) == 0 else { return }
        transfers.act(on: socket, found)
    }
}
