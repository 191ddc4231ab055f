import Language
import Model
import StatusFeeds

/// What our own checks and metrics say of one thing that several watched services may stand for.
enum OwnEvidence {
    /// The evidence of the services seen, from one vantage point.
    static func of(_ sights: [MemberSight], region: String) -> ServiceEvidence {
        ServiceEvidence(
            measured: measured(sights), checks: vantagePoint(sights, region).map { [$0] } ?? [])
    }

    /// What fails there makes the vantage point fail, in part while something else passes.
    static func vantagePoint(
        _ sights: [MemberSight], _ region: String
    ) -> ServiceEvidence.VantagePoint? {
        let reaches = sights.flatMap(\.reaches)
        guard !reaches.isEmpty else { return nil }
        let passes = reaches.contains(.passing)
        guard !reaches.contains(.failing) else {
            return .init(region, .failing, isPartial: passes)
        }
        return .init(region, passes ? .passing : .unknown)
    }

    /// What the metrics of all of them add up to; `nil` when none of them is measured.
    static func measured(_ sights: [MemberSight]) -> ServiceEvidence.Measured? {
        let measured = sights.filter { $0.measured != nil }
        guard !measured.isEmpty else { return nil }
        let state = ServiceState.ofWhole(measured.compactMap(\.measured))
        return .init(state, sentence(state, measured))
    }

    private static func sentence(_ state: ServiceState, _ measured: [MemberSight]) -> String {
        guard state != .unknown else { return "Its own metrics were not read lately." }
        let known = measured.filter { $0.measured != .unknown }
        let troubled = known.filter { $0.measured?.isTrouble ?? false }
        guard !troubled.isEmpty else {
            return known.count == 1
                ? "Its own metrics show nothing wrong."
                : "The metrics of \(known.count) services that belong to it show nothing wrong."
        }
        let names = Spelling.list(troubled.map(\.member.name), "and")
        let share = known.count == 1 ? "" : " (\(troubled.count) of \(known.count) services)"
        let worst = troubled.max { ($0.measured?.rank ?? 0) < ($1.measured?.rank ?? 0) }
        let title = worst?.trouble.map { ": \($0)" } ?? ""
        return "The metrics of \(names) show trouble\(share)\(title)."
    }
}
