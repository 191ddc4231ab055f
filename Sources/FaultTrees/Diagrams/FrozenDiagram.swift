/// The nodes that one function needs, packed: what is computed on a finished diagram reads this.
@safe final class FrozenDiagram {
    /// The nodes, those they lead to first; node 0 is true.
    let nodes: UnsafeMutablePointer<DiagramNode>
    let count: Int
    let root: DecisionDiagram.Edge
    private let budget: Budget

    /// Packs the function of an edge; `nil` when memory is short.
    init?(_ diagram: DecisionDiagram, root: DecisionDiagram.Edge, budget: Budget) {
        let last = Int(root >> 1)
        let source = unsafe diagram.table.nodes
        guard budget.take(bytes: (last + 1) * 4) else { return nil }
        defer { budget.give(bytes: (last + 1) * 4) }
        let places = UnsafeMutablePointer<UInt32>.allocate(capacity: last + 1)
        defer { unsafe places.deallocate() }
        let found = unsafe FrozenDiagram.place(source, last, places)
        guard budget.take(bytes: found * 12) else { return nil }
        self.budget = budget
        count = found
        unsafe nodes = .allocate(capacity: found)
        unsafe nodes[0] = source[0]
        var index = 1
        while index <= last {
            let place = unsafe Int(places[index])
            if place != 0 {
                let node = unsafe source[index]
                let high = unsafe places[Int(node.high &>> 1)] &<< 1
                let low = unsafe places[Int(node.low &>> 1)] &<< 1 | node.low & 1
                unsafe nodes[place] = DiagramNode(level: node.level, high: high, low: low)
            }
            index &+= 1
        }
        self.root = unsafe places[last] << 1 | root & 1
    }

    deinit {
        budget.give(bytes: count * 12)
        unsafe nodes.deallocate()
    }

    /// Numbers the nodes below the last one; 0 for those that it does not need.
    private static func place(
        _ nodes: UnsafeMutablePointer<DiagramNode>, _ last: Int,
        _ places: UnsafeMutablePointer<UInt32>
    ) -> Int {
        unsafe places.initialize(repeating: 0, count: last + 1)
        unsafe places[last] = 1
        var index = last
        while index > 0 {
            if unsafe places[index] != 0 {
                let node = unsafe nodes[index]
                unsafe places[Int(node.high &>> 1)] = 1
                unsafe places[Int(node.low &>> 1)] = 1
            }
            index &-= 1
        }
        unsafe places[0] = 0
        var found: UInt32 = 1
        index = 1
        while index <= last {
            if unsafe places[index] != 0 {
                unsafe places[index] = found
                found &+= 1
            }
            index &+= 1
        }
        return Int(found)
    }
}
