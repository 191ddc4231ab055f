import Catalogue
import FaultTrees
import Model
import Synchronization
import Topology

/// What is computed from the catalogue and the watched services' needs, kept so that a page view computes nothing again.
///
/// A site's catalogue and configuration stay the same while it runs: a graph is made once, and the
/// failure modes of an entry once, when its page is first asked for. Forecasts are kept for a
/// minute of time.
final class CatalogueInsights: Sendable {
    /// What a forecast depends on.
    struct Question: Hashable, Sendable {
        let service: ServiceID
        let since: Timestamp
        /// The services that are seen to do well, by identity.
        let up: [ServiceID]
        /// The beginning of the minute in which it is asked.
        let minute: Timestamp

        init(service: ServiceID, since: Timestamp, up: [ServiceID], now: Timestamp) {
            self.service = service
            self.since = since
            self.up = up
            let past = now.millisecondsSinceEpoch
            minute = Timestamp(millisecondsSinceEpoch: past - past % 60_000)
        }
    }

    private struct Known {
        var graph: DependencyGraph?
        var whole: (watched: [ServiceID], graph: DependencyGraph)?
        var modes: [ServiceID: FailureModes] = [:]
        var forecasts: [Question: [ServiceForecast]] = [:]
    }

    /// Most forecasts kept; beyond it all are dropped.
    private static let mostForecasts = 32
    /// How far ahead is foretold, as for what is watched.
    private static let horizon = Duration.seconds(3600)
    private static let runs = 400
    /// How much memory the analysis of one entry may take.
    private static let memoryBytes = 64 << 20

    private let known = Mutex(Known())

    /// Who needs whom in the catalogue.
    func graph(of catalogue: Catalogue) -> DependencyGraph {
        if let graph = known.withLock(\.graph) { return graph }
        let graph = DependencyGraph(services: catalogue.services)
        known.withLock { $0.graph = graph }
        return graph
    }

    /// Who needs whom among all that is known, each service once.
    func graph(of services: KnownServices) -> DependencyGraph {
        if let whole = known.withLock(\.whole), whole.watched == services.watched {
            return whole.graph
        }
        let graph = DependencyGraph(services: services.services)
        known.withLock { $0.whole = (services.watched, graph) }
        return graph
    }

    /// What keeps a service from working, with the documented assumptions for each part.
    ///
    /// - Returns: `nil` when there is no such service, or no fault tree of it.
    func modes(of id: ServiceID, in catalogue: Catalogue) -> FailureModes? {
        if let modes = known.withLock({ $0.modes[id] }) { return modes }
        let graph = graph(of: catalogue)
        // A service without a tree has no failure modes that could be told.
        let modes = try? FailureModes(
            of: id, in: graph, limits: AnalysisLimits(memoryBytes: Self.memoryBytes))
        if let modes { known.withLock { $0.modes[id] = modes } }
        return modes
    }

    /// Who may fall with a service that is down, the most probable first.
    func forecasts(_ question: Question, in services: KnownServices) -> [ServiceForecast] {
        if let forecasts = known.withLock({ $0.forecasts[question] }) { return forecasts }
        let forecasts = CascadeForecast.forecast(
            graph: graph(of: services),
            down: [question.service: min(question.since, question.minute)],
            up: Set(question.up), now: question.minute, horizon: Self.horizon, runs: Self.runs)
        known.withLock { known in
            if known.forecasts.count >= Self.mostForecasts { known.forecasts = [:] }
            known.forecasts[question] = forecasts
        }
        return forecasts
    }
}
