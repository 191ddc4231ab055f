import FaultTrees

/// Trees drawn at random, and the truth about them from all states of their events.
struct RandomTree {
    let tree: FaultTree
    /// By state, an event a bit: whether the top happens.
    let truth: [Bool]

    /// A tree of so many events and gates.
    init(
        events count: Int, gates gateCount: Int, isCoherent: Bool,
        using generator: inout some RandomNumberGenerator
    ) {
        let special = [0.0, 1.0, 0.5]
        let events = (0..<count).map { index in
            FaultTree.Event(
                name: "e\(index)",
                probability: Int.random(in: 0..<12, using: &generator) == 0
                    ? special[Int.random(in: 0..<3, using: &generator)]
                    : Double.random(in: 0.001...0.6, using: &generator))
        }
        var gates: [FaultTree.Gate] = []
        for index in 0..<gateCount {
            // Gates refer to later gates, so that the first is the top.
            let width = Int.random(in: 2...4, using: &generator)
            var arguments: [FaultTree.Formula] = (0..<width).map { _ in
                let later = Int.random(in: index + 1...gateCount + count / 2, using: &generator)
                let formula: FaultTree.Formula =
                    later < gateCount
                    ? .gate(later) : .event(Int.random(in: 0..<count, using: &generator))
                let isNegated = !isCoherent && Int.random(in: 0..<4, using: &generator) == 0
                return isNegated ? .not(formula) : formula
            }
            if Int.random(in: 0..<20, using: &generator) == 0 {
                arguments.append(.constant(Bool.random(using: &generator)))
            }
            let kind = Int.random(in: 0..<(isCoherent ? 5 : 6), using: &generator)
            let formula: FaultTree.Formula =
                switch kind {
                case 0, 1: .and(arguments)
                case 2, 3: .or(arguments)
                case 4: .atLeast(Int.random(in: 1...width, using: &generator), arguments)
                default: .xor(arguments)
                }
            gates.append(FaultTree.Gate(name: "g\(index)", formula: formula))
        }
        self.init(FaultTree(gates: gates, events: events, top: 0))
    }

    init(_ tree: FaultTree) {
        self.tree = tree
        truth = (0..<1 << tree.events.count).map { state in
            var values: [Int: Bool] = [:]
            return RandomTree.value(.gate(tree.top), of: tree, in: state, &values)
        }
    }

    private static func value(
        _ formula: FaultTree.Formula, of tree: FaultTree, in state: Int,
        _ known: inout [Int: Bool]
    ) -> Bool {
        switch formula {
        case .constant(let value): return value
        case .event(let index): return state >> index & 1 == 1
        case .gate(let index):
            if let value = known[index] { return value }
            let result = value(tree.gates[index].formula, of: tree, in: state, &known)
            known[index] = result
            return result
        case .and(let all): return count(all, tree, state, &known) == all.count
        case .or(let all): return count(all, tree, state, &known) > 0
        case .atLeast(let least, let all): return count(all, tree, state, &known) >= least
        case .xor(let all): return count(all, tree, state, &known) % 2 == 1
        case .not(let one): return !value(one, of: tree, in: state, &known)
        }
    }

    private static func count(
        _ formulas: [FaultTree.Formula], _ tree: FaultTree, _ state: Int,
        _ known: inout [Int: Bool]
    ) -> Int {
        formulas.reduce(0) { $0 + (value($1, of: tree, in: state, &known) ? 1 : 0) }
    }

    /// The probability of the top; with an event fixed when one is given.
    func probability(fixing event: Int? = nil, to isTrue: Bool = true) -> Double {
        var sum = 0.0
        for (state, isTop) in truth.enumerated() where isTop {
            var product = 1.0
            for (index, event_) in tree.events.enumerated() {
                let happens = state >> index & 1 == 1
                if index == event {
                    product *= happens == isTrue ? 1 : 0
                } else {
                    product *= happens ? event_.probability : 1 - event_.probability
                }
            }
            sum += product
        }
        return sum
    }

    /// The smallest states in which the top happens, as sorted lists of events.
    var minimalSets: Set<[Int]> {
        let minimal = truth.indices.filter { state in
            guard truth[state] else { return false }
            // Any smaller state: go through all subsets.
            var subset = state
            while subset != 0 {
                subset = (subset - 1) & state
                if truth[subset] { return false }
            }
            return true
        }
        return Set(minimal.map { state in tree.events.indices.filter { state >> $0 & 1 == 1 } })
    }
}
