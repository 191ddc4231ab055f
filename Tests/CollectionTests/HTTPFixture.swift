import HTTP
import Synchronization

/// Runs a server on a free port while `body` runs.
func withServer<Result: Sendable>(
    _ handler: @escaping HTTPHandler,
    _ body: @escaping @Sendable (_ address: String) async throws -> Result
) async throws -> Result {
    var limits = HTTPLimits()
    limits.drainDeadline = .milliseconds(50)
    let server = HTTPServer(host: "127.0.0.1", port: 0, limits: limits, handler: handler)
    try await server.start()
    return try await withThrowingTaskGroup(of: Result?.self) { group in
        group.addTask {
            try await server.run()
            return nil
        }
        group.addTask { try await body("http://127.0.0.1:\(server.port)") }
        defer { group.cancelAll() }
        while let result = try await group.next() {
            if let result { return result }
        }
        throw HTTPError(code: .other, message: "The server ended before the test did.")
    }
}

/// An address on which nobody listens: its port was free a moment ago.
func closedAddress() async throws -> String {
    let server = HTTPServer(host: "127.0.0.1", port: 0) { _ in HTTPResponse() }
    try await server.start()
    return "http://127.0.0.1:\(server.port)"
}

/// Collects what components publish, and lets a test wait for it.
actor Collected<Element: Sendable> {
    private(set) var elements: [Element] = []
    private var waiters: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    func append(_ element: Element) {
        elements.append(element)
        for waiter in waiters where waiter.count <= elements.count { waiter.continuation.resume() }
        waiters.removeAll { $0.count <= elements.count }
    }

    /// Waits until there are at least `count`.
    func first(_ count: Int) async -> [Element] {
        if elements.count < count {
            await withCheckedContinuation { waiters.append((count, $0)) }
        }
        return elements
    }
}
