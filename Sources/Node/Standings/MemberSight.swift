import Incidents
import Model
import StatusFeeds

/// What is seen of one watched service at a moment: from outside by checks, from inside by metrics.
struct MemberSight: Hashable, Sendable {
    /// What a check, or reading the metrics at all, says of reaching it.
    typealias Reach = ServiceEvidence.VantagePoint.Finding

    /// The service.
    let member: StandingMember
    /// What each check finds, and whether the metrics can be reached; empty without either.
    let reaches: [Reach]
    /// How it does by its metrics; `nil` when none are read.
    let measured: ServiceState?
    /// The worst that its metrics show, as a title; `nil` when they show nothing.
    let trouble: String?
    /// When a check last told something.
    let checkedAt: Timestamp?
    /// When its metrics were last read.
    let measuredAt: Timestamp?

    /// Looks at a service.
    init(of member: StandingMember, on board: ConditionBoard, at now: Timestamp) {
        self.member = member
        let findings = board.open.filter { $0.service == member.id && $0.endedAt == nil }
        let outside = findings.filter(\.isOfReach)
        let inside = findings.filter { !$0.isOfReach }
        let results = board.checks[member.id] ?? [:]
        let checks = member.checks.sorted { $0.key < $1.key }.map { name, silence in
            Self.reach(results[name], silence, outside, at: now)
        }
        let isMute = outside.contains { $0.kind == .unreachable }
        reaches = checks + (member.metrics != nil && isMute ? [.failing] : [])
        checkedAt = member.checks.keys.compactMap { results[$0]?.at }.max()
        measuredAt = member.metrics == nil ? nil : board.scraped[member.id]
        measured = member.metrics.map { silence in
            ServiceHealth.state(
                of: inside, lastSeen: board.scraped[member.id], now: now, silence: silence)
        }
        let state = measured ?? .unknown
        trouble =
            inside.first {
                ServiceHealth.state(of: [$0], lastSeen: now, now: now, silence: .zero) == state
                    && state.isTrouble
            }?.title
    }

    /// A failure counts once the detectors are sure of it; until then the check cannot tell.
    private static func reach(
        _ result: CheckResult?, _ silence: Duration, _ findings: [Finding], at now: Timestamp
    ) -> Reach {
        guard let result, now - result.at <= silence else { return .unknown }
        if findings.contains(where: { $0.subject == result.check }) { return .failing }
        return result.passed ? .passing : .unknown
    }
}

extension Finding {
    /// Whether it says that the service could not be reached from where this node stands.
    fileprivate var isOfReach: Bool { kind == .checkFailing || kind == .unreachable }
}
