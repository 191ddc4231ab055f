/// A reduced ordered binary decision diagram with complemented edges.
///
/// An edge is twice a node, and one more when it stands for the negation. Node 0 is true. High edges
/// are never complemented, so a function has one edge. All operations keep their own stack: depth
/// is bounded by memory only. After ``isFull``, results are void.
///
/// Source: Bryant 1986; Brace, Rudell and Bryant 1990 for the table, cache and complemented edges.
@safe final class DecisionDiagram {
    typealias Edge = UInt32

    static let yes: Edge = 0
    static let no: Edge = 1

    private struct Frame {
        var first: Edge
        var second: Edge
        var level: UInt32
        /// The result of the high side, once it is known.
        var high: Edge
        var isHighKnown: Bool
    }

    let table: NodeTable
    private let cache: ResultCache
    private var stack: UnsafeMutablePointer<Frame>
    private var stackCapacity = 1 << 8

    init(budget: Budget) {
        table = NodeTable(terminals: 1, budget: budget)
        cache = ResultCache(budget: budget)
        unsafe stack = .allocate(capacity: stackCapacity)
    }

    deinit { unsafe stack.deallocate() }

    /// Whether a limit was hit.
    var isFull: Bool { table.isFull }

    /// Forgets all functions; keeps the memory.
    func reset() {
        table.reset()
        cache.reset()
    }

    /// The function that decides at a level; both sides decide below it.
    @inline(__always) func decision(_ level: UInt32, _ high: Edge, _ low: Edge) -> Edge {
        if high == low { return high }
        let sign = high & 1
        return table.node(level, high ^ sign, low ^ sign) &<< 1 | sign
    }

    /// The variable of a level.
    func variable(_ level: UInt32) -> Edge {
        decision(level, DecisionDiagram.yes, DecisionDiagram.no)
    }

    /// Either.
    func or(_ first: Edge, _ second: Edge) -> Edge { and(first ^ 1, second ^ 1) ^ 1 }

    /// Both.
    func and(_ first: Edge, _ second: Edge) -> Edge {
        let nodes = unsafe table.nodes
        let known = simple(first, second)
        if known != .max { return known }
        unsafe push(first, second, nodes)
        var depth = 1
        while true {
            let frame = unsafe stack[depth &- 1]
            // Down the side that is open.
            let node = unsafe table.nodes
            var left = frame.first
            var right = frame.second
            let leftNode = unsafe node[Int(left &>> 1)]
            let rightNode = unsafe node[Int(right &>> 1)]
            if leftNode.level == frame.level {
                left = (frame.isHighKnown ? leftNode.low : leftNode.high) ^ (left & 1)
            }
            if rightNode.level == frame.level {
                right = (frame.isHighKnown ? rightNode.low : rightNode.high) ^ (right & 1)
            }
            var result = simple(left, right)
            if result == .max {
                if depth == stackCapacity { growStack() }
                unsafe fill(depth, left, right, node)
                depth &+= 1
                continue
            }
            // Up as far as both sides are known.
            while true {
                let top = unsafe stack[depth &- 1]
                if !top.isHighKnown {
                    unsafe stack[depth &- 1].high = result
                    unsafe stack[depth &- 1].isHighKnown = true
                    break
                }
                result = decision(top.level, top.high, result)
                if table.isFull { return DecisionDiagram.no }
                cache.keep(top.first, top.second, result)
                depth &-= 1
                if depth == 0 { return result }
            }
        }
    }

    /// The result where it is plain or known; `UInt32.max` where it is not.
    @inline(__always) private func simple(_ first: Edge, _ second: Edge) -> Edge {
        if first == second || second == DecisionDiagram.yes { return first }
        if first == DecisionDiagram.yes { return second }
        if first == second ^ 1 || first == DecisionDiagram.no || second == DecisionDiagram.no {
            return DecisionDiagram.no
        }
        return first < second ? cache.find(first, second) : cache.find(second, first)
    }

    private func push(_ first: Edge, _ second: Edge, _ nodes: UnsafeMutablePointer<DiagramNode>) {
        unsafe fill(0, first, second, nodes)
    }

    @inline(__always) private func fill(
        _ depth: Int, _ first: Edge, _ second: Edge, _ nodes: UnsafeMutablePointer<DiagramNode>
    ) {
        let firstLevel = unsafe nodes[Int(first &>> 1)].level
        let secondLevel = unsafe nodes[Int(second &>> 1)].level
        unsafe stack[depth] = Frame(
            first: first < second ? first : second, second: first < second ? second : first,
            level: firstLevel < secondLevel ? firstLevel : secondLevel, high: 0,
            isHighKnown: false)
    }

    private func growStack() {
        let larger = UnsafeMutablePointer<Frame>.allocate(capacity: stackCapacity * 2)
        unsafe larger.update(from: stack, count: stackCapacity)
        unsafe stack.deallocate()
        unsafe stack = larger
        stackCapacity *= 2
    }
}
