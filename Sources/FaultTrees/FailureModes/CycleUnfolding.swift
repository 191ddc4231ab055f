import Topology

/// Turns clauses that may need each other in cycles into gates that do not.
///
/// The meaning is the least fixed point: a cycle alone fails nothing, what fails has a reason
/// outside. Method: demands that are enough for each other are one (they fall together). What still
/// needs itself, through redundant groups or buffers, is unfolded: with *k* demands in a set that
/// cuts all cycles, *k* + 1 passes, in each of which those of the set stand as in the pass before
/// and in the first as "not met", reach the fixed point, since each pass but the last adds one of
/// *k* at least. So there are at most (*k* + 1) × (demands in the cycle) gates.
///
/// A cycle with more than ``limit`` gates is taken as one failure instead: whoever of it falls,
/// all fall. That says too much downtime, never too little, and ``isExact`` tells.
struct CycleUnfolding {
    /// The most gates that one cycle unfolds to.
    static let limit = 1_000_000

    private(set) var gates: [FaultTree.Gate] = []
    private(set) var isExact = true
    /// Whether it was told to stop; the gates are then of no use.
    private(set) var isStopped = false
    /// What stands for each class of demands; `nil` while not met.
    private var values: [FaultTree.Formula?]
    private var clauses: [Clause]
    private let names: [String]
    private var known: [FaultTree.Formula: Int] = [:]
    /// The class of each demand.
    let classes: [Int]

    /// Unfolds `clauses`, whose gates get `names`; a cycle to at most `limit` gates.
    init(
        _ clauses: [Clause], names: [String], limit: Int = CycleUnfolding.limit,
        shouldStop: () -> Bool = { false }
    ) {
        let together = StrongComponents.find(clauses.map(\.any))
        var classes = [Int](repeating: 0, count: clauses.count)
        for (number, members) in together.enumerated() {
            for member in members { classes[member] = number }
        }
        self.classes = classes
        self.names = together.map { names[$0[0]] }
        self.clauses = together.enumerated().map { number, members in
            var merged = Clause()
            for member in members { merged.merge(clauses[member]) }
            return merged.renamed(classes, own: number)
        }
        values = [FaultTree.Formula?](repeating: nil, count: together.count)
        let links = self.clauses.map(\.links)
        for cycle in StrongComponents.find(links) where !isStopped {
            unfold(cycle, links: links, limit: limit, shouldStop)
        }
    }

    /// The gate of a demand; makes one when a basic event or nothing stands for it.
    mutating func gate(of demand: Int) -> Int {
        let value = values[classes[demand]] ?? .constant(false)
        if case .gate(let number) = value { return number }
        gates.append(FaultTree.Gate(name: names[classes[demand]], formula: value))
        return gates.count - 1
    }

    private mutating func unfold(
        _ cycle: [Int], links: [[Int]], limit: Int, _ shouldStop: () -> Bool
    ) {
        guard cycle.count > 1 else {
            for number in cycle { values[number] = value(of: number, pass: nil) }
            return
        }
        let order = CycleOrder(cycle, links: links)
        guard (order.cuts + 1) * cycle.count <= limit else {
            isExact = false
            return mergeAll(cycle)
        }
        for pass in 0...order.cuts {
            var changed = false
            for (place, number) in order.nodes.enumerated() {
                if place % 256 == 0, shouldStop() { return isStopped = true }
                let value = value(of: number, pass: pass)
                changed = changed || value != values[number]
                values[number] = value
            }
            // Equal formulas share a gate, so no change means the fixed point.
            if !changed { break }
        }
    }

    /// What the parts of a clause come to now.
    private mutating func value(of number: Int, pass: Int?) -> FaultTree.Formula? {
        let clause = clauses[number]
        var parts = clause.events.map { FaultTree.Formula.event($0) }
        parts += clause.any.compactMap { values[$0] }
        for (event, demand) in clause.guarded {
            if let value = values[demand] { parts.append(.and([.event(event), value])) }
        }
        for group in clause.groups {
            let met = group.demands.compactMap { values[$0] }
            guard met.count >= group.least else { continue }
            if group.least == 1 {
                parts += met
            } else {
                parts.append(
                    group.least == met.count ? .and(met) : .atLeast(group.least, met))
            }
        }
        guard let first = parts.first else { return nil }
        if parts.count > 1 { return named(.or(parts), number, pass) }
        return isLiteral(first) ? first : named(first, number, pass)
    }

    private func isLiteral(_ formula: FaultTree.Formula) -> Bool {
        switch formula {
        case .event, .gate: true
        default: false
        }
    }

    private mutating func named(
        _ formula: FaultTree.Formula, _ number: Int, _ pass: Int?
    ) -> FaultTree.Formula {
        if let gate = known[formula] { return .gate(gate) }
        let name = pass.map { "\(names[number]), pass \($0 + 1)" } ?? names[number]
        gates.append(FaultTree.Gate(name: name, formula: formula))
        known[formula] = gates.count - 1
        return .gate(gates.count - 1)
    }

    private mutating func mergeAll(_ cycle: [Int]) {
        var merged = Clause()
        for number in cycle { merged.merge(clauses[number]) }
        let own = Set(cycle)
        let first = cycle[0]
        let renaming = clauses.indices.map { own.contains($0) ? first : $0 }
        clauses[first] = merged.renamed(renaming, own: first)
        let value = value(of: first, pass: nil)
        for number in cycle { values[number] = value }
    }
}

/// An order for the members of a cycle in which most come after what they need.
struct CycleOrder {
    /// The members, each after what it needs but for the cut ones.
    private(set) var nodes: [Int] = []
    /// How many members are needed by one that stands before them; without them no cycle is left.
    private(set) var cuts = 0

    /// Orders `cycle`, whose members all reach each other.
    ///
    /// - Complexity: O(members + links), without recursion: a depth-first walk from the first.
    init(_ cycle: [Int], links: [[Int]]) {
        let members = Set(cycle)
        var isOpen: Set<Int> = []
        var isDone: Set<Int> = []
        var isCut: Set<Int> = []
        var path: [(node: Int, next: Int)] = []
        for root in cycle.prefix(1) {
            path.append((root, 0))
            isOpen.insert(root)
        }
        while let (node, next) = path.last {
            guard next < links[node].count else {
                path.removeLast()
                isOpen.remove(node)
                isDone.insert(node)
                nodes.append(node)
                continue
            }
            path[path.count - 1].next += 1
            let target = links[node][next]
            guard members.contains(target), !isDone.contains(target) else { continue }
            if isOpen.contains(target) {
                isCut.insert(target)
            } else {
                isOpen.insert(target)
                path.append((target, 0))
            }
        }
        cuts = isCut.count
    }
}
