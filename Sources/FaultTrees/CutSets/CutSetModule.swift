/// The minimal cut sets of one module, packed: sets of events and of inner modules.
struct CutSetModule: Sendable {
    /// What stands at a level.
    enum Variable: Hashable, Sendable {
        /// A basic event, by its index in the tree.
        case event(Int)
        /// The cut sets of another module, by its index in the family.
        case module(Int)
    }

    /// The nodes, those they lead to first; 0 is no set, 1 the empty set.
    let nodes: [DiagramNode]
    let root: UInt32
    let variables: [Variable]

    /// A family of sets that is packed already.
    init(nodes: [DiagramNode], root: UInt32, variables: [Variable]) {
        self.nodes = nodes
        self.root = root
        self.variables = variables
    }

    /// Packs what a root needs.
    ///
    /// - Complexity: O(nodes of the diagram up to the root).
    init(_ table: NodeTable, root: UInt32, variables: [Variable]) {
        let last = Int(root)
        let source = unsafe table.nodes
        let places = UnsafeMutablePointer<UInt32>.allocate(capacity: max(2, last + 1))
        defer { unsafe places.deallocate() }
        let found = unsafe CutSetModule.place(source, last, places)
        self.root = unsafe places[last]
        self.variables = variables
        nodes = unsafe Array(unsafeUninitializedCapacity: found) { buffer, count in
            unsafe buffer[0] = source[0]
            unsafe buffer[1] = source[1]
            var index = 2
            while index <= last {
                let place = unsafe Int(places[index])
                if place != 0 {
                    let node = unsafe source[index]
                    unsafe buffer[place] = DiagramNode(
                        level: node.level, high: places[Int(node.high)],
                        low: places[Int(node.low)])
                }
                index &+= 1
            }
            count = found
        }
    }

    /// Numbers the nodes that the last one needs; 0 for others.
    private static func place(
        _ nodes: UnsafeMutablePointer<DiagramNode>, _ last: Int,
        _ places: UnsafeMutablePointer<UInt32>
    ) -> Int {
        unsafe places.initialize(repeating: 0, count: max(2, last + 1))
        unsafe places[last] = 1
        var index = last
        while index > 1 {
            if unsafe places[index] != 0 {
                let node = unsafe nodes[index]
                unsafe places[Int(node.high)] = 1
                unsafe places[Int(node.low)] = 1
            }
            index &-= 1
        }
        unsafe places[0] = 0
        unsafe places[1] = 1
        var found: UInt32 = 2
        index = 2
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
