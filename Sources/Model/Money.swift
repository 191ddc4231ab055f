/// An amount of money, exact in the smallest unit of its currency.
///
/// Sums are sums of whole numbers. A product with a number is rounded once to the nearest minor
/// unit, halves away from zero. What would leave the range of `Int64` stays at its end.
package struct Money: Hashable, Sendable {
    /// The currency.
    package let currency: Currency
    /// The amount in the smallest unit, such as cents.
    package let minorUnits: Int64

    /// An amount in the smallest unit.
    package init(minorUnits: Int64, _ currency: Currency) {
        self.currency = currency
        self.minorUnits = minorUnits
    }

    /// An amount in the usual unit, rounded to the smallest; not a number counts as nothing.
    package init(rounding majorUnits: Double, _ currency: Currency) {
        let minor = (majorUnits * Double(currency.minorPerMajor)).rounded()
        self.init(minorUnits: Int64(exactly: minor) ?? Self.end(towards: minor), currency)
    }

    /// Nothing, in a currency.
    package static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency) }

    /// The amount in the usual unit, for plots and shares; not for sums that are shown.
    package var majorUnits: Double { Double(minorUnits) / Double(currency.minorPerMajor) }

    /// The sum of two amounts in the same currency; traps when the currencies differ.
    package static func + (left: Money, right: Money) -> Money {
        precondition(left.currency == right.currency, "amounts of two currencies are not added")
        let (sum, overflow) = left.minorUnits.addingReportingOverflow(right.minorUnits)
        let end = left.minorUnits < 0 ? Int64.min : Int64.max
        return Money(minorUnits: overflow ? end : sum, left.currency)
    }

    /// Adds an amount in the same currency; traps when the currencies differ.
    package static func += (left: inout Money, right: Money) { left = left + right }

    private static func end(towards number: Double) -> Int64 {
        number.isNaN ? 0 : number < 0 ? .min : .max
    }
}

extension Money: Comparable {
    package static func < (left: Money, right: Money) -> Bool {
        precondition(left.currency == right.currency, "amounts of two currencies do not compare")
        return left.minorUnits < right.minorUnits
    }
}

extension Money: CustomStringConvertible {
    /// `1,234.50 EUR`, with all digits of the currency.
    package var description: String {
        let digits = currency.minorDigits
        guard digits > 0 else { return "\(sign)\(Self.grouped(magnitude)) \(currency)" }
        return "\(sign)\(Self.grouped(magnitude / unit)).\(fraction) \(currency)"
    }

    /// `1,235 EUR`, rounded to whole units for the eye.
    package var wholeText: String {
        let rounded = magnitude / unit + (magnitude % unit * 2 >= unit ? 1 : 0)
        return "\(rounded == 0 ? "" : sign)\(Self.grouped(rounded)) \(currency)"
    }

    /// `1234.50`, for programs.
    package var decimalText: String {
        currency.minorDigits == 0
            ? "\(sign)\(magnitude)" : "\(sign)\(magnitude / unit).\(fraction)"
    }

    private var sign: String { minorUnits < 0 ? "-" : "" }
    private var magnitude: UInt64 { minorUnits.magnitude }
    private var unit: UInt64 { UInt64(currency.minorPerMajor) }

    private var fraction: String {
        let text = String(magnitude % unit)
        return String(repeating: "0", count: currency.minorDigits - text.count) + text
    }

    private static func grouped(_ number: UInt64) -> String {
        var text = ""
        for (place, digit) in String(number).reversed().enumerated() {
            if place > 0, place % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}

extension Money: Codable {
    private enum CodingKeys: String, CodingKey { case amount, currency, minorUnits }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            minorUnits: try container.decode(Int64.self, forKey: .minorUnits),
            try container.decode(Currency.self, forKey: .currency))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(decimalText, forKey: .amount)
        try container.encode(currency, forKey: .currency)
        try container.encode(minorUnits, forKey: .minorUnits)
    }
}
