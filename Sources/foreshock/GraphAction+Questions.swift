import Commands
import FaultTrees
import GraphFiles
import Model
import Reports
import Topology

/// One question about a graph that was read; each is answered by one report.
struct GraphQuestion: Sendable {
    /// What was asked.
    let options: Command.Graph
    /// What the files hold.
    let document: GraphDocument
    /// The graph of its services.
    let graph: DependencyGraph

    /// The answer as it is printed.
    ///
    /// - Throws: `CancellationError` soon after the task is cancelled.
    func answer() async throws -> String {
        let text = try await text()
        try Task.checkCancellation()
        return text
    }

    private func text() async throws -> String {
        switch options.question {
        case .show: try await show()
        case .impact: try impact()
        case .cascade: try cascade()
        case .weakPoints: try weakPoints()
        case .economy: try economy()
        case .concentration: try concentration()
        }
    }

    private func impact() throws -> String {
        let start = Timestamp(millisecondsSinceEpoch: 0)
        let outages = options.down.map { failure in
            let begin = start + .seconds(failure.afterSeconds)
            let outage = Outage(start: begin, end: options.outage.map { begin + $0 })
            return (ServiceID(failure.service), outage)
        }
        let forecast = graph.impactForecast(
            of: Dictionary(outages, uniquingKeysWith: { first, _ in first }))
        return try answer(ImpactReport(forecast, since: start))
    }

    private func cascade() throws -> String {
        let now = Timestamp(millisecondsSinceEpoch: 0)
        let falls = options.down.map { failure in
            (ServiceID(failure.service), now + .seconds(failure.afterSeconds))
        }
        let origins = Dictionary(falls, uniquingKeysWith: min)
        let input = CascadeInput(
            graph: graph, down: origins.filter { $0.value <= now },
            expected: origins.filter { $0.value > now }.mapValues {
                ExpectedFall(in: TimeRange(start: $0, end: $0))
            },
            up: [], now: now, horizon: options.horizon, runs: options.runs, seed: options.seed)
        return try answer(CascadeReport(CascadeSimulation(input) { Task.isCancelled }))
    }

    /// How long weak points may be searched; what is not exact by then is told as bounds.
    private static let weakPointsTimeout = Duration.seconds(60)

    private func weakPoints() throws -> String {
        let deadline = ContinuousClock.now + Self.weakPointsTimeout
        let limits = AnalysisLimits { Task.isCancelled || ContinuousClock.now >= deadline }
        let report: WeakPointsReport
        do throws(ServiceFaultTreeError) {
            report = try WeakPointsReport(
                graph, service: options.service.map { ServiceID($0) },
                maximumOrder: options.maximumOrder, limits: limits)
        } catch { throw CommandFailure(.configuration, "\(error)") }
        return try answer(report)
    }

    private func concentration() throws -> String {
        try answer(ConcentrationReport(graph.concentration()))
    }

    /// A report as it was asked for.
    func answer(_ report: some Report) throws -> String {
        options.wantsJSON ? try report.json() : report.text
    }

    private var unanswered: CommandFailure {
        CommandFailure(.cannotRun, "'graph \(options.question.rawValue)' is being built.")
    }
}
