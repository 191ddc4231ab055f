/// The random numbers of one run: each is a function of seed, run, a name and a purpose.
///
/// No number depends on how many were drawn before, so that the order of the services changes
/// nothing, and a change of one service leaves the luck of all others as it is (common random
/// numbers). Source of the mixing function: Steele, Lea & Flood 2014, SplitMix64; of the hash of
/// names: Fowler, Noll & Vo, FNV-1a.
struct CascadeChance {
    /// What a number decides.
    enum Purpose: UInt64 {
        case transmission = 1
        case delay, redraw, redrawnDelay, tolerance, headroom, overload, retries, breaker, root
        case rootTime
    }

    private let run: UInt64

    /// The chance of one run.
    init(seed: UInt64, run: Int) {
        self.run = Self.mixed(seed &+ Self.step &* (UInt64(run) &+ 1))
    }

    /// A number above 0 and below 1.
    @inline(__always)
    func unit(_ key: UInt64, _ purpose: Purpose) -> Double {
        let mixed = Self.mixed(Self.mixed(run ^ key) &+ Self.step &* purpose.rawValue)
        return (Double(mixed >> 11) + 0.5) / 9_007_199_254_740_992
    }

    /// An exponential number of mean 1.
    func exponential(_ key: UInt64, _ purpose: Purpose) -> Double {
        -Self.logarithm(unit(key, purpose))
    }

    /// The natural logarithm of a normal number above 0, the same on every machine.
    ///
    /// The significand is brought near 1, where the series of the inverse hyperbolic tangent
    /// converges quickly; the error is below 1e-15 of the value or, near 1, of 1.
    static func logarithm(_ value: Double) -> Double {
        var exponent = Double(value.exponent)
        var significand = value.significand
        if significand > 1.4142135623730951 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        for odd in stride(from: 21.0, through: 1, by: -2) { sum = sum * square + 1 / odd }
        return exponent * 0.6931471805599453 + 2 * ratio * sum
    }

    /// The fixed key of a name.
    static func key(_ name: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return mixed(hash)
    }

    /// The fixed key of an ordered pair.
    static func key(_ one: UInt64, _ other: UInt64) -> UInt64 { mixed(one &+ step) ^ other }

    private static var step: UInt64 { 0x9E37_79B9_7F4A_7C15 }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A log-logistic time of shape 2: closed forms for drawing it, also when some of it has passed.
struct LogLogistic {
    let median: Double

    /// The value below which the share `unit` lies.
    @inline(__always)
    func value(at unit: Double) -> Double { median * (unit / (1 - unit)).squareRoot() }

    /// Probability to lie above `value`.
    func survival(_ value: Double) -> Double {
        let ratio = max(0, value) / median
        return 1 / (1 + ratio * ratio)
    }

    /// The value below which the share `unit` of those above `elapsed` lies; above `elapsed`.
    func value(at unit: Double, beyond elapsed: Double) -> Double {
        let survivors = survival(elapsed) * (1 - unit)
        return max(elapsed, median * ((1 - survivors) / survivors).squareRoot())
    }
}
