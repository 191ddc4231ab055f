/// Finds the gates that share nothing with the rest of the tree.
///
/// Source: Dutuit and Rauzy 1996, "A linear-time algorithm to find modules of fault trees".
struct ModuleFinder {
    private let network: Network
    private var clock = 0
    private var first: [Int]
    private var second: [Int]
    private var last: [Int]

    private init(_ network: Network) {
        self.network = network
        first = Array(repeating: 0, count: network.count)
        second = first
        last = first
    }

    /// Whether each node is the root of a module: events are none, the root of all is one.
    ///
    /// - Complexity: O(size of the network).
    static func modules(of network: Network) -> [Bool] {
        var finder = ModuleFinder(network)
        finder.walk()
        return finder.judge()
    }

    /// Goes down from the root and notes when each node is met.
    private mutating func walk() {
        var stack: [(node: Int, next: Int)] = [(Network.node(network.root), 0)]
        clock = 1
        first[stack[0].node] = 1
        last[stack[0].node] = 1
        while let top = stack.last {
            if top.next == network.arguments[top.node].count {
                clock += 1
                if network.isGate(top.node) { second[top.node] = clock }
                last[top.node] = clock
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let child = Network.node(network.arguments[top.node][top.next])
            clock += 1
            if first[child] == 0 {
                first[child] = clock
                stack.append((child, 0))
            }
            last[child] = clock
        }
    }

    /// A gate is a module when nothing below it is met outside of its own visit.
    private func judge() -> [Bool] {
        var earliest = first
        var latest = last
        var modules = [Bool](repeating: false, count: network.count)
        for node in network.reachable where network.isGate(node) {
            var low = Int.max
            var high = 0
            for literal in network.arguments[node] {
                low = min(low, earliest[Network.node(literal)])
                high = max(high, latest[Network.node(literal)])
            }
            modules[node] = low > first[node] && high < second[node]
            earliest[node] = min(low, first[node])
            latest[node] = max(high, last[node])
        }
        return modules
    }
}
