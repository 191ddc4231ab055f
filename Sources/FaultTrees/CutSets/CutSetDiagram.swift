/// Families of sets of events as a zero-suppressed decision diagram.
///
/// 0 is the empty family, 1 the family of the empty set. Operations keep their own stack.
///
/// Source: Minato 1993 for the diagram; Rauzy 1993, "New algorithms for fault trees analysis", for
/// minimal solutions.
@safe final class CutSetDiagram {
    private struct Frame {
        var family: UInt32
        var function: DecisionDiagram.Edge
        var high: UInt32
        /// 0: the high side is open; 1: the low side; 2: only the low function is followed.
        var state: UInt32
    }

    static let empty: UInt32 = 0
    static let unit: UInt32 = 1

    let table: NodeTable
    private let cache: ResultCache
    private var stack: UnsafeMutablePointer<Frame>
    private var stackCapacity = 1 << 8

    init(budget: Budget) {
        table = NodeTable(terminals: 2, budget: budget)
        cache = ResultCache(budget: budget)
        unsafe stack = .allocate(capacity: stackCapacity)
    }

    deinit { unsafe stack.deallocate() }

    /// Whether a limit was hit.
    var isFull: Bool { table.isFull }

    /// Forgets all families; keeps the memory.
    func reset() {
        table.reset()
        cache.reset()
    }

    /// The sets of `low`, and those of `high` with the event of a level.
    @inline(__always) func family(_ level: UInt32, _ high: UInt32, _ low: UInt32) -> UInt32 {
        high == CutSetDiagram.empty ? low : table.node(level, high, low)
    }

    /// The minimal solutions of an increasing function.
    ///
    /// - Returns: The family; void when ``isFull``.
    /// - Complexity: at most the product of the sizes of family and function at each node.
    func minimalSolutions(of function: FrozenDiagram) -> UInt32 {
        let count = function.count
        let solutions = UnsafeMutablePointer<UInt32>.allocate(capacity: 2 * count)
        defer { unsafe solutions.deallocate() }
        unsafe mark(function, solutions)
        unsafe solutions[0] = CutSetDiagram.unit
        unsafe solutions[1] = CutSetDiagram.empty
        var edge = 2
        while edge < 2 * count {
            if unsafe solutions[edge] != 0 {
                let node = unsafe function.nodes[edge &>> 1]
                let sign = UInt32(truncatingIfNeeded: edge & 1)
                let low = node.low ^ sign
                let kept = unsafe without(solutions[Int(node.high ^ sign)], low, function.nodes)
                if table.isFull { return CutSetDiagram.empty }
                unsafe solutions[edge] = family(node.level, kept, solutions[Int(low)])
            }
            edge &+= 1
        }
        return unsafe solutions[Int(function.root)]
    }

    /// Marks the edges that the root needs.
    private func mark(_ function: FrozenDiagram, _ marks: UnsafeMutablePointer<UInt32>) {
        unsafe marks.initialize(repeating: 0, count: 2 * function.count)
        unsafe marks[Int(function.root)] = 1
        var edge = 2 &* function.count &- 1
        while edge > 1 {
            if unsafe marks[edge] != 0 {
                let node = unsafe function.nodes[edge &>> 1]
                unsafe marks[Int(node.high) ^ (edge & 1)] = 1
                unsafe marks[Int(node.low) ^ (edge & 1)] = 1
            }
            edge &-= 1
        }
    }

    /// The sets of a family that do not already make an increasing function true.
    private func without(
        _ family: UInt32, _ function: DecisionDiagram.Edge,
        _ nodes: UnsafeMutablePointer<DiagramNode>
    ) -> UInt32 {
        var depth = 0
        var family = family
        var function = function
        while true {
            var result = simple(family, function)
            if result == .max {
                if depth == stackCapacity { growStack() }
                let set = unsafe table.nodes[Int(family)]
                let node = unsafe nodes[Int(function &>> 1)]
                let state: UInt32 = node.level < set.level ? 2 : 0
                unsafe stack[depth] = Frame(
                    family: family, function: function, high: 0, state: state)
                depth &+= 1
                if state == 2 {
                    function = node.low ^ (function & 1)
                } else {
                    if node.level == set.level { function = node.high ^ (function & 1) }
                    family = set.high
                }
                continue
            }
            while true {
                if depth == 0 { return result }
                let top = unsafe stack[depth &- 1]
                let set = unsafe table.nodes[Int(top.family)]
                if top.state == 0 {
                    unsafe stack[depth &- 1].high = result
                    unsafe stack[depth &- 1].state = 1
                    let node = unsafe nodes[Int(top.function &>> 1)]
                    function =
                        node.level == set.level ? node.low ^ (top.function & 1) : top.function
                    family = set.low
                    break
                }
                if top.state == 1 { result = self.family(set.level, top.high, result) }
                if table.isFull { return CutSetDiagram.empty }
                cache.keep(top.family, top.function, result)
                depth &-= 1
            }
        }
    }

    @inline(__always) private func simple(
        _ family: UInt32, _ function: DecisionDiagram.Edge
    ) -> UInt32 {
        if function == DecisionDiagram.no { return family }
        // An increasing function that the empty set makes true is true.
        if function == DecisionDiagram.yes || family == CutSetDiagram.empty {
            return CutSetDiagram.empty
        }
        if family == CutSetDiagram.unit { return family }
        return cache.find(family, function)
    }

    private func growStack() {
        let larger = UnsafeMutablePointer<Frame>.allocate(capacity: stackCapacity * 2)
        unsafe larger.update(from: stack, count: stackCapacity)
        unsafe stack.deallocate()
        unsafe stack = larger
        stackCapacity *= 2
    }
}
