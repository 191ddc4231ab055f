import Model

/// Trouble of a service that was over before the incident began, and so is no cause of it.
///
/// A rise counts as over when its series was back below half of it for at least two minutes before
/// the first sign. What lies before is taken off the record: the baseline is then the calm between.
/// What lasts until the first sign stays, be it connections that a replaced release left held.
enum FormerTrouble {
    /// Seconds of calm that end a trouble.
    static let calm = 120.0

    /// The record from when the last trouble before `sign` was over.
    ///
    /// - Complexity: O(frames × signals).
    static func removed(from record: ServiceRecord, before sign: Timestamp) -> ServiceRecord {
        var record = record
        // A smaller trouble may show only once a larger one is gone.
        for _ in 0..<4 {
            guard let last = lastMoment(in: record, before: sign) else { break }
            record = record.after(last)
        }
        return record
    }

    /// The last moment of any trouble that was over by then; `nil` when there was none.
    private static func lastMoment(
        in record: ServiceRecord, before sign: Timestamp
    ) -> Timestamp? {
        record.signals.compactMap { signal in
            guard let limits = limits[signal.name] else { return nil }
            let series = record.series(signal.name, of: signal.subject).before(sign)
            return lastMoment(of: series, limits: limits, before: sign)
        }.max()
    }

    private static func lastMoment(
        of series: Series, limits: Step.Limits, before sign: Timestamp
    ) -> Timestamp? {
        let values = series.values
        // One value that stands out is no trouble: the middle of three must.
        let smooth = values.indices.dropFirst().dropLast().map { index in
            Statistics.median([values[index - 1], values[index], values[index + 1]])
        }
        guard let least = smooth.min(), let most = smooth.max() else { return nil }
        let limit = (least + most) / 2
        let high = values.indices.filter { values[$0] > limit }
        let nexts = high.dropFirst() + [values.count]
        guard
            let (last, next) = zip(high, nexts).reversed().first(where: { index, next in
                let end = next < values.count ? series.times[next] : sign
                return next - index > 3 && end.seconds(since: series.times[index]) > calm
            })
        else { return nil }
        // What follows the last high value, up to the next one or the first sign.
        let after = values[(last + 1)..<next]
        let usual = Statistics.mean(after)
        let level = Statistics.median(high.map { values[$0] })
        let isTrouble =
            level - usual > max(limits.rise, 4 * Statistics.deviation(after))
            && level >= limits.ratio * usual
        return isTrouble ? series.times[last] : nil
    }

    /// What makes a rise trouble; the same rises that facts are read from, and full pools.
    private static let limits: [Signal.Name: Step.Limits] = [
        .errorRatio: .init(ratio: 2, rise: 0.01, side: 2),
        .latencyMean: .init(ratio: 1.5, rise: 0.001, side: 2),
        .upstreamMean: .init(ratio: 1.5, rise: 0.005, side: 2),
        .upstreamErrorRatio: .init(ratio: 2, rise: 0.02, side: 2),
        .poolUtilisation: .init(ratio: 1.15, rise: 0.3, side: 2),
        .poolAgedHolders: .init(ratio: 1.15, rise: 3, side: 2),
        .poolUnexplained: .init(ratio: 1.15, rise: 3, side: 2),
    ]
}
