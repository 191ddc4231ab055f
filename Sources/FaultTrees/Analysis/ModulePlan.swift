/// The network cut into modules: what each one's gates and leaves are.
struct ModulePlan {
    let network: Network
    /// The roots of the modules, inner modules first; the last is the root of all.
    let roots: [Int]
    /// The gates of each module, arguments first, by the position in ``roots``.
    let gates: [[Int]]
    /// Which module a gate is the root of; -1 for none.
    let moduleOf: [Int]
    let uses: [Int]

    /// Cuts a network; complexity O(size).
    init(_ network: Network) {
        self.network = network
        uses = network.useCounts
        let top = Network.node(network.root)
        let isModule = network.isGate(top) ? ModuleFinder.modules(of: network) : []
        var roots = network.reachable.filter { network.isGate($0) && isModule[$0] }
        if roots.last != top { roots.append(top) }
        var moduleOf = [Int](repeating: -1, count: network.count)
        for (index, root) in roots.enumerated() where network.isGate(root) {
            moduleOf[root] = index
        }
        self.roots = roots
        self.moduleOf = moduleOf
        gates = roots.map { ModulePlan.gates(of: $0, network, moduleOf) }
    }

    private static func gates(of root: Int, _ network: Network, _ moduleOf: [Int]) -> [Int] {
        guard network.isGate(root) else { return [] }
        var found = Set([root])
        var stack = [root]
        while let gate = stack.popLast() {
            for literal in network.arguments[gate] {
                let child = Network.node(literal)
                guard network.isGate(child), moduleOf[child] < 0 else { continue }
                if found.insert(child).inserted { stack.append(child) }
            }
        }
        return found.sorted()
    }
}
