/// The gamma function and its incomplete integral.
///
/// Source: Abramowitz & Stegun 1964, 6.1.40 (Stirling's series), 6.5.29 and 6.5.31; the continued
/// fraction is summed by the method of Lentz 1976.
package enum GammaFunction {
    /// ln Γ(a) for a > 0.
    package static func logarithm(_ shape: Double) -> Double {
        var product = 1.0
        var shifted = shape
        while shifted < 15 {
            product *= shifted
            shifted += 1
        }
        let inverse = 1 / shifted
        let square = inverse * inverse
        let series =
            inverse
            * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square / 1680.0)))
        return (shifted - 0.5) * Elementary.log(shifted) - shifted + Elementary.halfLogOfTwoPi
            + series - Elementary.log(product)
    }

    /// The share of a gamma distribution of scale 1 that lies below a value: P(a, x).
    ///
    /// - Complexity: O(√*a*) terms near the middle.
    package static func lower(shape: Double, _ value: Double) -> Double {
        guard value > 0 else { return 0 }
        return value < shape + 1
            ? series(shape, value) : 1 - Elementary.exp(logFraction(shape, value))
    }

    /// The share above a value: Q(a, x) = 1 − P(a, x), without loss where it is small.
    package static func upper(shape: Double, _ value: Double) -> Double {
        guard value > 0 else { return 1 }
        return value < shape + 1
            ? 1 - series(shape, value) : Elementary.exp(logFraction(shape, value))
    }

    /// ln Q(a, x), also where Q is too small to be a number.
    package static func logUpper(shape: Double, _ value: Double) -> Double {
        guard value > 0 else { return 0 }
        return value < shape + 1
            ? Elementary.log(1 - series(shape, value)) : logFraction(shape, value)
    }

    private static func logFront(_ shape: Double, _ value: Double) -> Double {
        shape * Elementary.log(value) - value - logarithm(shape)
    }

    private static func series(_ shape: Double, _ value: Double) -> Double {
        var term = 1 / shape
        var sum = term
        var divisor = shape
        for _ in 0..<1_000_000 {
            divisor += 1
            term *= value / divisor
            sum += term
            if term < sum * 1e-17 { break }
        }
        return min(1, sum * Elementary.exp(logFront(shape, value)))
    }

    private static func logFraction(_ shape: Double, _ value: Double) -> Double {
        var b = value + 1 - shape
        var c = 1e300
        var d = 1 / b
        var fraction = d
        for step in 1..<1_000_000 {
            let a = -Double(step) * (Double(step) - shape)
            b += 2
            d = 1 / nonZero(a * d + b)
            c = nonZero(b + a / c)
            let factor = c * d
            fraction *= factor
            if abs(factor - 1) < 1e-16 { break }
        }
        return logFront(shape, value) + Elementary.log(fraction)
    }

    private static func nonZero(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
}
