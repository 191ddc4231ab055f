import Model

/// Statistics of incidents that belong together: of a provider, a component, a cause.
///
/// Durations and fits count every record but maintenance that lasted at least a second; outages
/// leave out `none` as well.
package struct GroupStatistics: Hashable, Sendable {
    /// How many records durations and fits count.
    package let n: Int
    /// How many of the group are still open.
    package let open: Int
    /// How many are left out since they ended within a second.
    package let withoutDuration: Int
    /// How many are left out since they were maintenance.
    package let maintenance: Int
    /// How many were outages that lasted at least a second or are still open.
    package let outages: Int
    /// How long the ``n`` lasted; `nil` when there are none.
    package let durations: DurationSummary?
    /// The median with those that ended within a second as zero; `nil` when there are none.
    package let medianMinutesWithZero: Double?
    /// Fits of the ``n``; `nil` with too few.
    package let fits: DurationFits?
    /// Fits that count what is open as censored; `nil` when nothing is open, or with too few.
    package let fitsWithOpen: DurationFits?
    /// The mean time between outages; `nil` without a window or an outage within it.
    package let mtbf: MeanTime?
    /// The mean time to repair an outage; `nil` when none has ended.
    package let mttr: MeanTime?
    /// The durations of outages, also of open ones.
    package let outageDurations: DurationSample

    /// Statistics of records.
    ///
    /// - Complexity: O(*n* log *n*).
    init(_ rows: [IncidentRow], window: ObservationWindow?, asOf: Int64) {
        let counted = rows.filter(\.isCounted)
        let sample = Self.sample(counted, asOf)
        let outages = rows.filter(\.isOutageOfSomeLength)
        n = sample.ended.count
        open = counted.count { $0.end == nil }
        withoutDuration = counted.count(where: \.lastedNoTime)
        maintenance = rows.count - counted.count
        self.outages = outages.count
        durations = DurationSummary(sorted: sample.ended)
        let zeros = [Double](repeating: 0, count: withoutDuration)
        medianMinutesWithZero = DurationSummary(sorted: zeros + sample.ended)?.medianMinutes
        fits = DurationFits(sample.endedOnly)
        fitsWithOpen = sample.open.isEmpty ? nil : DurationFits(sample)
        outageDurations = Self.sample(outages, asOf)
        mttr = MeanTime.toRepair(outageDurations)
        mtbf = window.flatMap { window in
            let range =
                window.start.millisecondsSinceEpoch...window.end.millisecondsSinceEpoch
            let failures = outages.count { range.contains($0.start) && $0.start > range.lowerBound }
            return MeanTime.between(failures: failures, windowMinutes: window.minutes)
        }
    }

    private static func sample(_ rows: [IncidentRow], _ asOf: Int64) -> DurationSample {
        DurationSample(
            ended: rows.compactMap(\.minutes), open: rows.compactMap { $0.openMinutes(at: asOf) })
    }
}
