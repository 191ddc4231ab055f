extension Wording {
    /// A number with just so many digits behind the point: `3.142`, `-1.0`.
    ///
    /// Without a sign when all digits are 0; beyond 1e15 or where it is no number, as Swift has it.
    package static func fixed(_ value: Double, places: Int) -> String {
        guard let digits = digits(value, places: places) else { return "\(value)" }
        return digits.whole + (digits.fraction.isEmpty ? "" : "." + digits.fraction)
    }

    /// A number with at most so many digits behind the point, no zeros at their end: `2.5`, `3`.
    package static func rounded(_ value: Double, places: Int) -> String {
        guard let digits = digits(value, places: places) else { return "\(value)" }
        var fraction = digits.fraction
        while fraction.last == "0" { fraction.removeLast() }
        return digits.whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// A number rounded to `digits` that count, from 1, at most 15 of them behind the point.
    ///
    /// `0.00042`, `12.3`, `1235`: digits before the point are never dropped.
    package static func significant(_ value: Double, digits: Int) -> String {
        guard value.isFinite, value != 0 else {
            return value == 0 ? "0" : value.isNaN ? "unknown" : "endless"
        }
        var places = digits - 1
        var scale = 1.0
        while scale * 10 <= abs(value), places > 0 {
            scale *= 10
            places -= 1
        }
        while scale > abs(value), places < 15 {
            scale /= 10
            places += 1
        }
        return rounded(value, places: places)
    }

    /// A share in whole percent: `93 %`.
    package static func wholePercent(_ share: Double) -> String {
        fixed(share * 100, places: 0) + " %"
    }

    /// A share of time in percent, with two digits of what is missing to all or nothing.
    ///
    /// `99.978 %`, `0.0012 %`; `100 %` and `0 %` only when it is so to 15 places.
    package static func shareOfTime(_ share: Double) -> String {
        let rest = (1 - share) * 100
        guard share > 0.5, rest > 0 else { return significant(share * 100, digits: 2) + " %" }
        // As many places as the missing part needs for its two digits.
        let missing = significant(rest, digits: 2)
        let places = missing.split(separator: ".").dropFirst().first?.count ?? 0
        return significant(share * 100, digits: 2 + places) + " %"
    }

    private static func digits(
        _ value: Double, places: Int
    ) -> (whole: String, fraction: Substring)? {
        let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
        guard abs(value) < 1e15, abs(value) * unit < 9e18 else { return nil }
        let scaled = Int64((abs(value) * unit).rounded())
        var digits = String(scaled)
        if digits.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.count) + digits
        }
        let sign = value < 0 && scaled > 0 ? "-" : ""
        return (sign + digits.dropLast(places), digits.suffix(places))
    }
}
