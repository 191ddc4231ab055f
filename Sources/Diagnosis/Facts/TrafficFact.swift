import Model

/// More requests than before.
struct TrafficFact: Hashable, Sendable {
    /// The rise of the request rate.
    let step: Step
    /// The signal it was read from.
    let signal: Signal

    /// The rise of a service's traffic up to a moment, if there is one and it lasts.
    ///
    /// After `end`, the failure, answers are no measure of demand any more.
    static func find(in record: ServiceRecord, until end: Timestamp) -> TrafficFact? {
        let pool = record.pools.first ?? nil
        let signals = [Signal(.requestRate), Signal(.poolReturnRate, of: pool)]
        let known = signals.first { !record.series($0.name, of: $0.subject).isEmpty }
        guard let signal = known else { return nil }
        let series = record.series(signal.name, of: signal.subject)
        // A surge that overloads at once has only frames after the failure to show itself in.
        for margin in [0, 60] as [Int64] {
            let seen = series.through(end + .seconds(margin))
            if let step = Step.find(in: seen), seen.suffix(3).mean >= 1.1 * step.before {
                return TrafficFact(step: step, signal: signal)
            }
        }
        return nil
    }
}
