/// When a resource is expected to run out, with the range of doubt.
package struct Forecast: Hashable, Codable, Sendable {
    /// When it was made.
    package let madeAt: Timestamp
    /// The likeliest moment.
    package let expectedAt: Timestamp
    /// The early end of the 95 % range.
    package let earliestAt: Timestamp
    /// The late end of the 95 % range; `nil` when it may never happen.
    package let latestAt: Timestamp?
    /// How much is in use when it is made.
    package let level: Double
    /// How much there is.
    package let capacity: Double
    /// How fast it grows, per minute.
    package let slopePerMinute: Double

    /// A forecast.
    package init(
        madeAt: Timestamp, expectedAt: Timestamp, earliestAt: Timestamp, latestAt: Timestamp?,
        level: Double, capacity: Double, slopePerMinute: Double
    ) {
        self.madeAt = madeAt
        self.expectedAt = expectedAt
        self.earliestAt = earliestAt
        self.latestAt = latestAt
        self.level = level
        self.capacity = capacity
        self.slopePerMinute = slopePerMinute
    }
}
