/// The single points of failure of a coherent tree, found without a decision diagram.
///
/// For when an analysis meets its limits. Method: what stands below the top behind nothing but `or`
/// gates is enough alone, which one walk finds. For what may be enough behind other gates too, it
/// evaluates these with one event at a time, 64 of them at once, one in each bit of a word.
struct SinglePointSearch {
    /// The events that are enough alone, in ascending order.
    let events: [Int]
    /// Whether these are all, since nothing told the search to stop.
    let isComplete: Bool
    /// Where the probability of the top event surely lies.
    ///
    /// It is no less than that of any single point, and no more than that of any event at all.
    let bounds: ClosedRange<Double>

    /// Searches a tree whose gates stand after what they are made of, without `xor` and `not`.
    ///
    /// - Complexity: O(size of the tree), and O(size × events / 64) of what stands behind `and`s.
    init(_ tree: FaultTree, shouldStop: () -> Bool = { false }) {
        let plain = PlainReasons(of: tree)
        var found = plain.events
        var isComplete = true
        for start in stride(from: 0, to: plain.candidates.count, by: 64) {
            if shouldStop() {
                isComplete = false
                break
            }
            let block = Array(plain.candidates[start...].prefix(64))
            found += Self.enough(of: block, tree, plain)
        }
        events = found.sorted()
        self.isComplete = isComplete
        let least = Self.any(found.map { tree.events[$0].probability })
        bounds = least...max(least, Self.any(tree.events.map(\.probability)))
    }

    /// Which of up to 64 events are enough for any of the gates that are enough for the top.
    private static func enough(
        of block: [Int], _ tree: FaultTree, _ plain: PlainReasons
    ) -> [Int] {
        var bits: [Int: UInt64] = [:]
        for (bit, event) in block.enumerated() { bits[event] = 1 << UInt64(bit) }
        var words = [UInt64](repeating: 0, count: tree.gates.count)
        for gate in plain.gatesBehind {
            words[gate] = value(tree.gates[gate].formula, words, bits)
        }
        let word = plain.formulas.reduce(0) { $0 | value($1, words, bits) }
        return block.indices.filter { word >> $0 & 1 == 1 }.map { block[$0] }
    }

    /// One formula; those of services are two levels deep.
    private static func value(
        _ formula: FaultTree.Formula, _ gates: [UInt64], _ bits: [Int: UInt64]
    ) -> UInt64 {
        switch formula {
        case .constant(let value): value ? .max : 0
        case .event(let event): bits[event] ?? 0
        case .gate(let gate): gates[gate]
        case .and(let parts): parts.reduce(.max) { $0 & value($1, gates, bits) }
        case .or(let parts): parts.reduce(0) { $0 | value($1, gates, bits) }
        case .atLeast(let count, let parts):
            atLeast(count, parts.map { value($0, gates, bits) })
        case .xor(let parts): parts.reduce(0) { $0 ^ value($1, gates, bits) }
        case .not(let part): ~value(part, gates, bits)
        }
    }

    /// The bits that are set in at least `count` of the words.
    private static func atLeast(_ count: Int, _ words: [UInt64]) -> UInt64 {
        // reached[n]: the bits set in at least n of the words so far.
        var reached = [UInt64](repeating: 0, count: max(0, count) + 1)
        reached[0] = .max
        for word in words {
            for n in stride(from: reached.count - 1, to: 0, by: -1) {
                reached[n] |= reached[n - 1] & word
            }
        }
        return reached[reached.count - 1]
    }

    /// The probability that any of independent events happens.
    private static func any(_ probabilities: [Double]) -> Double {
        1 - probabilities.reduce(1) { $0 * (1 - $1) }
    }
}

/// What is enough for the top of a tree alone, as far as `or` gates show it.
private struct PlainReasons {
    /// Events that are.
    private(set) var events: [Int] = []
    /// Other formulas that are.
    private(set) var formulas: [FaultTree.Formula] = []
    /// The gates these are made of, arguments first.
    private(set) var gatesBehind: [Int] = []
    /// The events these are made of and that are not enough on sight.
    private(set) var candidates: [Int] = []

    /// - Complexity: O(size of the tree).
    init(of tree: FaultTree) {
        var isEnough = [Bool](repeating: false, count: tree.gates.count)
        var isPlain = [Bool](repeating: false, count: tree.events.count)
        isEnough[tree.top] = true
        for gate in tree.gates.indices.reversed() where isEnough[gate] {
            var waiting = [tree.gates[gate].formula]
            while let formula = waiting.popLast() {
                switch formula {
                case .event(let event): isPlain[event] = true
                case .gate(let other): isEnough[other] = true
                case .or(let parts): waiting += parts
                default: formulas.append(formula)
                }
            }
        }
        events = isPlain.indices.filter { isPlain[$0] }
        findBehind(tree, isPlain)
    }

    private mutating func findBehind(_ tree: FaultTree, _ isPlain: [Bool]) {
        var isBehind = [Bool](repeating: false, count: tree.gates.count)
        var isCandidate = [Bool](repeating: false, count: tree.events.count)
        let mark = { (formula: FaultTree.Formula) in
            PrunedTree.visit(formula) { literal in
                switch literal {
                case .gate(let number): isBehind[number] = true
                case .event(let number): isCandidate[number] = !isPlain[number]
                default: break
                }
            }
        }
        for formula in formulas { mark(formula) }
        for gate in tree.gates.indices.reversed() where isBehind[gate] {
            mark(tree.gates[gate].formula)
        }
        gatesBehind = isBehind.indices.filter { isBehind[$0] }
        candidates = isCandidate.indices.filter { isCandidate[$0] }
    }
}
