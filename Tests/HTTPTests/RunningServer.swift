@testable import HTTP
import Testing

/// Serves `handler` on a free port while `body` runs, then drains.
///
/// `body` has a thread of its own, since the sockets of the tests block.
func withServer<Result: Sendable>(
    loops: Int = 1, limits: HTTPLimits = HTTPLimits(),
    handlersRun: HTTPServer.HandlerPlace = .loop,
    _ handler: @escaping HTTPHandler, _ body: @escaping @Sendable (Int) async throws -> Result
) async throws -> Result {
    let server = HTTPServer(
        host: "127.0.0.1", port: 0, loops: loops, limits: limits, handlersRun: handlersRun,
        handler: handler)
    try await server.start()
    let running = Task { try await server.run() }
    let result: Swift.Result<Result, any Error>
    do {
        result = .success(try await onThread { try await body(server.port) })
    } catch {
        result = .failure(error)
    }
    running.cancel()
    try await running.value
    return try result.get()
}

/// Runs `body`, which may block, on a thread of its own.
func onThread<Result: Sendable>(
    _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    let thread = try EventLoop()
    let result = await Task(executorPreference: thread) { try await body() }.result
    thread.execute { thread.finish() }
    await thread.waitUntilOver()
    return try result.get()
}

/// Answers every request with its method, target and body.
let echo: HTTPHandler = { request in
    .text("\(request.method) \(request.target) [\(String(decoding: request.body, as: UTF8.self))]")
}

/// Something that a test waits for without polling.
actor Signal {
    private var isGiven = false
    private var waiters: [CheckedContinuation<Void, Never>] = []

    func give() {
        isGiven = true
        for waiter in waiters { waiter.resume() }
        waiters = []
    }

    func wait() async {
        if isGiven { return }
        await withCheckedContinuation { waiters.append($0) }
    }
}

/// Returns when the current task is cancelled.
func cancelled() async {
    let (stream, continuation) = AsyncStream<Never>.makeStream()
    for await _ in stream {}
    continuation.finish()
}
