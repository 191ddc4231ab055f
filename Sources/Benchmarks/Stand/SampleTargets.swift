import HTTP
import Model
import Storage
import Synchronization

/// Steady services that can be scraped, and the past that a node would know of them.
final class SampleTargets: Sendable {
    private let services: Mutex<[SampleService]>

    init(services: [ServiceID]) {
        self.services = Mutex(
            services.enumerated().map {
                SampleService(id: $1, isSteady: true, seed: UInt64($0 + 1))
            })
    }

    /// Answers `/SERVICE` with its metrics.
    func answer(_ request: HTTPRequest) -> HTTPResponse {
        services.withLock { services in
            guard let place = services.firstIndex(where: { "/\($0.id)" == request.path }) else {
                return .text("Nothing here.\n", status: 404)
            }
            let scrape = services[place].scrape(at: Timestamp(secondsSinceEpoch: 0))
            return .text(scrape.exposition)
        }
    }

    /// Writes a quarter of an hour of scrapes into a node's database.
    func fill(_ database: String, until end: Timestamp) async throws {
        let store = try await SQLiteStore.open(path: database)
        for back in stride(from: 90, to: 0, by: -1) {
            let moment = end - .seconds(10) * back
            var commit = Commit()
            commit.observations = services.withLock { services in
                services.indices.map { .scrape(services[$0].scrape(at: moment)) }
            }
            commit.aliveAt = moment
            try await store.apply(commit)
        }
        try await store.close()
    }
}
