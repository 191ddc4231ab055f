import Model
package import Topology

/// What there is in a graph, and what most of it needs: `graph show`.
package struct GraphSummary: Report {
    struct Needed: Encodable {
        let service: String
        let direct: Int
        let all: Int
        let takesDown: Int
    }

    /// How many names a list has in the text.
    private static let shown = 10

    let services: Int
    let dependencies: Int
    let kinds: [String: Int]
    let dependencyKinds: [String: Int]
    /// Who need each other in circles.
    let cycles: [[String]]
    /// Those that no other needs: where the outside world comes in.
    let neededByNone: [String]
    /// Those that need no other.
    let needNothing: [String]
    let mostNeeded: [Needed]
    let problems: [String]

    /// A summary of a graph.
    ///
    /// - Parameters:
    ///   - graph: The services.
    ///   - shouldStop: Asked every now and then; then the summary is of no use.
    /// - Complexity: That of ``DependencyGraph/mostNeeded(limit:work:shouldStop:)``.
    package init(_ graph: DependencyGraph, shouldStop: () -> Bool = { false }) {
        services = graph.nodes.count
        dependencies = graph.arcCount
        kinds = Dictionary(grouping: graph.nodes, by: \.kind.rawValue).mapValues(\.count)
        var counts: [String: Int] = [:]
        for node in graph.nodes.indices {
            for arc in graph.needs(of: node) { counts[Self.word(for: arc.kind), default: 0] += 1 }
        }
        dependencyKinds = counts
        cycles = graph.cycles.map { $0.map(\.rawValue) }
        let names = graph.nodes.map(\.id.rawValue)
        neededByNone = names.indices.filter { Self.others(graph.dependents(of: $0), $0) == 0 }
            .map { names[$0] }.sorted()
        needNothing = names.indices.filter { Self.others(graph.needs(of: $0), $0) == 0 }
            .map { names[$0] }.sorted()
        let most = graph.mostNeeded(limit: Self.shown, shouldStop: shouldStop)
        mostNeeded = most.services.map {
            Needed(
                service: $0.service.rawValue, direct: $0.direct, all: $0.all,
                takesDown: $0.takesDown)
        }
        problems = graph.problems + (most.isComplete ? [] : [Self.estimated])
    }

    package var text: String {
        var lines = [
            "Services: \(Self.counts(services, kinds))",
            "Dependencies: \(Self.counts(dependencies, dependencyKinds))",
            "Needed by none (\(neededByNone.count)): \(Self.list(neededByNone))",
            "Need nothing (\(needNothing.count)): \(Self.list(needNothing))",
            cycles.isEmpty ? "Cycles: none" : "Cycles (\(cycles.count)):",
        ]
        lines += cycles.prefix(Self.shown).map { "  \(Self.list($0))" }
        return lines.map { $0 + "\n" }.joined() + "\n" + table
            + problems.map { "note: \($0)\n" }.joined()
    }

    private static let estimated =
        "The graph is large: estimates chose the most needed, whose counts are exact; one that is "
        + "needed about as much may be missing."

    private var table: String {
        guard !mostNeeded.isEmpty else { return "No service needs another.\n" }
        var table = TextTable([
            ("most needed", .left), ("directly", .right), ("in all", .right),
            ("takes down alone", .right),
        ])
        for service in mostNeeded {
            table.add([
                service.service, "\(service.direct)", "\(service.all)", "\(service.takesDown)",
            ])
        }
        return table.text
    }

    private static func others(_ arcs: ArraySlice<DependencyGraph.Arc>, _ node: Int) -> Int {
        arcs.count { $0.node != node }
    }

    private static func counts(_ total: Int, _ parts: [String: Int]) -> String {
        guard parts.count > 1 || parts.keys.first.map({ $0 != "service" }) ?? false else {
            return "\(total)"
        }
        let words = parts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        return "\(total) (\(words.joined(separator: ", ")))"
    }

    private static func list(_ names: [String]) -> String {
        guard !names.isEmpty else { return "none" }
        let more = names.count - shown
        return names.prefix(shown).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }

    private static func word(for kind: Dependency.Kind) -> String {
        switch kind {
        case .critical: "critical"
        case .partial: "partial"
        case .asynchronous: "asynchronous"
        case .redundant: "redundant"
        }
    }
}
