import Model

/// What a revenue stream loses over time: at each moment what the worst of its services loses.
struct LossProfile: Sendable {
    /// A span in which nothing changes.
    struct Span: Hashable, Sendable {
        /// The service that loses most; at equal shares the one that fell first, then by name.
        let service: ServiceID
        let share: Double
        let start: Timestamp
        /// `nil` while it lasts.
        let end: Timestamp?

        /// Hours of it that have passed at a moment.
        func hours(until moment: Timestamp) -> Double {
            let last = end.map { min($0, moment) } ?? moment
            return max(0, last.seconds(since: start)) / 3600
        }

        /// Whether a moment lies in it; its end does not.
        func contains(_ moment: Timestamp) -> Bool {
            start <= moment && (end.map { moment < $0 } ?? true)
        }
    }

    /// In order of time, without overlap.
    let spans: [Span]

    /// - Complexity: O(*n* log *n*) for losses that end together, O(*n*²) at worst.
    init(_ losses: [ServiceLoss]) {
        let ranked = losses.filter { $0.share > 0 && $0.start < ($0.end ?? .distantFuture) }
            .sorted { ($1.share, $0.start, $0.service) < ($0.share, $1.start, $1.service) }
        let ends = ranked.compactMap(\.end)
        let moments = Set(ranked.map(\.start) + ends).sorted()
        var spans: [Span] = []
        for (place, start) in moments.enumerated() {
            let end = place + 1 < moments.count ? moments[place + 1] : nil
            let worst = ranked.first { loss in
                loss.start <= start && start < (loss.end ?? .distantFuture)
            }
            guard let worst else { continue }
            if let last = spans.last, last.end == start, last.service == worst.service,
                last.share == worst.share
            {
                spans[spans.count - 1] = Span(
                    service: last.service, share: last.share, start: last.start, end: end)
            } else {
                spans.append(
                    Span(service: worst.service, share: worst.share, start: start, end: end))
            }
        }
        self.spans = spans
    }
}

extension Timestamp {
    /// Later than any moment that is written.
    static let distantFuture = Timestamp(millisecondsSinceEpoch: .max)
}
