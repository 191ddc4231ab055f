/// What a top gate is made of, without gates and events it does not reach.
struct PrunedTree {
    /// The gates that are reached, in their order, numbered anew.
    let gates: [FaultTree.Gate]
    /// The events that are reached, by their old index, in ascending order.
    let events: [Int]
    /// The top gate.
    let top: Int

    /// Prunes `gates`, which have indices in order: a gate stands after all it is made of.
    ///
    /// - Complexity: O(size of the gates).
    init(gates all: [FaultTree.Gate], top: Int, eventCount: Int) {
        var hasGate = [Bool](repeating: false, count: all.count)
        var hasEvent = [Bool](repeating: false, count: eventCount)
        hasGate[top] = true
        for gate in all.indices.reversed() where hasGate[gate] {
            Self.visit(all[gate].formula) { literal in
                switch literal {
                case .gate(let number): hasGate[number] = true
                case .event(let number): hasEvent[number] = true
                default: break
                }
            }
        }
        let gateNames = Self.renumber(hasGate)
        let eventNames = Self.renumber(hasEvent)
        gates = all.indices.filter { hasGate[$0] }.map { number in
            let formula = Self.rename(all[number].formula, gateNames, eventNames)
            return FaultTree.Gate(name: all[number].name, formula: formula)
        }
        events = hasEvent.indices.filter { hasEvent[$0] }
        self.top = gateNames[top]
    }

    private static func renumber(_ isKept: [Bool]) -> [Int] {
        var next = 0
        return isKept.map { kept in
            defer { if kept { next += 1 } }
            return next
        }
    }

    /// Calls `body` with the events and gates of a formula; formulas here are two levels deep.
    static func visit(_ formula: FaultTree.Formula, _ body: (FaultTree.Formula) -> Void) {
        switch formula {
        case .and(let parts), .or(let parts), .atLeast(_, let parts), .xor(let parts):
            for part in parts { visit(part, body) }
        case .not(let part): visit(part, body)
        default: body(formula)
        }
    }

    private static func rename(
        _ formula: FaultTree.Formula, _ gates: [Int], _ events: [Int]
    ) -> FaultTree.Formula {
        switch formula {
        case .constant: formula
        case .event(let number): .event(events[number])
        case .gate(let number): .gate(gates[number])
        case .and(let parts): .and(parts.map { rename($0, gates, events) })
        case .or(let parts): .or(parts.map { rename($0, gates, events) })
        case .atLeast(let count, let parts):
            .atLeast(count, parts.map { rename($0, gates, events) })
        case .xor(let parts): .xor(parts.map { rename($0, gates, events) })
        case .not(let part): .not(rename(part, gates, events))
        }
    }
}
