/// Puts variables in the order in which a walk in depth meets them.
struct DepthFirstOrder {
    /// How many gates and variables are below each node, shared ones as often as they are reached.
    let weights: [Int]
    /// How many gates of the module each node is an argument of.
    let uses: [Int]

    private init(_ shape: ModuleShape) {
        var weights = [Int](repeating: 1, count: shape.size + shape.arguments.count)
        var uses = [Int](repeating: 0, count: weights.count)
        for (index, arguments) in shape.arguments.enumerated() {
            var weight = 1
            for argument in arguments {
                // Capped: what is shared counts more than once, and a deep tree would overflow.
                weight = min(1 << 40, weight + weights[argument])
                uses[argument] += 1
            }
            weights[shape.size + index] = weight
        }
        self.weights = weights
        self.uses = uses
    }

    /// The variables of a module.
    ///
    /// `key`: Of the arguments of a gate, the one with the least is walked first.
    static func order(of shape: ModuleShape, key: (DepthFirstOrder, Int) -> Int) -> [Int] {
        let facts = DepthFirstOrder(shape)
        var order: [Int] = []
        order.reserveCapacity(shape.size)
        var isSeen = [Bool](repeating: false, count: shape.size + shape.arguments.count)
        var stack = [shape.size + shape.arguments.count - 1]
        while let node = stack.popLast() {
            guard !isSeen[node] else { continue }
            isSeen[node] = true
            guard node >= shape.size else {
                order.append(node)
                continue
            }
            let arguments = shape.arguments[node - shape.size]
            let keys = arguments.map { key(facts, $0) }
            let sorted = arguments.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
            stack.append(contentsOf: sorted.reversed().map { arguments[$0] })
        }
        return order
    }
}
