import Model

extension DependencyGraph {
    /// How many others each of these services takes down all by itself.
    ///
    /// A service is taken down by what it needs critically, directly or through others, and by a
    /// group of which too few are left. What is bridged by a buffer or costs only a share of the
    /// work is not counted.
    ///
    /// - Parameter nodes: Numbers of services.
    /// - Returns: In the order of `nodes`.
    /// - Complexity: O(*V* + *E*) for 64 services at a time, more in circles.
    package func takenDown(byEach nodes: [Int]) -> [Int] {
        let search = FallSearch(self)
        return stride(from: 0, to: nodes.count, by: 64)
            .flatMap { search.counts(of: nodes[$0...].prefix(64)) }
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
        var critical = [[Int]](repeating: [], count: graph.nodes.count)
        var groups = [[Group]](repeating: [], count: graph.nodes.count)
        for node in graph.nodes.indices {
            var named: [String: Group] = [:]
            for arc in graph.needs(of: node) {
                switch arc.kind {
                case .partial, .asynchronous: break
                case .critical: critical[node].append(arc.node)
                case .redundant(let name, let required, _):
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

    /// How many others fall with each of up to 64 services.
    func counts(of block: ArraySlice<Int>) -> [Int] {
        // Each service falls with itself.
        var counts = [Int](repeating: -1, count: block.count)
        for falls in falls(of: block) where falls != 0 {
            var rest = falls
            while rest != 0 {
                counts[rest.trailingZeroBitCount] += 1
                rest &= rest - 1
            }
        }
        return counts
    }

    /// For each service, with the falls of which services of the block it falls.
    private func falls(of block: ArraySlice<Int>) -> [UInt64] {
        var falls = [UInt64](repeating: 0, count: graph.nodes.count)
        for (bit, node) in block.enumerated() { falls[node] |= 1 << UInt64(bit) }
        var isWaiting = [Bool](repeating: false, count: falls.count)
        for members in components {
            let isCircle = members.count > 1
            var waiting = members
            if isCircle { for node in members { isWaiting[node] = true } }
            while let node = waiting.popLast() {
                isWaiting[node] = false
                let fall = fall(of: node, falls)
                guard fall != falls[node] else { continue }
                falls[node] = fall
                guard isCircle else { continue }
                for arc in graph.dependents(of: node)
                where component[arc.node] == component[node] && !isWaiting[arc.node] {
                    isWaiting[arc.node] = true
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
