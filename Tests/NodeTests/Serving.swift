import Clocks
import HTTP

/// Runs a server on a free port while `body` runs with its address.
func serving(
    _ handler: @escaping HTTPHandler, body: @Sendable (_ address: String) async throws -> Void
) async throws {
    var limits = HTTPLimits()
    limits.drainDeadline = .milliseconds(50)
    let server = HTTPServer(host: "127.0.0.1", port: 0, limits: limits, handler: handler)
    try await server.start()
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        defer { group.cancelAll() }
        try await body("http://127.0.0.1:\(server.port)")
    }
}

/// Asks an address again and again, for at most ten seconds, until its answer has all the words.
///
/// Returns the last answer, so that a test that waited in vain shows it.
func answer(of url: String, client: HTTPClient, with words: [String]) async throws -> String {
    var text = ""
    for _ in 0..<400 {
        text = String(decoding: try await client.send(.init(url: url)).body, as: UTF8.self)
        if words.allSatisfy(text.contains) { return text }
        try await ScaledTime.wall.sleep(for: .milliseconds(25))
    }
    return text
}
