import Model

@testable import Demo
@testable import LoadTesting

/// Reports and expectations that tests vary.
enum Example {
    static func cause(
        _ kind: CauseKind, _ service: ServiceID? = nil, change: String? = nil
    ) -> StoryReport.CauseRow {
        StoryReport.CauseRow(
            kind: kind, service: service, subject: nil, change: change, version: nil,
            confidence: 0.9, title: "a cause", effect: nil, soonerSeconds: nil, evidence: [])
    }

    static func report(
        incidents: Int = 1, warnedAt: Double? = 100, lead: Double? = 700, pages: Int = 1,
        duplicates: Int = 0, restarts: Int = 0, primary: StoryReport.CauseRow? = nil,
        factors: [StoryReport.CauseRow] = [], impact: [ServiceID] = [], resolvedAt: Double? = 900,
        gap: [StoryReport.GapRow] = [], events: [StoryReport.Event] = []
    ) -> StoryReport {
        StoryReport(
            scenario: "seed", speed: 10, incidents: incidents, events: events, exhaustedAt: nil,
            warnedAt: warnedAt, leadSeconds: lead, pages: pages, notifications: 3,
            duplicateNotifications: duplicates, restarts: restarts, primaryCause: primary,
            contributingFactors: factors, ruledOut: [],
            impact: impact.map { .init(service: $0, expectedAt: nil, observedAt: nil) },
            detectionGap: gap, resolvedAt: resolvedAt, postmortem: nil)
    }

    static func expectation(
        primary: LoadTesting.Expectation.Blame? = nil,
        factors: [LoadTesting.Expectation.Blame] = [], warned: Bool? = nil,
        lead: Double? = nil, pages: Int? = nil, impact: [ServiceID] = [], resolved: Bool? = nil
    ) -> LoadTesting.Expectation {
        LoadTesting.Expectation(
            primaryCause: primary, contributingFactors: factors, warned: warned,
            leadAtLeastSeconds: lead, pagesAtMost: pages, impact: impact, resolved: resolved)
    }
}
