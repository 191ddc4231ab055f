/// What operations on two arguments gave: one line for each place, the newest wins.
@safe final class ResultCache {
    private struct Line {
        var first: UInt32
        var second: UInt32
        var result: UInt32
    }

    /// No argument is ever this.
    private static let nothing = Line(first: .max, second: .max, result: 0)

    private let budget: Budget
    private var lines: UnsafeMutablePointer<Line>
    private var capacity = 1 << 11
    private var mask = 1 << 11 - 1
    /// How many results were kept since the lines last became more.
    private var kept = 0

    init(budget: Budget) {
        self.budget = budget
        unsafe lines = .allocate(capacity: capacity)
        unsafe lines.initialize(repeating: ResultCache.nothing, count: capacity)
        _ = budget.take(bytes: capacity * 12)
    }

    deinit {
        budget.give(bytes: capacity * 12)
        unsafe lines.deallocate()
    }

    /// Forgets everything.
    func reset() {
        mask = 1 << 11 - 1
        kept = 0
        unsafe lines.update(repeating: ResultCache.nothing, count: mask + 1)
    }

    /// What is known of these arguments; `UInt32.max` for nothing.
    @inline(__always) func find(_ first: UInt32, _ second: UInt32) -> UInt32 {
        let line = unsafe lines[NodeTable.hash(0, first, second) & mask]
        return line.first == first && line.second == second ? line.result : .max
    }

    /// Keeps a result; where lines are overwritten much, there will be more of them.
    @inline(__always) func keep(_ first: UInt32, _ second: UInt32, _ result: UInt32) {
        unsafe lines[NodeTable.hash(0, first, second) & mask] = Line(
            first: first, second: second, result: result)
        kept &+= 1
        if kept > mask { grow() }
    }

    /// Doubles the lines; stays as it is where memory is short.
    private func grow() {
        kept = 0
        let wanted = (mask + 1) * 2
        guard wanted <= capacity || budget.hasRoom(bytes: wanted * 12) else { return }
        let oldCount = mask + 1
        let old = unsafe lines
        mask = wanted - 1
        if wanted <= capacity {
            unsafe (lines + oldCount).update(repeating: ResultCache.nothing, count: oldCount)
            return
        }
        _ = budget.take(bytes: (wanted - capacity) * 12)
        unsafe lines = .allocate(capacity: wanted)
        unsafe lines.initialize(repeating: ResultCache.nothing, count: wanted)
        capacity = wanted
        var index = 0
        while index < oldCount {
            let line = unsafe old[index]
            if line.first != .max {
                unsafe lines[NodeTable.hash(0, line.first, line.second) & mask] = line
            }
            index &+= 1
        }
        unsafe old.deallocate()
    }
}
