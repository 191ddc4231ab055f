package import Model

/// Notices a check that fails several times in a row.
package struct CheckFailing: Detector {
    /// At most so many checks of a service are watched.
    private static let checkLimit = 256
    private let settings: DetectionSettings
    private var checks: [String: Check] = [:]

    private struct Check: Sendable {
        var excursion: Excursion
        var open = OpenFinding()
    }

    /// A detector for the checks of one service.
    package init(settings: DetectionSettings = .init()) { self.settings = settings }

    package mutating func ingest(_ result: CheckResult) -> [DetectionEvent] {
        guard checks[result.check] != nil || checks.count < Self.checkLimit else { return [] }
        var check =
            checks[result.check]
            ?? Check(
                excursion: Excursion(
                    openAfter: .init(looks: settings.checkFailures),
                    closeAfter: .init(looks: settings.checkPasses)))
        defer { checks[result.check] = check }
        let transition = check.excursion.update(
            isBad: !result.passed, isGood: result.passed, at: result.at)
        switch transition {
        case .none: return []
        case .closed: return check.open.end(at: result.at)
        case .opened(let since): return check.open.open(finding(result, since: since))
        }
    }

    private func finding(_ result: CheckResult, since: Timestamp) -> Finding {
        let reason = result.message.isEmpty ? "no reason given" : result.message
        return Finding(
            detector: "check-failing", kind: .checkFailing, service: result.service,
            subject: result.check, severity: .page, startedAt: since, detectedAt: result.at,
            title: "\(result.service): the check '\(result.check)' fails: \(reason)",
            evidence: [
                Evidence(
                    "The check '\(result.check)' failed \(settings.checkFailures) times in a row; "
                        + "the last time: \(reason).",
                    after: Double(settings.checkFailures), unit: "failures", at: result.at)
            ])
    }
}
