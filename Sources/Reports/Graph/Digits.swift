/// A number in decimal digits, rounded to so many that count.
struct Digits {
    /// The digits; no zeros at the end of a fraction.
    let text: String

    /// A finite number, rounded to `significant` digits, at most 15 of them behind the point.
    init(_ number: Double, significant: Int) {
        guard number.isFinite, number != 0 else {
            text = number == 0 ? "0" : number.isNaN ? "unknown" : "endless"
            return
        }
        var places = significant - 1
        var scale = 1.0
        while scale * 10 <= abs(number), places > 0 {
            scale *= 10
            places -= 1
        }
        while scale > abs(number), places < 15 {
            scale /= 10
            places += 1
        }
        text = Digits.fixed(number, places: places)
    }

    private static func fixed(_ number: Double, places: Int) -> String {
        guard abs(number) < 1e15 else { return "\(number)" }
        let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
        guard abs(number) * unit < 9e18 else { return "\(number)" }
        let scaled = Int64((abs(number) * unit).rounded())
        var digits = String(scaled)
        if digits.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.count) + digits
        }
        let whole = digits.dropLast(places)
        var fraction = digits.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        let sign = number < 0 && scaled != 0 ? "-" : ""
        return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    }
}

/// A share of time as percent, with two digits of what is missing to all or nothing.
struct Share {
    /// `99.978 %`; `100 %` and `0 %` only when it is.
    let text: String

    init(_ share: Double) {
        let rest = (1 - share) * 100
        guard share > 0.5, rest > 0 else {
            text = Digits(share * 100, significant: 2).text + " %"
            return
        }
        // As many places as the missing part needs for its two digits.
        let missing = Digits(rest, significant: 2).text
        let places = missing.split(separator: ".").dropFirst().first?.count ?? 0
        text = Digits(share * 100, significant: 2 + places).text + " %"
    }
}
