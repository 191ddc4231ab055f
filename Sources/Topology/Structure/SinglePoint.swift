package import Model

/// A service whose fall alone takes others down.
package struct SinglePoint: Hashable, Sendable {
    /// The service.
    package let service: ServiceID
    /// How many others it takes down, from 1.
    package let takesDown: Int
}

extension DependencyGraph {
    /// The services that take others down all by themselves, those that take most first.
    ///
    /// A service is taken down by what it needs critically, directly or through others, and by a
    /// group of which too few are left. What is bridged by a buffer or costs only a share of the
    /// work is not counted.
    ///
    /// - Returns: By ``SinglePoint/takesDown``, then by name.
    /// - Complexity: O(*V* *E* / 64), for 64 services at a time.
    package func singlePoints() -> [SinglePoint] {
        let search = FallSearch(self)
        var counts = [Int](repeating: 0, count: nodes.count)
        for first in stride(from: 0, to: nodes.count, by: 64) {
            let block = first..<min(first + 64, nodes.count)
            for falls in search.falls(of: block) where falls != 0 {
                var rest = falls
                while rest != 0 {
                    counts[first + rest.trailingZeroBitCount] += 1
                    rest &= rest - 1
                }
            }
        }
        return nodes.indices.filter { counts[$0] > 1 }
            .map { SinglePoint(service: nodes[$0].id, takesDown: counts[$0] - 1) }
            .sorted { ($1.takesDown, $0.service) < ($0.takesDown, $1.service) }
    }
}

/// Finds what falls with each of 64 services at a time: bit *i* of a word stands for the fall of
/// the *i*-th.
private struct FallSearch {
    private struct Group {
        var members: [Int] = []
        var required = 1
    }

    private let graph: DependencyGraph
    private let components: [[Int]]
    private let component: [Int]
    private let critical: [[Int]]
    private let groups: [[Group]]

    init(_ graph: DependencyGraph) {
        self.graph = graph
        components = graph.components()
        var component = [Int](repeating: 0, count: graph.nodes.count)
        for (number, members) in components.enumerated() {
            for node in members { component[node] = number }
        }
        self.component = component
        critical = graph.nodes.indices.map { node in
            graph.needs(of: node).compactMap { $0.kind == .critical ? $0.node : nil }
        }
        groups = graph.nodes.indices.map { Self.groups(of: $0, in: graph) }
    }

    private static func groups(of node: Int, in graph: DependencyGraph) -> [Group] {
        var groups: [String: Group] = [:]
        for arc in graph.needs(of: node) {
            guard case .redundant(let name, let required, _) = arc.kind else { continue }
            var group = groups[name] ?? Group()
            group.members.append(arc.node)
            group.required = max(group.required, required)
            groups[name] = group
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// For each service, with the falls of which services of the block it falls.
    func falls(of block: Range<Int>) -> [UInt64] {
        var falls = [UInt64](repeating: 0, count: graph.nodes.count)
        for node in block { falls[node] = 1 << UInt64(node - block.lowerBound) }
        for members in components {
            var waiting = members
            var isWaiting = Set(members.count > 1 ? members : [])
            while let node = waiting.popLast() {
                isWaiting.remove(node)
                let fall = fall(of: node, falls)
                guard fall != falls[node] else { continue }
                falls[node] = fall
                guard members.count > 1 else { continue }
                for arc in graph.dependents(of: node)
                where component[arc.node] == component[node] && isWaiting.insert(arc.node).inserted
                {
                    waiting.append(arc.node)
                }
            }
        }
        return falls
    }

    private func fall(of node: Int, _ falls: [UInt64]) -> UInt64 {
        var fall = falls[node]
        for need in critical[node] { fall |= falls[need] }
        for group in groups[node] {
            let members = group.members.map { falls[$0] }
            let required = min(group.required, members.count)
            let breaking = members.count - required + 1
            fall |=
                breaking <= required
                ? Self.atLeast(breaking, of: members) : ~Self.atLeast(required, of: members.map(~))
        }
        return fall
    }

    /// The bits that are set in at least so many of the words.
    private static func atLeast(_ count: Int, of words: [UInt64]) -> UInt64 {
        var reached = [UInt64](repeating: 0, count: count + 1)
        reached[0] = ~0
        for word in words {
            for number in stride(from: count, to: 0, by: -1) {
                reached[number] |= reached[number - 1] & word
            }
        }
        return reached[count]
    }
}
