package import Model

/// What an outage costs: so far, and in each hour it lasts.
///
/// A stream of revenue loses in each moment what the worst of its services loses. Its direct cost
/// is value × share kept × (lost + moved); the ripple is value × share kept × lost × (what other
/// output a unit of it needs). Low and high are ends of intervals: they are reached only if all
/// assumptions err to the same side.
package struct OutageCost: Sendable {
    /// Every figure with its source and where to change it.
    package var assumptions: [Assumption] { estimator.figures }
    /// What is not counted, a sentence for each.
    package let missing: [String]
    /// Whether the figures are invented, to show how it works.
    package var isExample: Bool { estimator.assumptions.isExample }
    let estimator: CostEstimator
    private let profiles: [LossProfile]
    private let presence: LossProfile

    init(_ estimator: CostEstimator, _ losses: [ServiceLoss]) {
        self.estimator = estimator
        var lossesOfStreams = [[ServiceLoss]](repeating: [], count: estimator.rates.count)
        var uncovered: Set<ServiceID> = []
        for loss in losses {
            let streams = estimator.streamsByService[loss.service] ?? []
            if streams.isEmpty, loss.share > 0 { uncovered.insert(loss.service) }
            for stream in streams { lossesOfStreams[stream].append(loss) }
        }
        profiles = lossesOfStreams.map(LossProfile.init)
        presence = LossProfile(
            losses.filter { $0.share > 0 }.map { loss in
                ServiceLoss(service: "", share: 1, start: loss.start, end: loss.end)
            })
        missing = estimator.missing + Self.note(uncovered.sorted())
    }

    /// What it has cost up to a moment.
    package func accrued(until moment: Timestamp) -> CostBreakdown {
        breakdown { $0.hours(until: moment) }
    }

    /// What an hour costs at the rate of a moment; nothing before the outage and after it.
    package func perHour(at moment: Timestamp) -> CostBreakdown {
        breakdown { $0.contains(moment) ? 1 : 0 }
    }

    /// When an hour costs most, with the likely figures; `nil` when no stream is hit.
    ///
    /// - Complexity: O(*n*²) in the moments at which the loss of a stream changes.
    package var worstMoment: Timestamp? {
        let starts = Set(profiles.flatMap { $0.spans.map(\.start) })
        return starts.map { (moment: $0, amount: perHour(at: $0).total.likely) }
            .max { $0.amount < $1.amount || ($0.amount == $1.amount && $0.moment > $1.moment) }?
            .moment
    }

    /// Adds up all spans, each weighted by hours.
    private func breakdown(_ hours: (LossProfile.Span) -> Double) -> CostBreakdown {
        var builder = CostBreakdown.Builder(estimator)
        for (stream, profile) in profiles.enumerated() {
            for span in profile.spans {
                let weight = hours(span) * span.share
                if weight > 0 { builder.add(stream: stream, service: span.service, weight) }
            }
        }
        builder.addStaff(hours: presence.spans.reduce(0) { $0 + hours($1) })
        return builder.breakdown
    }

    private static func note(_ uncovered: [ServiceID]) -> [String] {
        guard !uncovered.isEmpty else { return [] }
        let most = 8
        let names = uncovered.prefix(most).map(\.rawValue).joined(separator: ", ")
        let more = uncovered.count > most ? " and \(uncovered.count - most) more" : ""
        return [
            "No stream of revenue names \(names)\(more): what that costs by itself is not counted."
        ]
    }
}
