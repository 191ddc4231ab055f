import HTTP

/// Waiting for others, with an end.
enum Patience {
    /// Asks twenty times a second until `condition` holds; throws after half a minute.
    static func until(
        _ what: String, _ condition: () async throws -> Bool
    ) async throws {
        for _ in 0..<600 {
            if try await condition() { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw BenchmarkError("Waited half a minute in vain until \(what).")
    }
}

/// Ports that nobody listens on.
enum FreePort {
    static func find() async throws -> Int {
        let probe = HTTPServer(host: "127.0.0.1", port: 0) { _ in .text("") }
        try await probe.start()
        return probe.port
    }
}
