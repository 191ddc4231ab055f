import FoundationEssentials
import Model
import Topology

/// Simulated cascades on the call graph of train-ticket: 64 services, 116 calls.
enum CascadeSpeed {
    private static let runs = 10_000
    private static let root: ServiceID = "ts-station-mongo"
    private static let now = Timestamp(secondsSinceEpoch: 1_700_000_000)

    static func measure() throws -> SubjectReport {
        let graph = try trainTicket()
        let walk = milliseconds { walks(graph) }
        var report = SubjectReport(
            .cascade, reference: "\(runs) breadth-first walks from the same service")
        let add = { (name: String, value: Double) in
            report.measurements.append(Measurement(name, value, "ms", ratio: value / walk))
        }
        add("\(runs) breadth-first walks (reference)", walk)
        add("\(runs) cascades", milliseconds { _ = simulation(graph, runs: runs) })
        add("a live forecast, 1000 cascades", milliseconds { forecast(graph) })
        let played = simulation(graph, runs: 1000)
        add("what would have stopped it", milliseconds { _ = played.remedies() })
        report.measurements.append(
            Measurement("services that fall on average", played.expectedFalls, "services"))
        report.notes = [
            "Down: \(root); horizon 1 h; \(played.forecasts.count) may fall; one thread."
        ]
        return report
    }

    private static func simulation(_ graph: DependencyGraph, runs: Int) -> CascadeSimulation {
        CascadeSimulation(CascadeInput(graph: graph, down: [root: now], now: now, runs: runs))
    }

    private static func forecast(_ graph: DependencyGraph) {
        let forecasts = CascadeForecast.forecast(
            graph: graph, down: [root: now], up: [], now: now, horizon: .seconds(3600))
        precondition(!forecasts.isEmpty, "many services need \(root)")
    }

    private static func walks(_ graph: DependencyGraph) {
        var reached = 0
        for _ in 0..<runs { reached += graph.allDependents(of: root).count }
        precondition(reached == 21 * runs, "21 services reach \(root)")
    }

    /// The median of five.
    private static func milliseconds(_ work: () -> Void) -> Double { 1000 / rate(of: 1, work) }

    private static func trainTicket() throws -> DependencyGraph {
        let file = "Tests/TopologyTests/Data/service-graphs/train-ticket.csv"
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        let path = (root + [Substring(file)]).joined(separator: "/")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var needs: [String: [Dependency]] = [:]
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let names = line.split(separator: ",").map(String.init)
            guard names.count == 2 else { throw BenchmarkError("'\(path)' has a line '\(line)'.") }
            needs[names[0], default: []].append(
                Dependency(on: ServiceID(names[1]), kind: .critical))
            needs[names[1], default: []] += []
        }
        return DependencyGraph(
            services: needs.sorted { $0.key < $1.key }.map {
                Service(id: ServiceID($0.key), name: $0.key, dependencies: $0.value)
            })
    }
}
