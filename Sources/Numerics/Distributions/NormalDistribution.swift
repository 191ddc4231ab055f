/// The standard normal distribution.
package enum NormalDistribution {
    /// ln of the density.
    package static func logDensity(_ value: Double) -> Double {
        -0.5 * value * value - Elementary.halfLogOfTwoPi
    }

    /// The share below a value.
    package static func below(_ value: Double) -> Double { above(-value) }

    /// The share above a value, without loss where it is small.
    package static func above(_ value: Double) -> Double {
        let half = 0.5 * GammaFunction.upper(shape: 0.5, 0.5 * value * value)
        return value >= 0 ? half : 1 - half
    }

    /// ln of the share above a value, also where that is too small to be a number.
    package static func logAbove(_ value: Double) -> Double {
        guard value > 0 else { return Elementary.log(above(value)) }
        return GammaFunction.logUpper(shape: 0.5, 0.5 * value * value) - Elementary.logOfTwo
    }

    /// Density divided by the share above: how fast what has lasted so long ends.
    package static func hazard(_ value: Double) -> Double {
        Elementary.exp(logDensity(value) - logAbove(value))
    }

    /// The value below which a share lies, in 0<..<1.
    ///
    /// Source: Abramowitz & Stegun 1964, 26.2.23, then steps of Halley's method.
    package static func quantile(_ share: Double) -> Double {
        guard share > 0, share < 1 else { return share <= 0 ? -.infinity : .infinity }
        let tail = min(share, 1 - share)
        let t = (-2 * Elementary.log(tail)).squareRoot()
        let top = 2.515517 + t * (0.802853 + t * 0.010328)
        let bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
        var value = t - top / bottom
        for _ in 0..<4 {
            let excess = (above(value) - tail) / Elementary.exp(logDensity(value))
            value += excess / (1 - 0.5 * value * excess)
        }
        return share < 0.5 ? -value : value
    }

    /// How likely a value at least so far from zero is by chance, on either side.
    package static func twoSided(_ value: Double) -> Double { min(1, 2 * above(abs(value))) }
}
