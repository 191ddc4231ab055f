/// Keeps the sets of one module that cost no more than a limit, without listing them.
///
/// What a node keeps is the same for a range of limits: from what its dearest kept set costs to
/// what its cheapest dropped one costs. So answers are kept by node and range.
struct CutSetPruning {
    private struct Answer {
        var family: UInt32
        /// The dearest set that is kept.
        var dearestKept: Double
        /// The cheapest set that is dropped.
        var cheapestDropped: Double
    }

    private struct Frame {
        let node: UInt32
        let limit: Double
        var high: Answer?
    }

    private let module: CutSetModule
    private let costs: [Double]
    private let least: [Double]
    private let target: CutSetDiagram
    private let budget: Budget
    private var answers: [[Answer]]
    private var answerCount = 0
    private var takenBytes = 0

    private init(
        _ module: CutSetModule, costs: [Double], into target: CutSetDiagram, budget: Budget
    ) {
        self.module = module
        self.costs = costs
        self.target = target
        self.budget = budget
        least = module.leastCosts(costs)
        answers = Array(repeating: [], count: module.nodes.count)
    }

    /// The module with those of its sets that cost no more than `limit`; `nil` when memory is short.
    ///
    /// `costs`: The cost of the variable of each level, from 0.
    /// - Complexity: O(nodes × ranges of limits with different answers).
    static func pruned(
        _ module: CutSetModule, costs: [Double], limit: Double, budget: Budget
    ) -> CutSetModule? {
        let target = CutSetDiagram(budget: budget)
        var pruning = CutSetPruning(module, costs: costs, into: target, budget: budget)
        defer { budget.give(bytes: pruning.takenBytes) }
        guard let root = pruning.run(limit) else { return nil }
        return CutSetModule(target.table, root: root, variables: module.variables)
    }

    private mutating func run(_ limit: Double) -> UInt32? {
        var frames: [Frame] = []
        var node = module.root
        var limit = limit
        while true {
            var open = known(node, limit)
            if open == nil {
                frames.append(Frame(node: node, limit: limit))
                let decision = module.nodes[Int(node)]
                limit -= costs[Int(decision.level)]
                node = decision.high
                continue
            }
            while let found = open {
                guard var frame = frames.popLast() else { return found.family }
                let decision = module.nodes[Int(frame.node)]
                if let high = frame.high {
                    let answer = joined(decision, high, found)
                    guard !target.isFull, keep(answer, of: frame.node) else { return nil }
                    open = answer
                } else {
                    frame.high = found
                    frames.append(frame)
                    node = decision.low
                    limit = frame.limit
                    break
                }
            }
        }
    }

    /// Remembers an answer; `false` when memory is short.
    private mutating func keep(_ answer: Answer, of node: UInt32) -> Bool {
        answers[Int(node)].append(answer)
        answerCount += 1
        guard answerCount.isMultiple(of: 1024) else { return true }
        let bytes = 1024 * 2 * MemoryLayout<Answer>.stride
        guard budget.take(bytes: bytes) else { return false }
        takenBytes += bytes
        return true
    }

    private func joined(_ decision: DiagramNode, _ high: Answer, _ low: Answer) -> Answer {
        let cost = costs[Int(decision.level)]
        return Answer(
            family: target.family(decision.level, high.family, low.family),
            dearestKept: max(high.dearestKept + cost, low.dearestKept),
            cheapestDropped: min(high.cheapestDropped + cost, low.cheapestDropped))
    }

    private func known(_ node: UInt32, _ limit: Double) -> Answer? {
        let nothing = CutSetDiagram.empty
        if node == CutSetDiagram.empty {
            return Answer(
                family: nothing, dearestKept: -.infinity, cheapestDropped: .infinity)
        }
        if least[Int(node)] > limit {
            return Answer(
                family: nothing, dearestKept: -.infinity, cheapestDropped: least[Int(node)])
        }
        if node == CutSetDiagram.unit {
            return Answer(
                family: CutSetDiagram.unit, dearestKept: 0, cheapestDropped: .infinity)
        }
        return answers[Int(node)].first { $0.dearestKept <= limit && limit < $0.cheapestDropped }
    }
}
