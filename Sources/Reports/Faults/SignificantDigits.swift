extension Double {
    /// The number with so many significant digits, for people: `0.00117058`, `2.16942e-11`.
    ///
    /// `count` is from 1; six unless told.
    func significant(_ count: Int = 6) -> String {
        guard isFinite, self != 0 else { return self == 0 ? "0" : self < 0 ? "-∞" : "∞" }
        var exponent = 0
        var size = magnitude
        while size >= 10 {
            size /= 10
            exponent += 1
        }
        while size < 1 {
            size *= 10
            exponent -= 1
        }
        var scale = 1.0
        for _ in 1..<max(2, count) { scale *= 10 }
        var digits = Int((size * scale).rounded())
        if digits >= Int(scale * 10) {
            digits /= 10
            exponent += 1
        }
        let sign = self < 0 ? "-" : ""
        return sign + Self.placed(String(digits), exponent)
    }

    /// Digits with a point where it belongs, without zeros at the end.
    private static func placed(_ digits: String, _ exponent: Int) -> String {
        var digits = digits
        while digits.last == "0", digits.count > 1 { digits.removeLast() }
        switch exponent {
        case -4 ... -1: return "0." + String(repeating: "0", count: -exponent - 1) + digits
        case 0..<15:
            let whole = String(digits.prefix(exponent + 1))
            let zeros = String(repeating: "0", count: exponent + 1 - whole.count)
            let rest = digits.dropFirst(exponent + 1)
            return whole + zeros + (rest.isEmpty ? "" : "." + rest)
        default:
            let rest = digits.dropFirst()
            return String(digits.prefix(1)) + (rest.isEmpty ? "" : "." + rest) + "e\(exponent)"
        }
    }
}
