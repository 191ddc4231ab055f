import CUV
import Glibc
import Synchronization

/// A thread with one libuv loop, which also runs the Swift tasks that prefer it.
///
/// It lives until ``finish()``; tasks that are left then go on in the global pool.
@safe final class EventLoop: TaskExecutor, @unchecked Sendable {
    // Guard of `@unchecked Sendable`: the libuv handles are touched on the loop's thread only, but
    // for `uv_async_send`, which is called under `pending` while the loop is open.
    let handle: UnsafeMutablePointer<uv_loop_t>
    private let wake: UnsafeMutablePointer<uv_async_t>
    private let pending = Mutex(Pending())
    private let thread = Atomic<UInt>(0)
    private var spare: [Work] = []

    private enum Work: Sendable {
        case job(UnownedJob)
        case call(@Sendable () -> Void)
    }

    private struct Pending {
        var work: [Work] = []
        var isOpen = true
        var isOver = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    /// Starts the thread.
    ///
    /// - Throws: ``HTTPError`` when the system has no descriptors or threads left.
    init() throws {
        ignoreBrokenPipes()
        unsafe handle = .allocate(capacity: 1)
        unsafe wake = .allocate(capacity: 1)
        let code = unsafe uv_loop_init(handle)
        guard code == 0 else {
            unsafe handle.deallocate()
            unsafe wake.deallocate()
            throw EventLoop.startError(-code)
        }
        let status = unsafe uv_async_init(handle, wake) { wake in
            guard let context = unsafe wake?.pointee.data else { return }
            unsafe Unmanaged<EventLoop>.fromOpaque(context).takeUnretainedValue().runPending()
        }
        unsafe wake.pointee.data = Unmanaged.passUnretained(self).toOpaque()
        guard status == 0 else {
            unsafe uv_loop_close(handle)
            throw EventLoop.startError(-status)
        }
        try startThread()
    }

    deinit {
        unsafe handle.deallocate()
        unsafe wake.deallocate()
    }

    /// Whether the caller is on the loop's thread.
    var isCurrent: Bool { thread.load(ordering: .relaxed) == pthread_self() }

    /// Milliseconds of the loop's own clock, as of the current turn.
    var now: UInt64 { unsafe uv_now(handle) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if !submit(.job(job)) { globalConcurrentExecutor.enqueue(job) }
    }

    /// Runs `call` on the loop's thread, after what was submitted before.
    ///
    /// - Returns: Whether it will run; `false` once the loop is finished.
    @discardableResult
    func execute(_ call: @escaping @Sendable () -> Void) -> Bool { submit(.call(call)) }

    /// Ends the loop once all its handles are closed; call it on the loop's thread.
    func finish() {
        let isFirst = pending.withLock { pending in
            defer { pending.isOpen = false }
            return pending.isOpen
        }
        guard isFirst else { return }
        unsafe uv_close(asHandle(wake), nil)
        runPending()
    }

    /// Returns when the thread has left the loop.
    func waitUntilOver() async {
        await withCheckedContinuation { continuation in
            let isOver = pending.withLock { pending in
                if !pending.isOver { pending.waiters.append(continuation) }
                return pending.isOver
            }
            if isOver { continuation.resume() }
        }
    }

    private func submit(_ work: Work) -> Bool {
        pending.withLock { pending in
            guard pending.isOpen else { return false }
            pending.work.append(work)
            if pending.work.count == 1 { unsafe uv_async_send(wake) }
            return true
        }
    }

    private func runPending() {
        // Work may call this again by way of `finish`, so what runs now is in a local.
        var batch: [Work] = []
        swap(&batch, &spare)
        pending.withLock { swap(&$0.work, &batch) }
        for work in batch {
            switch work {
            case .job(let job): unsafe job.runSynchronously(on: asUnownedTaskExecutor())
            case .call(let call): call()
            }
        }
        batch.removeAll(keepingCapacity: true)
        swap(&batch, &spare)
    }

    private func startThread() throws {
        var created = pthread_t()
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
            guard let context = unsafe $0 else { return nil }
            unsafe Unmanaged<EventLoop>.fromOpaque(context).takeRetainedValue().run()
            return nil
        }
        let status = unsafe pthread_create(&created, nil, body, context)
        guard status == 0 else {
            unsafe uv_close(asHandle(wake), nil)
            unsafe uv_run(handle, UV_RUN_DEFAULT)
            unsafe uv_loop_close(handle)
            unsafe Unmanaged<EventLoop>.fromOpaque(context).release()
            throw EventLoop.startError(status)
        }
        pthread_detach(created)
    }

    private func run() {
        thread.store(pthread_self(), ordering: .relaxed)
        unsafe uv_run(handle, UV_RUN_DEFAULT)
        unsafe uv_loop_close(handle)
        let waiters = pending.withLock { pending in
            pending.isOver = true
            return pending.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    private static func startError(_ code: Int32) -> HTTPError {
        HTTPError(
            code: .other,
            message: "Could not start an event loop: \(systemText(code)). "
                + "Raise the limits of open files and threads, then start again.")
    }
}

/// The libuv handle that every kind of handle begins with.
func asHandle<Kind>(_ pointer: UnsafeMutablePointer<Kind>) -> UnsafeMutablePointer<uv_handle_t> {
    unsafe UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: uv_handle_t.self)
}

/// Writing to a peer that is gone shall be an error, not a signal that ends the process.
private func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
