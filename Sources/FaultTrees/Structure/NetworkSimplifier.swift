/// Makes a network smaller without changing its function.
enum NetworkSimplifier {
    private static let mostRounds = 8

    /// The same function with gates merged into their parents, and arguments that always stand
    /// together made one module.
    ///
    /// - Complexity: O(*n* log *n*) a round, at most eight rounds.
    static func simplified(_ network: Network) -> Network {
        // Merged once, before any grouping: merging would undo the groups.
        var network = coalesced(network)
        for _ in 0..<mostRounds {
            let grouped = grouped(network)
            let hasSettled = grouped.count == network.count
            network = grouped
            if hasSettled { break }
        }
        return network
    }

    /// A gate with one parent of its own kind becomes part of that parent.
    ///
    /// Only what is left is built, so that a chain of gates costs its length and not its square.
    private static func coalesced(_ network: Network) -> Network {
        let uses = network.useCounts
        let parts = parts(of: network, uses)
        return rebuilt(network, parts: parts) { node, mapped, result in
            let kind = network.kinds[node]
            guard kind == .and || kind == .or else { return mapped }
            var literals: [Network.Literal] = []
            for (old, new) in zip(parts[node], mapped) {
                let child = Network.node(new)
                if new & 1 == 0, result.kinds[child] == kind, uses[Network.node(old)] == 1 {
                    literals.append(contentsOf: result.arguments[child])
                } else {
                    literals.append(new)
                }
            }
            return literals
        }
    }

    /// The arguments of each gate with those of gates that become part of it; none for these.
    private static func parts(of network: Network, _ uses: [Int]) -> [[Network.Literal]] {
        let isMerged = { (literal: Network.Literal, kind: Network.Kind) in
            let child = Network.node(literal)
            return literal & 1 == 0 && network.kinds[child] == kind && uses[child] == 1
                && (kind == .and || kind == .or)
        }
        var isPart = [Bool](repeating: false, count: network.count)
        var parts = [[Network.Literal]](repeating: [], count: network.count)
        for node in network.reachable.reversed() where network.isGate(node) && !isPart[node] {
            let kind = network.kinds[node]
            var waiting = Array(network.arguments[node].reversed())
            while let literal = waiting.popLast() {
                guard isMerged(literal, kind) else {
                    parts[node].append(literal)
                    continue
                }
                isPart[Network.node(literal)] = true
                waiting += network.arguments[Network.node(literal)].reversed()
            }
        }
        return parts
    }

    /// Arguments that are modules and have the same parents of one kind become one gate.
    private static func grouped(_ network: Network) -> Network {
        let groups = groups(of: network)
        return rebuilt(network, mapping: groups) { _, mapped, _ in mapped }
    }

    /// The group of each node, named by its first member; `nil` when it stands alone.
    private static func groups(of network: Network) -> [[Int]?] {
        let modules = ModuleFinder.modules(of: network)
        var parents = [[UInt32]](repeating: [], count: network.count)
        for node in network.reachable where network.isGate(node) {
            for literal in network.arguments[node] {
                parents[Network.node(literal)].append(UInt32(node) << 1 | literal & 1)
            }
        }
        var members: [[UInt32]: [Int]] = [:]
        var keys: [[UInt32]] = []
        for node in network.reachable {
            guard node != 0, !network.isGate(node) || modules[node] else { continue }
            guard let kind = commonKind(of: parents[node], in: network) else { continue }
            let key = [kind.rawValue] + parents[node]
            if members[key] == nil { keys.append(key) }
            members[key, default: []].append(node)
        }
        var groups = [[Int]?](repeating: nil, count: network.count)
        for key in keys {
            guard let group = members[key], group.count > 1 else { continue }
            let parent = Int(key[1] >> 1)
            if key.count == 2 && network.arguments[parent].count == group.count { continue }
            for node in group { groups[node] = group }
        }
        return groups
    }

    private static func commonKind(of parents: [UInt32], in network: Network) -> Network.Kind? {
        guard let first = parents.first else { return nil }
        let kind = network.kinds[Int(first >> 1)]
        guard kind == .and || kind == .or else { return nil }
        let isCommon = parents.allSatisfy { $0 & 1 == 0 && network.kinds[Int($0 >> 1)] == kind }
        return isCommon ? kind : nil
    }

    /// Builds the network again from its arguments up, with each group as a gate of its own.
    ///
    /// `parts`: The arguments of each gate where they are others; none for gates left out.
    private static func rebuilt(
        _ network: Network, mapping groups: [[Int]?] = [], parts: [[Network.Literal]] = [],
        _ transform: (Int, [Network.Literal], Network) -> [Network.Literal]
    ) -> Network {
        var result = Network(eventCount: network.eventCount)
        var mapped: [Network.Literal] = (0..<network.count).map { Network.Literal($0) << 1 }
        for node in network.reachable where network.isGate(node) {
            let kind = network.kinds[node]
            if !parts.isEmpty && parts[node].isEmpty { continue }
            var arguments: [Network.Literal] = []
            for literal in parts.isEmpty ? network.arguments[node] : parts[node] {
                let child = Network.node(literal)
                guard !groups.isEmpty, let group = groups[child] else {
                    arguments.append(mapped[child] ^ (literal & 1))
                    continue
                }
                // The group stands where its first member stood.
                guard group[0] == child else { continue }
                arguments.append(result.gate(kind, 0, group.map { mapped[$0] }))
            }
            let literals = transform(node, arguments, result)
            mapped[node] = result.gate(kind, network.thresholds[node], literals)
        }
        result.root = mapped[Network.node(network.root)] ^ (network.root & 1)
        return result
    }
}
