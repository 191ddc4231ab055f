/// A whole number from 0 without an upper end.
package struct BigCount: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Digits to the base 2^64, least first, without leading zeros.
    private var limbs: [UInt64]

    /// A number.
    package init(_ value: UInt64) { limbs = value == 0 ? [] : [value] }

    private init(limbs: [UInt64]) {
        self.limbs = limbs
        while self.limbs.last == 0 { self.limbs.removeLast() }
    }

    /// Nothing.
    package static let zero = BigCount(0)

    /// The number where 64 bits hold it.
    package var small: UInt64? { limbs.count < 2 ? limbs.first ?? 0 : nil }

    /// The nearest floating-point number; infinite beyond its range.
    package var approximation: Double {
        limbs.reversed().reduce(0) { $0 * 18_446_744_073_709_551_616 + Double($1) }
    }

    /// The sum.
    package static func + (left: BigCount, right: BigCount) -> BigCount {
        var sum: [UInt64] = []
        sum.reserveCapacity(max(left.limbs.count, right.limbs.count) + 1)
        var carry: UInt64 = 0
        for index in 0..<max(left.limbs.count, right.limbs.count) {
            let first = index < left.limbs.count ? left.limbs[index] : 0
            let second = index < right.limbs.count ? right.limbs[index] : 0
            let (half, overflow) = first.addingReportingOverflow(second)
            let (whole, more) = half.addingReportingOverflow(carry)
            carry = (overflow ? 1 : 0) + (more ? 1 : 0)
            sum.append(whole)
        }
        sum.append(carry)
        return BigCount(limbs: sum)
    }

    /// The product.
    ///
    /// - Complexity: O(digits × digits).
    package static func * (left: BigCount, right: BigCount) -> BigCount {
        var product = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (index, factor) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (offset, other) in right.limbs.enumerated() {
                let (high, low) = factor.multipliedFullWidth(by: other)
                let (half, overflow) = low.addingReportingOverflow(product[index + offset])
                let (whole, more) = half.addingReportingOverflow(carry)
                product[index + offset] = whole
                carry = high &+ (overflow ? 1 : 0) &+ (more ? 1 : 0)
            }
            if !right.limbs.isEmpty { product[index + right.limbs.count] = carry }
        }
        return BigCount(limbs: product)
    }

    /// The difference; traps when it would be below zero.
    package static func - (left: BigCount, right: BigCount) -> BigCount {
        precondition(left >= right, "a count is never below zero")
        var difference = left.limbs
        var borrow: UInt64 = 0
        for index in difference.indices {
            let other = index < right.limbs.count ? right.limbs[index] : 0
            let (half, overflow) = difference[index].subtractingReportingOverflow(other)
            let (whole, more) = half.subtractingReportingOverflow(borrow)
            borrow = (overflow ? 1 : 0) + (more ? 1 : 0)
            difference[index] = whole
        }
        return BigCount(limbs: difference)
    }

    /// Whether one is less.
    package static func < (left: BigCount, right: BigCount) -> Bool {
        if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
        for (first, second) in zip(left.limbs.reversed(), right.limbs.reversed())
        where first != second {
            return first < second
        }
        return false
    }

    /// All decimal digits.
    ///
    /// - Complexity: O(digits × digits).
    package var description: String {
        let base: UInt64 = 1_000_000_000_000_000_000
        var rest = limbs
        var parts: [String] = []
        while !rest.isEmpty {
            var remainder: UInt64 = 0
            for index in rest.indices.reversed() {
                (rest[index], remainder) = base.dividingFullWidth((remainder, rest[index]))
            }
            while rest.last == 0 { rest.removeLast() }
            let digits = String(remainder)
            parts.append(
                rest.isEmpty ? digits : String(repeating: "0", count: 18 - digits.count) + digits)
        }
        return parts.isEmpty ? "0" : parts.reversed().joined()
    }
}
