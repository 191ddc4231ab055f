import Model

/// What a story came to: the document that `foreshock demo --json` ends with.
///
/// Moments are in scenario seconds since the story began.
package struct StoryReport: Encodable, Sendable {
    /// Something that happened, as Foreshock recorded it.
    package struct Event: Encodable, Sendable {
        let at: Double
        let kind: String
        let service: ServiceID?
        let text: String
        let evidence: [Evidence]
    }

    /// A service that was hit.
    package struct ImpactRow: Encodable, Sendable {
        let service: ServiceID
        let expectedAt: Double?
        let observedAt: Double?
    }

    /// How a rule would have done.
    package struct GapRow: Encodable, Sendable {
        let rule: String
        let inForce: Bool
        let wouldFireAt: Double?
        let lateBySeconds: Double?
        let smallestChange: String?
        let falsePagesOnControl: Int?
        let control: String?
    }

    /// A cause or contributing factor.
    package struct CauseRow: Encodable, Sendable {
        let kind: CauseKind
        let service: ServiceID?
        let subject: String?
        let change: String?
        let version: String?
        let confidence: Double
        let title: String
        let effect: String?
        let soonerSeconds: Double?
        let evidence: [Evidence]
    }

    let scenario: String
    let speed: Double
    let incidents: Int
    let events: [Event]
    let exhaustedAt: Double?
    let warnedAt: Double?
    let leadSeconds: Double?
    let pages: Int
    let notifications: Int
    let duplicateNotifications: Int
    /// How often the node had to be started again during the story.
    package var restarts = 0
    let primaryCause: CauseRow?
    let contributingFactors: [CauseRow]
    let ruledOut: [RuledOut]
    let impact: [ImpactRow]
    let detectionGap: [GapRow]
    let resolvedAt: Double?
    let postmortem: String?
    /// `passed` or `failed`.
    package var verdict: String { failures.isEmpty ? "passed" : "failed" }
    /// What was expected and did not come, a sentence each.
    package var failures: [String] = []
}
