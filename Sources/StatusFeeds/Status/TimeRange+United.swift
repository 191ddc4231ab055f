package import Model

extension [TimeRange] {
    /// The same moments as spans by time that do not touch.
    ///
    /// - Complexity: O(*n* log *n*).
    package func united() -> [TimeRange] {
        sorted { ($0.start, $0.end) < ($1.start, $1.end) }.reduce(into: []) { spans, next in
            guard let last = spans.last, next.start <= last.end else { return spans.append(next) }
            spans[spans.count - 1] = TimeRange(
                start: last.start, end: Swift.max(last.end, next.end))
        }
    }
}
