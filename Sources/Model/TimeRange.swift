/// A span of time from `start` to `end`, both included.
package struct TimeRange: Hashable, Codable, Sendable {
    /// The first moment.
    package let start: Timestamp
    /// The last moment, not before `start`.
    package let end: Timestamp

    /// A span; traps when `end` lies before `start`.
    package init(start: Timestamp, end: Timestamp) {
        precondition(start <= end, "a time range ends before it starts")
        self.start = start
        self.end = end
    }

    /// How long the span is.
    package var duration: Duration { end - start }

    /// Whether `moment` lies in the span.
    package func contains(_ moment: Timestamp) -> Bool { start <= moment && moment <= end }
}
