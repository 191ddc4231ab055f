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
        unsafe lines.update(repeating: ResultCache.nothing, count: mask + 1)
    }

    /// What is known of these arguments; `UInt32.max` for nothing.
    @inline(__always) func find(_ first: UInt32, _ second: UInt32) -> UInt32 {
        let line = unsafe lines[NodeTable.hash(0, first, second) & mask]
        return line.first == first && line.second == second ? line.result : .max
    }

    /// Keeps a result.
    @inline(__always) func keep(_ first: UInt32, _ second: UInt32, _ result: UInt32) {
        unsafe lines[NodeTable.hash(0, first, second) & mask] = Line(
            first: first, second: second, result: result)
    }

    /// Grows with the number of nodes; stays as it is where memory is short.
    func fit(nodes: Int) {
        guard nodes > mask &+ 1 else { return }
        let wanted = (mask + 1) * 2
        let old = unsafe lines
        let oldCount = mask + 1
        let isNew = wanted > capacity
        if isNew {
            guard budget.take(bytes: (wanted - capacity) * 12) else {
                budget.forgetMemory()
                return
            }
            unsafe lines = .allocate(capacity: wanted)
            unsafe lines.update(repeating: ResultCache.nothing, count: wanted)
            capacity = wanted
            mask = wanted - 1
            var index = 0
            while index < oldCount {
                let line = unsafe old[index]
                if line.first != .max { keep(line.first, line.second, line.result) }
                index &+= 1
            }
            unsafe old.deallocate()
        } else {
            unsafe (lines + oldCount).update(
                repeating: ResultCache.nothing, count: wanted - oldCount)
            mask = wanted - 1
        }
    }
}
