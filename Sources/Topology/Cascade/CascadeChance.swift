import Numerics

/// The random numbers of one run: each is a function of seed, run, a name and a purpose.
///
/// No number depends on how many were drawn before, so that the order of the services changes
/// nothing, and a change of one service leaves the luck of all others as it is (common random
/// numbers). Mixed as ``SplitMix64`` mixes its counter. Source of the hash of names: Fowler, Noll
/// & Vo, FNV-1a.
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
        self.run = SplitMix64.mixed(seed &+ SplitMix64.step &* (UInt64(run) &+ 1))
    }

    /// A number above 0 and below 1.
    @inline(__always)
    func unit(_ key: UInt64, _ purpose: Purpose) -> Double {
        let named = SplitMix64.mixed(run ^ key)
        let mixed = SplitMix64.mixed(named &+ SplitMix64.step &* purpose.rawValue)
        return (Double(mixed >> 11) + 0.5) / 9_007_199_254_740_992
    }

    /// An exponential number of mean 1.
    func exponential(_ key: UInt64, _ purpose: Purpose) -> Double {
        -Elementary.log(unit(key, purpose))
    }

    /// The fixed key of a name.
    static func key(_ name: String) -> UInt64 {
        SplitMix64.mixed(Fingerprint(of: name.utf8).value)
    }

    /// The fixed key of an ordered pair.
    static func key(_ one: UInt64, _ other: UInt64) -> UInt64 {
        SplitMix64.mixed(one &+ SplitMix64.step) ^ other
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
