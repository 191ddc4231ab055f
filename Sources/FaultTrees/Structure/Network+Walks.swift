extension Network {
    /// The nodes that the root needs, arguments before gates.
    ///
    /// - Complexity: O(size of the network).
    var reachable: [Int] {
        var marks = [Bool](repeating: false, count: count)
        marks[Network.node(root)] = true
        var node = count - 1
        while node > 0 {
            if marks[node] {
                for literal in arguments[node] { marks[Network.node(literal)] = true }
            }
            node -= 1
        }
        return marks.indices.filter { marks[$0] }
    }

    /// How often each node is an argument of a gate that the root needs.
    ///
    /// - Complexity: O(size of the network).
    var useCounts: [Int] {
        var uses = [Int](repeating: 0, count: count)
        for node in reachable {
            for literal in arguments[node] { uses[Network.node(literal)] += 1 }
        }
        return uses
    }

    /// Whether a gate has an argument more than once, as a gate that counts may.
    func hasTwins(_ node: Int) -> Bool {
        Set(arguments[node].map { $0 >> 1 }).count < arguments[node].count
    }
}

extension ModulePlan {
    /// Whether no gate is negated and none is exclusive: the top can only rise with the events.
    var isCoherent: Bool {
        network.root & 1 == 0
            && network.reachable.allSatisfy { node in
                network.kinds[node] != .xor && network.arguments[node].allSatisfy { $0 & 1 == 0 }
            }
    }
}
