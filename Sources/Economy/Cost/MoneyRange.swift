package import Model

/// An amount that is not known exactly: the likely one between the least and the most.
package struct MoneyRange: Hashable, Codable, Sendable {
    /// The least it comes to, if every assumption errs to one side.
    package let low: Money
    /// What it comes to with the likely figures.
    package let likely: Money
    /// The most it comes to, if every assumption errs to the other side.
    package let high: Money

    /// An estimate in major units, each end rounded once to the smallest unit.
    package init(rounding estimate: Estimate, _ currency: Currency) {
        low = Money(rounding: estimate.low, currency)
        likely = Money(rounding: estimate.likely, currency)
        high = Money(rounding: estimate.high, currency)
    }

    private init(_ low: Money, _ likely: Money, _ high: Money) {
        self.low = low
        self.likely = likely
        self.high = high
    }

    /// Nothing, without doubt.
    package static func zero(_ currency: Currency) -> MoneyRange {
        MoneyRange(.zero(currency), .zero(currency), .zero(currency))
    }

    /// The sum, end by end; traps when the currencies differ.
    package static func + (left: MoneyRange, right: MoneyRange) -> MoneyRange {
        MoneyRange(left.low + right.low, left.likely + right.likely, left.high + right.high)
    }

    /// Adds an amount in the same currency; traps when the currencies differ.
    package static func += (left: inout MoneyRange, right: MoneyRange) { left = left + right }

    /// Whether all of it is nothing.
    package var isZero: Bool { low.minorUnits == 0 && high.minorUnits == 0 }
}
