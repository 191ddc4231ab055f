import FaultTrees
import History

extension FailureFigures.Measured {
    /// With a shorter record than this nothing is measured.
    private static var fewestDays: Double { 30 }
    /// With fewer outages than this nothing is measured.
    private static var fewestOutages: Int { 5 }

    /// The availability of a service by its own recorded outages; `nil` with too few of them.
    ///
    /// The interval takes the mean time between outages at its one end and the mean time to repair
    /// at its other, so it is wider than 95 %.
    init?(_ record: ProviderStatistics) {
        guard record.window.days >= Self.fewestDays, let availability = record.availability,
            let between = record.group.mtbf, let repair = record.group.mttr,
            between.events >= Self.fewestOutages, repair.events >= Self.fewestOutages
        else { return nil }
        let overall = min(max(availability.overall, 0), 1)
        let best = between.upperMinutes.map { 1 - repair.lowerMinutes / $0 } ?? 1
        let worst = repair.upperMinutes.map { 1 - $0 / between.lowerMinutes } ?? 0
        self.init(
            availability: overall,
            interval: min(max(0, worst), overall)...max(min(1, best), overall))
    }
}
