import Numerics

/// A graph in which services that need each other in circles are one; circles are gone.
///
/// What a component needs stands before it, what needs it stands behind.
struct CondensedGraph {
    /// The services of each component.
    let members: [[Int]]
    /// What each needs, once each; those of a component lie beside each other.
    private let needed: [Int]
    private let neededStarts: [Int]
    /// Who needs each, once each.
    private let dependent: [Int]
    private let dependentStarts: [Int]

    /// - Complexity: O(*V* + *E*).
    init(_ graph: DependencyGraph) {
        let members = graph.components()
        var component = [Int](repeating: 0, count: graph.nodes.count)
        for (number, nodes) in members.enumerated() {
            for node in nodes { component[node] = number }
        }
        let lists = { (others: (Int) -> ArraySlice<DependencyGraph.Arc>) -> ([Int], [Int]) in
            var last = [Int](repeating: -1, count: members.count)
            var list: [Int] = []
            var starts = [0]
            for number in members.indices {
                last[number] = number
                for node in members[number] {
                    for arc in others(node) where last[component[arc.node]] != number {
                        last[component[arc.node]] = number
                        list.append(component[arc.node])
                    }
                }
                starts.append(list.count)
            }
            return (list, starts)
        }
        self.members = members
        (needed, neededStarts) = lists(graph.needs(of:))
        (dependent, dependentStarts) = lists(graph.dependents(of:))
    }

    /// How many components and dependencies there are.
    var size: Int { members.count + needed.count }

    func needs(of number: Int) -> ArraySlice<Int> {
        needed[neededStarts[number]..<neededStarts[number + 1]]
    }

    func dependents(of number: Int) -> ArraySlice<Int> {
        dependent[dependentStarts[number]..<dependentStarts[number + 1]]
    }

    /// How many services are in or need each of up to 64 components.
    ///
    /// - Complexity: O(``size``).
    func counts(of block: ArraySlice<Int>) -> [Int] {
        var counts = [Int](repeating: 0, count: block.count)
        guard let first = block.min() else { return counts }
        var reached = [UInt64](repeating: 0, count: members.count)
        for (bit, number) in block.enumerated() { reached[number] |= 1 << UInt64(bit) }
        for number in first..<members.count {
            var word = reached[number]
            for place in neededStarts[number]..<neededStarts[number + 1] {
                word |= reached[needed[place]]
            }
            reached[number] = word
            let size = members[number].count
            while word != 0 {
                counts[word.trailingZeroBitCount] += size
                word &= word - 1
            }
        }
        return counts
    }

    /// About how many services are in or need each component; off by a fifth in the mean.
    ///
    /// The smallest of *n* exponential numbers is exponential with rate *n*. Each component keeps the
    /// smallest of all that need it, `rounds` times.
    ///
    /// - Complexity: O(``size``), `rounds` times.
    func estimates(rounds: Int = 24) -> [Double] {
        var chance = SplitMix64(seed: 1)
        var sums = [Double](repeating: 0, count: members.count)
        for _ in 0..<rounds {
            var least = members.map { members in
                -Elementary.log(1 - Double.random(in: 0..<1, using: &chance))
                    / Double(members.count)
            }
            for number in members.indices.reversed() {
                for other in dependents(of: number) {
                    least[number] = min(least[number], least[other])
                }
                sums[number] += least[number]
            }
        }
        return sums.map { Double(rounds - 1) / max($0, .leastNormalMagnitude) }
    }
}
