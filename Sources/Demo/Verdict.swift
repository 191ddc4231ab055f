import Language
import LoadTesting
import Model

/// Compares what a story came to with what it should have; the only reader of `expect`.
struct Verdict {
    let expectation: Expectation
    let report: StoryReport

    /// What was expected and did not come, a sentence each.
    var failures: [String] {
        [primary, warning, lead, pages, resolution, duplicates].compactMap { $0 }
            + factors + impact
    }

    private var primary: String? {
        let found = report.primaryCause
        guard let wanted = expectation.primaryCause else {
            return found == nil || found?.kind == CauseKind.none
                ? nil : "Blamed \(describe(found)) where nothing is to blame."
        }
        let matches = found.map { fits(wanted, $0) } ?? false
        return matches ? nil : "Expected the cause \(describe(wanted)), got \(describe(found))."
    }

    private var factors: [String] {
        let missing = expectation.contributingFactors.filter { wanted in
            !report.contributingFactors.contains { fits(wanted, $0) }
        }
        let strange = report.contributingFactors.filter { found in
            !expectation.contributingFactors.contains { fits($0, found) }
        }
        return missing.map { "The contributing factor \(describe($0)) is missing." }
            + strange.map { "The contributing factor \(describe($0)) was not expected." }
    }

    private var warning: String? {
        guard let wanted = expectation.warned else { return nil }
        guard wanted != (report.warnedAt != nil) else { return nil }
        return wanted ? "No forecast warned." : "A forecast warned where none should."
    }

    private var lead: String? {
        guard let least = expectation.leadAtLeastSeconds else { return nil }
        guard let lead = report.leadSeconds else { return "There is no lead time to measure." }
        guard lead < least else { return nil }
        return "Warned \(Duration.seconds(lead).words) ahead, "
            + "less than \(Duration.seconds(least).words)."
    }

    private var pages: String? {
        guard let most = expectation.pagesAtMost, report.pages > most else { return nil }
        return "\(report.pages) incidents paged, at most \(most) may."
    }

    private var resolution: String? {
        guard let wanted = expectation.resolved, report.incidents > 0 else { return nil }
        guard wanted != (report.resolvedAt != nil) else { return nil }
        return wanted ? "The incident is not resolved." : "The incident should still be open."
    }

    private var duplicates: String? {
        guard report.duplicateNotifications > 0, report.restarts == 0 else { return nil }
        return "\(report.duplicateNotifications) notifications came twice."
    }

    private var impact: [String] {
        let named = Set(report.impact.map(\.service))
        return expectation.impact.filter { !named.contains($0) }
            .map { "\($0) is not named among the services hit." }
    }

    private func fits(_ wanted: Expectation.Blame, _ found: StoryReport.CauseRow) -> Bool {
        wanted.kind == found.kind && (wanted.service == nil || wanted.service == found.service)
            && (wanted.change == nil || wanted.change == found.change)
    }

    private func describe(_ blame: Expectation.Blame) -> String {
        describe(blame.kind, blame.service, blame.change)
    }

    private func describe(_ cause: StoryReport.CauseRow?) -> String {
        cause.map { describe($0.kind, $0.service, $0.change) } ?? "none"
    }

    private func describe(_ kind: CauseKind, _ service: ServiceID?, _ change: String?) -> String {
        kind.rawValue + (service.map { " of \($0)" } ?? "") + (change.map { " by \($0)" } ?? "")
    }
}
