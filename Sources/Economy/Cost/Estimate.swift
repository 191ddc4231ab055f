/// A figure that is not known exactly: the likely value between the least and the most believed.
package struct Estimate: Hashable, Codable, Sendable {
    /// The least it is believed to be.
    package let low: Double
    /// The value most believed in, between the two.
    package let likely: Double
    /// The most it is believed to be.
    package let high: Double

    /// An estimate; `nil` unless all are finite and low ≤ likely ≤ high.
    package init?(low: Double, likely: Double, high: Double) {
        guard low <= likely, likely <= high, low.isFinite, high.isFinite else { return nil }
        self.init(ordered: low, likely, high)
    }

    /// A figure that is taken as exact; finite.
    package init(_ value: Double) { self.init(ordered: value, value, value) }

    private init(ordered low: Double, _ likely: Double, _ high: Double) {
        self.low = low
        self.likely = likely
        self.high = high
    }

    /// Whether there is no doubt.
    package var isExact: Bool { low == high }

    /// The interval of all products of two figures, neither below 0.
    package static func * (left: Estimate, right: Estimate) -> Estimate {
        Estimate(ordered: left.low * right.low, left.likely * right.likely, left.high * right.high)
    }

    /// The interval times an exact figure, not below 0.
    package static func * (factor: Double, estimate: Estimate) -> Estimate {
        Estimate(factor) * estimate
    }

    /// The interval of all sums.
    package static func + (left: Estimate, right: Estimate) -> Estimate {
        Estimate(ordered: left.low + right.low, left.likely + right.likely, left.high + right.high)
    }

    /// What is left of one, held in 0...1.
    package var rest: Estimate {
        Estimate(ordered: Self.share(1 - high), Self.share(1 - likely), Self.share(1 - low))
    }

    /// The part of the interval in 0...1.
    var asShare: Estimate {
        Estimate(ordered: Self.share(low), Self.share(likely), Self.share(high))
    }

    private static func share(_ value: Double) -> Double { min(max(value, 0), 1) }
}
