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
        let counts = FallSearch(self) { arc in
            switch arc.kind {
            case .critical: .critical
            case .redundant(let group, let required, _): .member(group, required)
            case .partial, .asynchronous: .none
            }
        }.counts()
        return nodes.indices.filter { counts[$0] > 1 }
            .map { SinglePoint(service: nodes[$0].id, takesDown: counts[$0] - 1) }
            .sorted { ($1.takesDown, $0.service) < ($0.takesDown, $1.service) }
    }

    /// How many others need each service in any way, directly or through others, by number.
    ///
    /// - Complexity: O(*V* *E* / 64).
    package func dependentCounts() -> [Int] {
        FallSearch(self) { _ in .critical }.counts().map { $0 - 1 }
    }
}

/// Finds what falls with each of 64 services at a time: bit *i* of a word stands for the fall of
/// the *i*-th.
private struct FallSearch {
    /// What a dependency means for the fall of the dependent.
    enum Meaning {
        case none, critical
        case member(String, Int)
    }

    private struct Group {
        var members: [Int] = []
        var required = 1
    }

    private let graph: DependencyGraph
    private let components: [[Int]]
    private let component: [Int]
    private let critical: [[Int]]
    private let groups: [[Group]]

    init(_ graph: DependencyGraph, _ meaning: (DependencyGraph.Arc) -> Meaning) {
        self.graph = graph
        components = graph.components()
        var component = [Int](repeating: 0, count: graph.nodes.count)
        for (number, members) in components.enumerated() {
            for node in members { component[node] = number }
        }
        self.component = component
        var critical = [[Int]](repeating: [], count: graph.nodes.count)
        var groups = [[Group]](repeating: [], count: graph.nodes.count)
        for node in graph.nodes.indices {
            var named: [String: Group] = [:]
            for arc in graph.needs(of: node) {
                switch meaning(arc) {
                case .none: break
                case .critical: critical[node].append(arc.node)
                case .member(let name, let required):
                    var group = named[name] ?? Group()
                    group.members.append(arc.node)
                    group.required = max(group.required, required)
                    named[name] = group
                }
            }
            groups[node] = Array(named.values)
        }
        self.critical = critical
        self.groups = groups
    }

    /// How many services fall with each, itself included.
    func counts() -> [Int] {
        var counts = [Int](repeating: 0, count: graph.nodes.count)
        for first in stride(from: 0, to: counts.count, by: 64) {
            for falls in falls(of: first..<min(first + 64, counts.count)) where falls != 0 {
                var rest = falls
                while rest != 0 {
                    counts[first + rest.trailingZeroBitCount] += 1
                    rest &= rest - 1
                }
            }
        }
        return counts
    }

    /// For each service, with the falls of which services of the block it falls.
    private func falls(of block: Range<Int>) -> [UInt64] {
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
