/// Counts the sets of a family by their number of events, without listing them.
enum CutSetCounts {
    /// How many sets there are of each number of events, from 0.
    ///
    /// `inner`: For each level that stands for a module, its counts; `nil` for an event.
    /// - Complexity: O(nodes × largest set), times the counts of modules.
    static func byOrder(_ family: CutSetModule, inner: [[BigCount]?]) -> [BigCount] {
        let small = inner.map { counts in counts.map { $0.compactMap(\.small) } }
        let fits = zip(inner, small).allSatisfy { $0.0?.count == $0.1?.count }
        if fits, let counts = quick(family, inner: small) { return counts.map { BigCount($0) } }
        return exact(family, inner: inner)
    }

    /// In 64 bits; `nil` when they do not hold a count.
    private static func quick(_ family: CutSetModule, inner: [[UInt64]?]) -> [UInt64]? {
        let starts = starts(family, inner: inner.map { $0.map(\.count) })
        let total = starts[starts.count - 1]
        let counts = UnsafeMutablePointer<UInt64>.allocate(capacity: total)
        defer { unsafe counts.deallocate() }
        unsafe counts.initialize(repeating: 0, count: total)
        unsafe counts[starts[1]] = 1
        let isDone = unsafe family.nodes.withUnsafeBufferPointer { nodes in
            unsafe starts.withUnsafeBufferPointer { starts in
                var index = 2
                while index < nodes.count {
                    let node = unsafe nodes[index]
                    let target = unsafe counts + starts[index]
                    let low = unsafe starts[Int(node.low)]
                    let lowEnd = unsafe starts[Int(node.low) &+ 1]
                    let high = unsafe starts[Int(node.high)]
                    let highEnd = unsafe starts[Int(node.high) &+ 1]
                    unsafe target.update(from: counts + low, count: lowEnd &- low)
                    let isRight: Bool
                    if let factors = inner[Int(node.level)] {
                        isRight = unsafe add(
                            counts + high, highEnd &- high, times: factors, to: target)
                    } else {
                        isRight = unsafe add(counts + high, highEnd &- high, to: target + 1)
                    }
                    guard isRight else { return false }
                    index &+= 1
                }
                return true
            }
        }
        guard isDone else { return nil }
        let root = Int(family.root)
        return (starts[root]..<starts[root + 1]).map { unsafe counts[$0] }
    }

    private static func add(
        _ source: UnsafeMutablePointer<UInt64>, _ count: Int,
        to target: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        var index = 0
        while index < count {
            let (sum, overflow) = unsafe target[index].addingReportingOverflow(source[index])
            if overflow { return false }
            unsafe target[index] = sum
            index &+= 1
        }
        return true
    }

    private static func add(
        _ source: UnsafeMutablePointer<UInt64>, _ count: Int, times factors: [UInt64],
        to target: UnsafeMutablePointer<UInt64>
    ) -> Bool {
        var shift = 0
        while shift < factors.count {
            let factor = factors[shift]
            var index = factor == 0 ? count : 0
            while index < count {
                let (product, over) = unsafe source[index].multipliedReportingOverflow(by: factor)
                let (sum, more) = unsafe target[index &+ shift].addingReportingOverflow(product)
                if over || more { return false }
                unsafe target[index &+ shift] = sum
                index &+= 1
            }
            shift &+= 1
        }
        return true
    }

    /// Where the counts of each node begin in one long row; one more at the end.
    private static func starts(_ family: CutSetModule, inner: [Int?]) -> [Int] {
        var starts = [Int](repeating: 0, count: family.nodes.count + 1)
        // The empty family has no counts, the empty set one.
        starts[2] = 1
        unsafe family.nodes.withUnsafeBufferPointer { nodes in
            unsafe starts.withUnsafeMutableBufferPointer { starts in
                var index = 2
                while index < nodes.count {
                    let node = unsafe nodes[index]
                    let low = unsafe starts[Int(node.low) &+ 1] &- starts[Int(node.low)]
                    var high = unsafe starts[Int(node.high) &+ 1] &- starts[Int(node.high)]
                    if let length = inner[Int(node.level)] {
                        high = high &+ length &- 1
                    } else {
                        high = high &+ 1
                    }
                    unsafe starts[index &+ 1] = starts[index] &+ (low > high ? low : high)
                    index &+= 1
                }
            }
        }
        return starts
    }

    /// In numbers of any size.
    private static func exact(_ family: CutSetModule, inner: [[BigCount]?]) -> [BigCount] {
        let event = [BigCount.zero, BigCount(1)]
        var counts: [[BigCount]] = [[], [BigCount(1)]]
        for node in family.nodes.dropFirst(2) {
            let high = counts[Int(node.high)]
            let factors = inner[Int(node.level)] ?? event
            var sum = counts[Int(node.low)]
            let length = max(sum.count, high.count + factors.count - 1)
            sum += Array(repeating: BigCount.zero, count: length - sum.count)
            for (shift, factor) in factors.enumerated() where factor != .zero {
                for (index, count) in high.enumerated() where count != .zero {
                    sum[index + shift] = sum[index + shift] + count * factor
                }
            }
            counts.append(sum)
        }
        return family.root == 0 ? [] : counts[Int(family.root)]
    }
}
