import Numerics

/// A mean time with its interval.
package struct MeanTime: Hashable, Sendable, Encodable {
    /// The mean, in minutes.
    package let minutes: Double
    /// The lower end of its 95 % interval.
    package let lowerMinutes: Double
    /// The upper end; `nil` when there is none.
    package let upperMinutes: Double?
    /// How many events it rests on.
    package let events: Int
    /// How the interval was computed.
    package let interval: Method

    /// How an interval was computed.
    package enum Method: String, Hashable, Sendable, Encodable {
        /// As if times were exponential; too narrow where a few long ones make up the mean.
        case exponentialChiSquare = "exponential, chi-square"
    }

    private static let tail = 0.025

    /// The mean time between failures in a window of given length.
    ///
    /// The window ends at a time and not at a failure, so the lower end has one event more.
    ///
    /// - Returns: `nil` without a failure. Source: IEC 60605-4, time-terminated tests.
    package static func between(failures: Int, windowMinutes: Double) -> MeanTime? {
        guard failures > 0, windowMinutes > 0 else { return nil }
        return MeanTime(total: windowMinutes, events: failures, lowerEvents: failures + 1)
    }

    /// The mean time to repair: all time that was lasted, divided by the repairs.
    ///
    /// - Returns: `nil` when nothing has ended.
    package static func toRepair(_ sample: DurationSample) -> MeanTime? {
        guard !sample.ended.isEmpty else { return nil }
        let total = sample.ended.reduce(0, +) + sample.open.reduce(0, +)
        let events = sample.ended.count
        return MeanTime(
            total: total, events: events, lowerEvents: sample.open.isEmpty ? events : events + 1)
    }

    private init(total: Double, events: Int, lowerEvents: Int) {
        minutes = total / Double(events)
        lowerMinutes =
            2 * total
            / ChiSquareDistribution.quantile(1 - Self.tail, degrees: 2 * Double(lowerEvents))
        upperMinutes =
            2 * total / ChiSquareDistribution.quantile(Self.tail, degrees: 2 * Double(events))
        self.events = events
        interval = .exponentialChiSquare
    }
}
