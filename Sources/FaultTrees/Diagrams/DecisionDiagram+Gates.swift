extension DecisionDiagram {
    /// The function of a gate over functions.
    ///
    /// `threshold`: How many are needed, for `atLeast`.
    func gate(_ kind: Network.Kind, _ threshold: Int, _ edges: [Edge]) -> Edge {
        // From the bottom up: what is added then mostly stands above, and little is rebuilt.
        let sorted = edges.sorted { unsafe level($0, table.nodes) > level($1, table.nodes) }
        switch kind {
        case .and: return sorted.reduce(DecisionDiagram.yes) { isFull ? $0 : and($1, $0) }
        case .or: return sorted.reduce(DecisionDiagram.no) { isFull ? $0 : or($1, $0) }
        case .xor: return sorted.reduce(DecisionDiagram.no) { isFull ? $0 : differ($1, $0) }
        case .atLeast: return atLeast(threshold, sorted)
        case .constant, .event: preconditionFailure("constants and events are no gates")
        }
    }

    /// `choice ? high : low`.
    func choose(_ choice: Edge, _ high: Edge, _ low: Edge) -> Edge {
        let first = and(choice, high)
        if isFull { return first }
        let second = and(choice ^ 1, low)
        return isFull ? second : or(first, second)
    }

    private func differ(_ first: Edge, _ second: Edge) -> Edge {
        choose(first, second ^ 1, second)
    }

    /// - Complexity: threshold × count operations.
    private func atLeast(_ threshold: Int, _ edges: [Edge]) -> Edge {
        // needed[j]: at least j of those seen so far.
        var needed = [DecisionDiagram.yes]
        needed += Array(repeating: DecisionDiagram.no, count: threshold)
        for (index, edge) in edges.enumerated() {
            // Those that are still to come cannot raise a count above what is needed.
            let least = max(1, threshold - (edges.count - 1 - index))
            for count in stride(from: min(threshold, index + 1), through: least, by: -1) {
                needed[count] = choose(edge, needed[count - 1], needed[count])
                if isFull { return DecisionDiagram.no }
            }
        }
        return needed[threshold]
    }

    @inline(__always) private func level(
        _ edge: Edge, _ nodes: UnsafeMutablePointer<DiagramNode>
    ) -> UInt32 { unsafe nodes[Int(edge >> 1)].level }

    /// The least increasing function that is not below this one: true where fewer events suffice.
    ///
    /// Its minimal solutions are the smallest sets of events that make the function true while all
    /// others do not happen.
    ///
    /// - Complexity: one disjunction for each node and sign below `root`.
    func hull(of root: Edge) -> Edge {
        let last = Int(root >> 1)
        var wanted = [Bool](repeating: false, count: 2 * last + 2)
        wanted[Int(root)] = true
        for index in stride(from: last, to: 0, by: -1) {
            let node = unsafe table.nodes[index]
            for sign in 0...1 where wanted[2 * index + sign] {
                wanted[Int(node.high) ^ sign] = true
                wanted[Int(node.low) ^ sign] = true
            }
        }
        var hulls = [Edge](repeating: DecisionDiagram.no, count: 2 * last + 2)
        hulls[0] = DecisionDiagram.yes
        for index in 0...last where index > 0 {
            let node = unsafe table.nodes[index]
            for sign in 0...1 where wanted[2 * index + sign] {
                let low = hulls[Int(node.low) ^ sign]
                let high = or(hulls[Int(node.high) ^ sign], low)
                if isFull { return DecisionDiagram.no }
                hulls[2 * index + sign] = decision(node.level, high, low)
                if isFull { return DecisionDiagram.no }
            }
        }
        return hulls[Int(root)]
    }
}

extension DecisionDiagram {
    /// Whether a function is true when no variable is.
    ///
    /// - Complexity: O(levels).
    func isTrueWithoutEvents(_ edge: Edge) -> Bool {
        var edge = edge
        while edge > 1 { edge = unsafe table.nodes[Int(edge >> 1)].low ^ (edge & 1) }
        return edge == DecisionDiagram.yes
    }
}
