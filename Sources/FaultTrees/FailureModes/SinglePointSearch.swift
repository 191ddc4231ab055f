/// The single points of failure of a coherent tree, found without a decision diagram.
///
/// For when an analysis meets its limits. Method: evaluates the tree with one event at a time, 64 of
/// them at once, one in each bit of a word.
struct SinglePointSearch {
    /// The events that are enough alone, in ascending order.
    let events: [Int]
    /// Where the probability of the top event surely lies.
    ///
    /// It is no less than that of any single point, and no more than that of any event at all.
    let bounds: ClosedRange<Double>

    /// Searches a tree whose gates stand after what they are made of, without `xor` and `not`.
    ///
    /// - Complexity: O(size of the tree × events / 64).
    init(_ tree: FaultTree) {
        var found: [Int] = []
        for start in stride(from: 0, to: tree.events.count, by: 64) {
            let word = Self.top(tree, start)
            for bit in 0..<min(64, tree.events.count - start) where word >> bit & 1 == 1 {
                found.append(start + bit)
            }
        }
        events = found
        let least = Self.any(found.map { tree.events[$0].probability })
        bounds = least...max(least, Self.any(tree.events.map(\.probability)))
    }

    /// The top gate when of the 64 events from `start` on each happens alone.
    private static func top(_ tree: FaultTree, _ start: Int) -> UInt64 {
        var words = [UInt64](repeating: 0, count: tree.gates.count)
        for gate in tree.gates.indices {
            words[gate] = value(tree.gates[gate].formula, words, start)
        }
        return words[tree.top]
    }

    /// One formula; those of services are two levels deep.
    private static func value(
        _ formula: FaultTree.Formula, _ gates: [UInt64], _ start: Int
    ) -> UInt64 {
        switch formula {
        case .constant(let value): value ? .max : 0
        case .event(let event): start..<(start + 64) ~= event ? 1 << UInt64(event - start) : 0
        case .gate(let gate): gates[gate]
        case .and(let parts): parts.reduce(.max) { $0 & value($1, gates, start) }
        case .or(let parts): parts.reduce(0) { $0 | value($1, gates, start) }
        case .atLeast(let count, let parts):
            atLeast(count, parts.map { value($0, gates, start) })
        case .xor(let parts): parts.reduce(0) { $0 ^ value($1, gates, start) }
        case .not(let part): ~value(part, gates, start)
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
