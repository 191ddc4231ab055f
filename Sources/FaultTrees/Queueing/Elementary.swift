/// The exponential and the natural logarithm, since a pure room links no C library.
///
/// Both are good to a few units in the last place, which the tests hold.
enum Elementary {
    private static let ln2 = 0.693147180559945309417

    /// e to the power of `x`.
    ///
    /// Method: `x` = *k* ln 2 + *r* with |*r*| ≤ ln 2 / 2; the series of *r*; times 2 to the *k*.
    static func exp(_ x: Double) -> Double {
        guard !x.isNaN else { return .nan }
        guard x < 709.78 else { return .infinity }
        guard x > -708 else { return 0 }
        let steps = (x / ln2).rounded()
        // ln 2 in two parts, so that the remainder keeps its digits.
        let rest = (x - steps * 0x1.62e42fee00000p-1) - steps * 0x1.a39ef35793c76p-33
        var term = 1.0
        var sum = 1.0
        for n in 1...20 {
            term *= rest / Double(n)
            sum += term
        }
        // Two factors, since 2 to the 1024 alone is out of range.
        let half = Int(steps) / 2
        return sum * power(half) * power(Int(steps) - half)
    }

    /// The natural logarithm of a positive number; -∞ for 0, not a number below.
    ///
    /// Method: *x* = *m* 2^*k* with *m* around 1; ln *m* = 2 artanh((*m* - 1) / (*m* + 1)).
    static func log(_ x: Double) -> Double {
        guard x > 0 else { return x == 0 ? -.infinity : .nan }
        guard x.isFinite else { return x }
        var exponent = Double(x.exponent)
        var mantissa = x.significand
        if mantissa > 1.4142135623730951 {
            mantissa /= 2
            exponent += 1
        }
        let ratio = (mantissa - 1) / (mantissa + 1)
        var term = ratio
        var sum = 0.0
        for n in stride(from: 1.0, through: 45, by: 2) {
            sum += term / n
            term *= ratio * ratio
        }
        return exponent * ln2 + 2 * sum
    }

    private static func power(_ exponent: Int) -> Double {
        Double(sign: .plus, exponent: exponent, significand: 1)
    }
}
