/// A fault tree as a graph of simplified gates: every argument stands before its gate.
///
/// Node 0 is the constant true, then come the events, then the gates.
struct Network: Sendable {
    /// What a node is.
    enum Kind: UInt32, Sendable { case constant, event, and, or, atLeast, xor }

    /// A node, or its negation: twice the node, and one more when negated.
    typealias Literal = UInt32

    static let yes: Literal = 0
    static let no: Literal = 1

    /// What each node is.
    private(set) var kinds: [Kind] = [.constant]
    /// How many arguments are needed; 0 except for `atLeast`.
    private(set) var thresholds: [Int] = [0]
    /// The arguments of each node, in the order given.
    private(set) var arguments: [[Literal]] = [[]]
    /// The function of interest.
    var root: Literal = Network.no
    let eventCount: Int
    private var known: [[UInt32]: UInt32] = [:]

    /// A network of these events and no gates.
    init(eventCount: Int) {
        self.eventCount = eventCount
        kinds.append(contentsOf: repeatElement(.event, count: eventCount))
        thresholds.append(contentsOf: repeatElement(0, count: eventCount))
        arguments.append(contentsOf: repeatElement([], count: eventCount))
    }

    /// How many nodes there are.
    var count: Int { kinds.count }

    /// The literal of an event.
    static func event(_ index: Int) -> Literal { UInt32(index + 1) << 1 }

    /// The node of a literal.
    static func node(_ literal: Literal) -> Int { Int(literal >> 1) }

    /// Whether a node is a gate.
    func isGate(_ node: Int) -> Bool { node > eventCount }

    /// The literal of a gate over these arguments; simplified, and the same for the same gate.
    mutating func gate(_ kind: Kind, _ threshold: Int, _ literals: [Literal]) -> Literal {
        switch kind {
        case .and: return conjunction(literals)
        case .or: return disjunction(literals)
        case .atLeast: return majority(threshold, literals)
        case .xor: return parity(literals)
        case .constant, .event:
            preconditionFailure("constants and events are not built")
        }
    }

    private mutating func conjunction(_ literals: [Literal]) -> Literal {
        var seen = Set<Literal>()
        var kept: [Literal] = []
        for literal in literals where literal != Network.yes {
            if literal == Network.no || seen.contains(literal ^ 1) { return Network.no }
            if seen.insert(literal).inserted { kept.append(literal) }
        }
        return kept.count < 2 ? kept.first ?? Network.yes : shared(.and, 0, kept)
    }

    private mutating func disjunction(_ literals: [Literal]) -> Literal {
        var seen = Set<Literal>()
        var kept: [Literal] = []
        for literal in literals where literal != Network.no {
            if literal == Network.yes || seen.contains(literal ^ 1) { return Network.yes }
            if seen.insert(literal).inserted { kept.append(literal) }
        }
        return kept.count < 2 ? kept.first ?? Network.no : shared(.or, 0, kept)
    }

    private mutating func majority(_ threshold: Int, _ literals: [Literal]) -> Literal {
        var needed = threshold
        var balance: [Literal: Int] = [:]
        for literal in literals { balance[literal, default: 0] += 1 }
        var kept: [Literal] = []
        for literal in literals {
            if literal == Network.yes { needed -= 1 }
            if literal <= Network.no { continue }
            // A literal and its negation are one of the needed, whatever happens.
            let opposite = balance[literal ^ 1] ?? 0
            if opposite > 0, let own = balance[literal], own > 0 {
                balance[literal] = own - 1
                balance[literal ^ 1] = opposite - 1
                needed -= 1
            } else if let own = balance[literal], own > 0 {
                balance[literal] = own - 1
                kept.append(literal)
            }
        }
        if needed <= 0 { return Network.yes }
        if needed > kept.count { return Network.no }
        if needed == 1 { return disjunction(kept) }
        if needed == kept.count { return conjunction(kept) }
        return shared(.atLeast, needed, kept)
    }

    private mutating func parity(_ literals: [Literal]) -> Literal {
        var sign: Literal = 0
        var odd: [UInt32: Bool] = [:]
        for literal in literals {
            sign ^= literal & 1
            odd[literal >> 1, default: false].toggle()
        }
        if odd[0] == true { sign ^= 1 }
        var kept: [Literal] = []
        for literal in literals where literal >> 1 != 0 && odd[literal >> 1] == true {
            odd[literal >> 1] = false
            kept.append(literal & ~1)
        }
        // No argument is false; node 0 is true.
        if kept.isEmpty { return Network.no ^ sign }
        return (kept.count == 1 ? kept[0] : shared(.xor, 0, kept)) ^ sign
    }

    private mutating func shared(_ kind: Kind, _ threshold: Int, _ literals: [Literal]) -> Literal {
        let key = [kind.rawValue, UInt32(threshold)] + literals.sorted()
        if let node = known[key] { return node << 1 }
        let node = UInt32(kinds.count)
        kinds.append(kind)
        thresholds.append(threshold)
        arguments.append(literals)
        known[key] = node
        return node << 1
    }
}
