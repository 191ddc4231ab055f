/// What a diagnosis blames.
package enum CauseKind: String, Codable, Sendable, CaseIterable {
    case resourceLeak, missingIndex, trafficSurge, crash, slowDependency, errorRegression
    /// Nothing is to blame.
    case none
    /// The evidence is not enough.
    case unknown
}

/// A cause or a contributing factor.
package struct Cause: Hashable, Codable, Sendable {
    /// What sort of cause.
    package let kind: CauseKind
    /// Where it sits; `nil` for `none` and `unknown`.
    package let service: ServiceID?
    /// The pool, index, upstream … it concerns.
    package let subject: String?
    /// The change that brought it; `nil` when no change did.
    package let change: Change?
    /// How sure, in 0...1.
    package let confidence: Double
    /// One sentence for people.
    package let title: String
    /// The numbers that show it.
    package let evidence: [Evidence]
    /// What it did, for factors (`made it worse: 1 min 20 s sooner`).
    package let effect: String?
    /// How many seconds sooner the failure came because of it, where that can be computed.
    package let soonerSeconds: Double?

    /// A cause.
    package init(
        kind: CauseKind, service: ServiceID?, subject: String? = nil, change: Change? = nil,
        confidence: Double, title: String, evidence: [Evidence], effect: String? = nil,
        soonerSeconds: Double? = nil
    ) {
        self.kind = kind
        self.service = service
        self.subject = subject
        self.change = change
        self.confidence = confidence
        self.title = title
        self.evidence = evidence
        self.effect = effect
        self.soonerSeconds = soonerSeconds
    }
}
