package import Model

/// The recent frames of every service, by time: what diagnosis and pages look back on.
package struct FrameHistory: Sendable {
    /// How far back frames are kept.
    package let span: Duration
    /// The frames kept, oldest first.
    package private(set) var frames: [ServiceID: [SignalFrame]] = [:]

    /// An empty history.
    package init(span: Duration) { self.span = span }

    /// Adds a frame and drops what is too old; amortised O(1).
    package mutating func append(_ frame: SignalFrame) {
        frames[frame.service, default: []].append(frame)
        let oldest = frame.at - span
        guard let list = frames[frame.service], let first = list.first,
            first.at < oldest - span / 8
        else { return }
        frames[frame.service] = Array(list.drop { $0.at < oldest })
    }

    /// The frames of one service in a span.
    package func frames(of service: ServiceID, in range: TimeRange) -> [SignalFrame] {
        (frames[service] ?? []).filter { range.contains($0.at) }
    }
}
