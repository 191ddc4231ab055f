import HTTP
import Model
import Notification
import Synchronization

/// A webhook's other end: a real server that answers as it is told and remembers what came.
actor Receiver {
    private(set) var requests: [HTTPRequest] = []
    private var answers: [HTTPResponse]
    private var waiters: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    /// Gives these answers in order, then 200.
    init(_ answers: [HTTPResponse] = []) { self.answers = answers }

    /// The keys that came, in order.
    var keys: [String] { requests.map { $0.headers["Idempotency-Key"] ?? "" } }

    func answer(_ request: HTTPRequest) -> HTTPResponse {
        requests.append(request)
        for waiter in waiters where waiter.count <= requests.count { waiter.continuation.resume() }
        waiters.removeAll { $0.count <= requests.count }
        return answers.isEmpty ? .text("thank you") : answers.removeFirst()
    }

    /// Waits until at least that many requests have come.
    func received(_ count: Int) async {
        guard requests.count < count else { return }
        await withCheckedContinuation { waiters.append((count, $0)) }
    }

    /// Listens on a free port while `body` runs with its address.
    nonisolated func listening<Result: Sendable>(
        _ body: @escaping @Sendable (_ url: String) async throws -> Result
    ) async throws -> Result {
        var limits = HTTPLimits()
        limits.drainDeadline = .milliseconds(50)
        let server = HTTPServer(host: "127.0.0.1", port: 0, limits: limits) { request in
            await self.answer(request)
        }
        try await server.start()
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                try await server.run()
                return nil
            }
            group.addTask { try await body("http://127.0.0.1:\(server.port)/hook/s3cret") }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw HTTPError(code: .other, message: "The server ended before the test did.")
        }
    }
}

extension Notice {
    /// A notice of an incident, to the channel `ops` unless said otherwise.
    static func example(
        _ incident: Int, kind: Kind = .warned, channel: String = "ops",
        at moment: Timestamp = Timestamp(millisecondsSinceEpoch: 1_795_528_800_000)
    ) -> Notice {
        Notice(
            incident: incident, kind: kind, channel: channel, severity: .page, at: moment,
            title: "payments: the pool will be exhausted", text: "In 9 min 40 s.")
    }
}

extension HTTPResponse {
    /// An answer of a status, with a wait that is asked for.
    static func status(_ status: Int, _ headers: HTTPHeaders = HTTPHeaders()) -> HTTPResponse {
        HTTPResponse(status: status, headers: headers)
    }
}
