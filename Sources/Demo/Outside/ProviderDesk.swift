import Clocks
import FoundationEssentials
import HTTP
import LoadTesting
import Model
import Synchronization

/// The people who keep the shop's own status page: they notice late and write by hand.
///
/// They see the share of failing requests, wait until it has lasted, and then post; what they post
/// is served as Statuspage does.
final class ProviderDesk: Sendable {
    /// One message on the page.
    struct Update: Sendable {
        let at: Timestamp
        let phase: String
        let text: String
    }

    private struct State {
        var failingSince: Timestamp?
        var wellSince: Timestamp?
        var updates: [Update] = []
        var resolvedAt: Timestamp?
        var lookedAt: Timestamp
    }

    /// Requests fail from this share on.
    private static let notable = 0.1
    /// How long it takes until somebody has noticed and written.
    private static let reaction = Duration.seconds(300)
    private static let calm = Duration.seconds(120)

    private let state: Mutex<State>
    private let name: String
    private let openedAt: Timestamp
    private let address: String

    /// A desk that has posted nothing; `address` is the page that shows what it posts.
    init(name: String, address: String, openedAt: Timestamp) {
        self.name = name
        self.address = address
        self.openedAt = openedAt
        state = Mutex(State(lookedAt: openedAt))
    }

    /// Takes note of what became of the requests since the look before.
    func look(_ failures: FailureCount, at now: Timestamp) {
        guard failures.ended > 0 else { return }
        let isFailing = Double(failures.failed) / Double(failures.ended) >= Self.notable
        state.withLock { state in
            state.lookedAt = now
            state.failingSince = isFailing ? state.failingSince ?? now : nil
            state.wellSince = isFailing ? nil : state.wellSince ?? now
            if let since = state.failingSince, now - since >= Self.reaction, state.updates.isEmpty {
                state.updates.append(
                    Update(
                        at: now, phase: "investigating",
                        text: "Some buyers cannot pay at the moment. We are looking into it."))
            }
            if let since = state.wellSince, now - since >= Self.calm, !state.updates.isEmpty,
                state.resolvedAt == nil
            {
                state.resolvedAt = now
                state.updates.append(
                    Update(at: now, phase: "resolved", text: "Payments work again."))
            }
        }
    }

    /// What the page says now, as `summary.json`.
    var answer: HTTPResponse {
        Self.answer(
            state.withLock { state in
                ProviderSummary(
                    name: name, address: address, openedAt: openedAt,
                    changedAt: state.lookedAt, updates: state.updates,
                    resolvedAt: state.resolvedAt)
            })
    }

    /// What was posted, over or not, as `incidents.json`.
    var incidentsAnswer: HTTPResponse {
        Self.answer(
            state.withLock { state in
                ProviderIncidents(
                    name: name, address: address, changedAt: state.lookedAt,
                    updates: state.updates, resolvedAt: state.resolvedAt)
            })
    }

    private static func answer(_ document: some Encodable) -> HTTPResponse {
        // Our own values always encode.
        guard let bytes = try? JSONEncoder().encode(document) else {
            return .text("", status: 500)
        }
        return HTTPResponse(
            headers: ["Content-Type": "application/json; charset=utf-8"], body: .bytes(Array(bytes))
        )
    }

    /// Looks at the load every ten seconds until cancelled.
    func run(
        time: ScaledTime, load: @Sendable () async -> [String: LoadReport]
    ) async throws {
        var failures = FailureCount()
        while true {
            try await time.sleep(for: .seconds(10))
            failures.look(at: await load())
            look(failures, at: time.now())
        }
    }
}
