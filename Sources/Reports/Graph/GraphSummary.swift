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
    /// - Complexity: O(*V* *E* / 64).
    package init(_ graph: DependencyGraph) {
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
        let falls = Dictionary(
            uniqueKeysWithValues: graph.singlePoints().map { ($0.service.rawValue, $0.takesDown) })
        let all = graph.dependentCounts()
        mostNeeded = names.indices.filter { all[$0] > 0 }
            .sorted { (all[$1], names[$0]) < (all[$0], names[$1]) }.prefix(Self.shown)
            .map { node in
                Needed(
                    service: names[node], direct: Self.others(graph.dependents(of: node), node),
                    all: all[node], takesDown: falls[names[node]] ?? 0)
            }
        problems = graph.problems
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
