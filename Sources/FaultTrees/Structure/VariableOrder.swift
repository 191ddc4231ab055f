/// Ways to put the variables of a module in order; the size of its diagram depends on it.
enum VariableOrder: CaseIterable {
    /// Depth first, arguments as they stand.
    case asWritten
    /// Depth first, arguments with fewer variables below them first.
    case lightestFirst
    /// Depth first, arguments that are shared most first.
    case sharedFirst
    /// Depth first, arguments with more variables below them first.
    case heaviestFirst

    /// The variables that a module's gates reach, in order.
    ///
    /// - Parameters:
    ///   - gates: The module's own gates, arguments first; the last is its root.
    ///   - isInner: Whether a node is one of them.
    /// - Complexity: O(size of the module), times the logarithm of its widest gate.
    func variables(
        of network: Network, gates: [Int], isInner: [Bool], uses: [Int]
    ) -> [Int] {
        guard let root = gates.last else { return [] }
        let weights = weights(of: network, gates: gates)
        var variables: [Int] = []
        var seen = Set<Int>()
        var stack = [root]
        while let node = stack.popLast() {
            guard seen.insert(node).inserted else { continue }
            guard isInner[node] else {
                variables.append(node)
                continue
            }
            let children = network.arguments[node].map(Network.node)
            stack.append(contentsOf: sorted(children, weights, uses).reversed())
        }
        return variables
    }

    private func weights(of network: Network, gates: [Int]) -> [Int: Int] {
        var weights: [Int: Int] = [:]
        for gate in gates {
            // Capped: shared parts count more than once, and a deep tree would overflow.
            weights[gate] = network.arguments[gate].reduce(1) {
                min(1 << 40, $0 + (weights[Network.node($1)] ?? 1))
            }
        }
        return weights
    }

    private func sorted(_ children: [Int], _ weights: [Int: Int], _ uses: [Int]) -> [Int] {
        let keys: [Int]
        switch self {
        case .asWritten: return children
        case .lightestFirst: keys = children.map { weights[$0] ?? 1 }
        case .heaviestFirst: keys = children.map { -(weights[$0] ?? 1) }
        case .sharedFirst: keys = children.map { -uses[$0] }
        }
        return children.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { children[$0] }
    }
}
