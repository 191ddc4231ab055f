import Clocks
import FoundationEssentials
import HTTP
import Model

/// Reads and tells a running node over its JSON API, as any tool of a user would.
struct NodeClient: Sendable {
    let address: String
    private let client = HTTPClient(connections: 8)

    init(address: String) { self.address = address }

    private struct Incidents: Decodable { let incidents: [Incident] }
    private struct Frames: Decodable { let frames: [Frame] }
    private struct Frame: Decodable {
        let at: Timestamp
        let intervalSeconds: Double
        let values: [String: Double]
    }

    /// Whether the node answers.
    func isUp() async -> Bool {
        // No answer is the answer: it is not up yet.
        (try? await get("/api/v1/health")) != nil
    }

    /// All incidents, oldest first.
    func incidents() async throws -> [Incident] {
        try await decode(Incidents.self, "/api/v1/incidents").incidents.sorted { $0.id < $1.id }
    }

    /// The postmortem of an incident, in Markdown.
    func postmortem(_ id: Int) async throws -> String {
        String(decoding: try await get("/incidents/\(id)/postmortem.md"), as: UTF8.self)
    }

    /// The frames of a service in a span.
    func frames(of service: ServiceID, in range: TimeRange) async throws -> [SignalFrame] {
        let path = "/api/v1/services/\(service)/frames?from=\(range.start)&to=\(range.end)"
        return try await decode(Frames.self, path).frames.map { frame in
            SignalFrame(
                service: service, at: frame.at, intervalSeconds: frame.intervalSeconds,
                values: Dictionary(
                    frame.values.map { (Signal(written: $0.key), $0.value) },
                    uniquingKeysWith: { a, _ in a }
                ))
        }
    }

    /// Reports a change, again and again until the node has taken it.
    ///
    /// A change has an identity, so that one that was taken but not acknowledged counts once.
    func report(_ change: Change) async {
        guard let body = try? JSONEncoder().encode(change) else { return }  // values always encode
        var request = HTTPClient.Request("POST", url: address + "/api/v1/changes")
        request.headers = ["Content-Type": "application/json"]
        request.body = Array(body)
        for _ in 0..<200 where !Task.isCancelled {
            if let answer = try? await client.send(request), answer.status < 300 { return }
            // The node may be restarting; waiting ends early only when cancelled.
            try? await ScaledTime.wall.sleep(for: .milliseconds(100))
        }
    }

    /// Sends a visitor's report as a proxy in front of the node would hand it on.
    ///
    /// Reports are not repeated: a visitor who meets an error page goes away.
    func send(_ report: some Encodable, from address: String) async {
        guard let body = try? JSONEncoder().encode(report) else { return }  // values always encode
        _ = try? await client.send(
            .init(
                "POST", url: self.address + "/api/v1/reports",
                headers: [
                    "Content-Type": "application/json", "X-Forwarded-For": address,
                ], body: Array(body)))
    }

    /// What `body` reads, asked again for up to ten seconds while the node is being restarted.
    func patiently<Value: Sendable>(_ body: (NodeClient) async throws -> Value) async throws
        -> Value
    {
        for _ in 0..<100 {
            do {
                return try await body(self)
            } catch is HTTPError {
                try await ScaledTime.wall.sleep(for: .milliseconds(100))
            }
        }
        return try await body(self)
    }

    private func decode<Value: Decodable>(_ type: Value.Type, _ path: String) async throws -> Value
    {
        try JSONDecoder().decode(type, from: Data(try await get(path)))
    }

    private func get(_ path: String) async throws -> [UInt8] {
        let answer = try await client.send(.init(url: address + path, bodyLimit: 64 << 20))
        guard answer.status == 200 else {
            throw DemoError("The node answered \(path) with status \(answer.status).")
        }
        return answer.body
    }
}
