/// The chance of every function in a diagram, and of the root under each variable's outcome.
///
/// Both the chance and that of the opposite are sums of positive terms, so nothing cancels: tiny
/// probabilities keep their digits.
@safe struct ChanceOfDiagram: ~Copyable {
    private let diagram: FrozenDiagram
    private let chances: [Chance]
    /// By edge: how likely its function is true.
    private let likely: UnsafeMutablePointer<Double>

    /// `chances`: The chance of the variable of each level.
    /// - Complexity: O(nodes).
    init(_ diagram: FrozenDiagram, chances: [Chance]) {
        self.diagram = diagram
        self.chances = chances
        let count = diagram.count
        unsafe likely = .allocate(capacity: 2 * count)
        unsafe likely[0] = 1
        unsafe likely[1] = 0
        unsafe chances.withUnsafeBufferPointer { chances in
            var index = 1
            while index < count {
                let node = unsafe diagram.nodes[index]
                let chance = unsafe chances[Int(node.level)]
                let high = Int(node.high)
                let low = Int(node.low)
                unsafe likely[2 &* index] = chance.yes * likely[high] + chance.no * likely[low]
                unsafe likely[2 &* index &+ 1] =
                    chance.yes * likely[high ^ 1] + chance.no * likely[low ^ 1]
                index &+= 1
            }
        }
    }

    deinit { unsafe likely.deallocate() }

    /// The chance of the root.
    var root: Chance {
        unsafe Chance(yes: likely[Int(diagram.root)], no: likely[Int(diagram.root) ^ 1])
    }

    /// The chance of the root when the variable of each level is true, and when it is false.
    ///
    /// - Complexity: O(nodes × log levels): one pass down; an edge that skips levels adds to a range.
    func conditionals() -> [Conditional] {
        let size = chances.count
        var sums = [Conditional](repeating: Conditional(), count: size)
        var skipped = RangeSums(count: size)
        let reach = UnsafeMutablePointer<Double>.allocate(capacity: 2 * diagram.count)
        defer { unsafe reach.deallocate() }
        unsafe reach.initialize(repeating: 0, count: 2 * diagram.count)
        let root = Int(diagram.root)
        unsafe reach[root] = 1
        skipped.add(chance(of: root), times: 1, from: 0, to: level(of: root))
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            unsafe chances.withUnsafeBufferPointer { chances in
                var edge = 2 &* diagram.count &- 1
                while edge > 1 {
                    let reached = unsafe reach[edge]
                    if reached != 0 {
                        let node = unsafe diagram.nodes[edge &>> 1]
                        let here = Int(node.level)
                        let chance = unsafe chances[here]
                        let high = Int(node.high) ^ (edge & 1)
                        let low = Int(node.low) ^ (edge & 1)
                        unsafe sums[here].whenTrue.yes += reached * likely[high]
                        unsafe sums[here].whenTrue.no += reached * likely[high ^ 1]
                        unsafe sums[here].whenFalse.yes += reached * likely[low]
                        unsafe sums[here].whenFalse.no += reached * likely[low ^ 1]
                        let toHigh = reached * chance.yes
                        let toLow = reached * chance.no
                        unsafe reach[high] += toHigh
                        unsafe reach[low] += toLow
                        let below = here &+ 1
                        let highLevel = level(of: high)
                        if highLevel > below {
                            skipped.add(
                                self.chance(of: high), times: toHigh, from: below, to: highLevel)
                        }
                        let lowLevel = level(of: low)
                        if lowLevel > below {
                            skipped.add(
                                self.chance(of: low), times: toLow, from: below, to: lowLevel)
                        }
                    }
                    edge &-= 1
                }
            }
        }
        for level in 0..<size { sums[level].add(skipped.total(at: level)) }
        return sums
    }

    private func chance(of edge: Int) -> Chance {
        unsafe Chance(yes: likely[edge], no: likely[edge ^ 1])
    }

    private func level(of edge: Int) -> Int {
        edge < 2 ? chances.count : Int(unsafe diagram.nodes[edge &>> 1].level)
    }
}

/// The chance of a function under both outcomes of a variable.
struct Conditional: Hashable, Sendable {
    var whenTrue = Chance(yes: 0, no: 0)
    var whenFalse = Chance(yes: 0, no: 0)

    /// Adds what does not depend on the variable.
    mutating func add(_ chance: Chance) {
        whenTrue.yes += chance.yes
        whenTrue.no += chance.no
        whenFalse.yes += chance.yes
        whenFalse.no += chance.no
    }
}
