/// The chi-square distribution.
package enum ChiSquareDistribution {
    /// The share above a value.
    package static func above(_ value: Double, degrees: Double) -> Double {
        GammaFunction.upper(shape: degrees / 2, value / 2)
    }

    /// The value below which a share lies, in 0<..<1.
    ///
    /// Source: Wilson & Hilferty 1931 for a first guess, then Newton's method between bounds.
    package static func quantile(_ share: Double, degrees: Double) -> Double {
        let shape = degrees / 2
        var low = 0.0
        var high = Double.infinity
        var value = firstGuess(share, degrees: degrees) / 2
        for _ in 0..<200 {
            let excess = GammaFunction.lower(shape: shape, value) - share
            if excess > 0 { high = value } else { low = value }
            let logDensity =
                (shape - 1) * Elementary.log(value) - value - GammaFunction.logarithm(shape)
            var next = value - excess / Elementary.exp(logDensity)
            if !(next > low && next < high) {
                next = high.isFinite ? (low + high) / 2 : 2 * value
            }
            if abs(next - value) <= 1e-13 * next { return 2 * next }
            value = next
        }
        return 2 * value
    }

    private static func firstGuess(_ share: Double, degrees: Double) -> Double {
        let width = 2 / (9 * degrees)
        let root = 1 - width + NormalDistribution.quantile(share) * width.squareRoot()
        return max(degrees * root * root * root, degrees * 1e-6)
    }
}
