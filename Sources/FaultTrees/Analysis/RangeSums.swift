/// Chances added to ranges of positions, without ever subtracting: a segment tree.
struct RangeSums {
    private let size: Int
    private var sums: [Chance]

    /// Sums of zero at so many positions.
    init(count: Int) {
        size = max(1, count)
        sums = Array(repeating: Chance(yes: 0, no: 0), count: 2 * size)
    }

    /// Adds a chance times a factor at the positions `from..<to`.
    ///
    /// - Complexity: O(log count).
    mutating func add(_ chance: Chance, times factor: Double, from: Int, to: Int) {
        var left = from &+ size
        var right = to &+ size
        unsafe sums.withUnsafeMutableBufferPointer { sums in
            while left < right {
                if left & 1 == 1 {
                    unsafe sums[left].yes += chance.yes * factor
                    unsafe sums[left].no += chance.no * factor
                    left &+= 1
                }
                if right & 1 == 1 {
                    right &-= 1
                    unsafe sums[right].yes += chance.yes * factor
                    unsafe sums[right].no += chance.no * factor
                }
                left &>>= 1
                right &>>= 1
            }
        }
    }

    /// What was added at a position.
    ///
    /// - Complexity: O(log count).
    func total(at position: Int) -> Chance {
        var total = Chance(yes: 0, no: 0)
        var index = position + size
        while index > 0 {
            total.yes += sums[index].yes
            total.no += sums[index].no
            index /= 2
        }
        return total
    }
}
