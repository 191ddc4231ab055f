import CCurl
import CUV
import Glibc
import Synchronization

/// The transfers of one client: libcurl's multi interface on a libuv loop of its own.
@safe final class Transfers: @unchecked Sendable {
    // Guard of `@unchecked Sendable`: everything but `loop` is touched on the loop's thread only.
    let loop: EventLoop
    private let multi: UnsafeMutableRawPointer
    private let timer: UnsafeMutablePointer<uv_timer_t>
    private let connections: Int
    private var active: [ObjectIdentifier: Transfer] = [:]
    private var waiting: [Transfer] = []
    private var idleHandles: [UnsafeMutableRawPointer]
    private let queueTimer: UnsafeMutablePointer<uv_timer_t>

    private static let queueTickMilliseconds: UInt64 = 20
    private static let idleHandleLimit = 64

    /// libcurl's own set-up, once for the process.
    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// - Throws: ``HTTPError`` when there is no thread or no memory for it.
    init(connections: Int) throws {
        guard Self.isReady, let multi = unsafe curl_multi_init() else {
            throw HTTPError(
                code: .other,
                message: "Could not start the HTTP client: libcurl cannot be initialised. "
                    + "Free memory, then start again.")
        }
        do { loop = try EventLoop() } catch {
            unsafe curl_multi_cleanup(multi)
            throw error
        }
        unsafe self.multi = multi
        self.connections = connections
        unsafe idleHandles = []
        unsafe timer = .allocate(capacity: 1)
        unsafe queueTimer = .allocate(capacity: 1)
        loop.execute { self.setUp() }
    }

    deinit {
        unsafe timer.deallocate()
        unsafe queueTimer.deallocate()
    }

    /// Starts a transfer; `continuation` gets its result.
    func begin(
        _ transfer: Transfer, _ continuation: CheckedContinuation<HTTPClient.Answer, any Error>
    ) {
        loop.execute {
            transfer.continuation = continuation
            if transfer.isCancelled.load(ordering: .acquiring) {
                return transfer.resume(.failure(CancellationError()))
            }
            transfer.deadline = self.loop.now + transfer.request.timeout.milliseconds
            if self.active.count < self.connections {
                self.start(transfer)
            } else {
                self.enqueue(transfer)
            }
        }
    }

    /// Ends a transfer early, also one that has not begun.
    func cancel(_ transfer: Transfer) {
        transfer.isCancelled.store(true, ordering: .releasing)
        loop.execute {
            transfer.resume(.failure(CancellationError()))
            if self.active[ObjectIdentifier(transfer)] != nil { self.release(transfer) }
            self.waiting.removeAll { $0 === transfer }
            self.startWaiting()
        }
    }

    /// Closes all connections and ends the thread; no transfer may be under way.
    func end() {
        loop.execute {
            while let handle = unsafe self.idleHandles.popLast() {
                unsafe curl_easy_cleanup(handle)
            }
            unsafe curl_multi_cleanup(self.multi)
            // The memory of both timers lives until libuv has let go of each; it closes the last first.
            unsafe self.close(self.timer)
            unsafe self.close(self.queueTimer)
            self.loop.finish()
        }
    }

    private func close(_ timer: UnsafeMutablePointer<uv_timer_t>) {
        unsafe timer.pointee.data = Unmanaged.passRetained(self).toOpaque()
        unsafe uv_close(asHandle(timer)) { handle in
            guard let owner = unsafe handle?.pointee.data else { return }
            unsafe Unmanaged<Transfers>.fromOpaque(owner).release()
        }
    }

    private func setUp() {
        let owner = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe uv_timer_init(loop.handle, timer)
        unsafe timer.pointee.data = owner
        unsafe uv_timer_init(loop.handle, queueTimer)
        unsafe queueTimer.pointee.data = owner
        unsafe ccurl_multi_set_number(multi, CURLMOPT_MAXCONNECTS, connections)
        unsafe ccurl_multi_set_timer_callback(
            multi,
            { _, milliseconds, owner in
                guard let owner = unsafe owner else { return 0 }
                unsafe Unmanaged<Transfers>.fromOpaque(owner).takeUnretainedValue()
                    .setTimer(milliseconds)
                return 0
            }, owner)
        unsafe ccurl_multi_set_socket_callback(
            multi,
            { _, socket, events, owner, watch in
                guard let owner = unsafe owner else { return 0 }
                unsafe Unmanaged<Transfers>.fromOpaque(owner).takeUnretainedValue()
                    .watchSocket(socket, events, SocketWatch.from(watch))
                return 0
            }, owner)
    }

    // MARK: Waiting for a connection

    private func enqueue(_ transfer: Transfer) {
        waiting.append(transfer)
        guard waiting.count == 1 else { return }
        unsafe uv_timer_start(
            queueTimer,
            { timer in
                guard let owner = unsafe timer?.pointee.data else { return }
                unsafe Unmanaged<Transfers>.fromOpaque(owner).takeUnretainedValue().expireWaiting()
            }, Self.queueTickMilliseconds, Self.queueTickMilliseconds)
    }

    private func expireWaiting() {
        let now = loop.now
        for transfer in waiting where now >= transfer.deadline {
            transfer.finish(CURLE_OPERATION_TIMEDOUT)
        }
        waiting.removeAll { now >= $0.deadline }
        startWaiting()
    }

    private func startWaiting() {
        while active.count < connections, !waiting.isEmpty { start(waiting.removeFirst()) }
        if waiting.isEmpty { unsafe uv_timer_stop(queueTimer) }
    }

    // MARK: libcurl

    private func start(_ transfer: Transfer) {
        guard let easy = unsafe idleHandles.popLast() ?? curl_easy_init() else {
            return transfer.finish(CURLE_OUT_OF_MEMORY)
        }
        let now = loop.now
        unsafe transfer.prepare(
            easy, milliseconds: transfer.deadline > now ? transfer.deadline - now : 1)
        active[ObjectIdentifier(transfer)] = transfer
        unsafe curl_multi_add_handle(multi, easy)
    }

    private func release(_ transfer: Transfer) {
        active[ObjectIdentifier(transfer)] = nil
        guard let easy = unsafe transfer.easy else { return }
        unsafe transfer.easy = nil
        unsafe curl_multi_remove_handle(multi, easy)
        if unsafe idleHandles.count < Self.idleHandleLimit {
            unsafe curl_easy_reset(easy)
            unsafe idleHandles.append(easy)
        } else {
            unsafe curl_easy_cleanup(easy)
        }
    }

    private func setTimer(_ milliseconds: Int) {
        guard milliseconds >= 0 else {
            unsafe uv_timer_stop(timer)
            return
        }
        unsafe uv_timer_start(
            timer,
            { timer in
                guard let owner = unsafe timer?.pointee.data else { return }
                unsafe Unmanaged<Transfers>.fromOpaque(owner).takeUnretainedValue()
                    .act(on: CURL_SOCKET_TIMEOUT, 0)
            }, UInt64(milliseconds), 0)
    }

    private func watchSocket(_ socket: curl_socket_t, _ events: Int32, _ watch: SocketWatch?) {
        guard events != CURL_POLL_REMOVE else {
            unsafe curl_multi_assign(multi, socket, nil)
            watch?.close()
            return
        }
        let current: SocketWatch
        if let watch {
            current = watch
        } else {
            current = SocketWatch(socket, transfers: self)
            unsafe curl_multi_assign(multi, socket, current.context)
        }
        current.start(events)
    }

    /// Lets libcurl do what is due on a socket, then hands out what is finished.
    func act(on socket: curl_socket_t, _ events: Int32) {
        var running: Int32 = 0
        unsafe curl_multi_socket_action(multi, socket, events, &running)
        var left: Int32 = 0
        while let message = unsafe curl_multi_info_read(multi, &left) {
            guard unsafe message.pointee.msg == CURLMSG_DONE,
                let context = unsafe ccurl_get_context(message.pointee.easy_handle)
            else { continue }
            let code = unsafe ccurl_result(message)
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            transfer.finish(code)
            release(transfer)
        }
        startWaiting()
    }
}
