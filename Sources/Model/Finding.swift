/// Something a detector noticed, from when it started until it ended.
///
/// The identity is made of detector, service, subject and moment of detection, so that a replay of
/// the same observations finds the same finding and not a second one.
package struct Finding: Hashable, Codable, Sendable, Identifiable {
    /// What was noticed.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// A resource is going to run out; carries a forecast.
        case exhaustionForecast
        /// A resource has run out.
        case exhausted
        /// A rule of the user's fired.
        case rule
        /// A check fails.
        case checkFailing
        /// More requests end in errors than before.
        case errors
        /// Answers take longer than before.
        case slow
        /// The service cannot be reached or read.
        case unreachable
        /// An index is gone, or a statement became slow without it.
        case indexMissing
        /// The traffic took a step; never a reason to page by itself.
        case trafficShift
        /// What comes from another service is too old.
        case stale
        /// The process started again.
        case restarted
    }

    /// Stable across replays.
    package let id: String
    /// The name of the detector or rule.
    package let detector: String
    /// What was noticed.
    package let kind: Kind
    /// The service it concerns.
    package let service: ServiceID
    /// The pool, index, check, upstream … it concerns.
    package let subject: String?
    /// Whether it informs, warns or pages.
    package let severity: Severity
    /// When the condition began, as far as the data tell.
    package let startedAt: Timestamp
    /// When the detector became sure.
    package let detectedAt: Timestamp
    /// When the condition ended; `nil` while it lasts.
    package var endedAt: Timestamp?
    /// One sentence for people.
    package var title: String
    /// The numbers behind it.
    package var evidence: [Evidence]
    /// When the resource will be exhausted, for forecasts.
    package var forecast: Forecast?

    /// A finding.
    package init(
        detector: String, kind: Kind, service: ServiceID, subject: String? = nil,
        severity: Severity, startedAt: Timestamp, detectedAt: Timestamp, endedAt: Timestamp? = nil,
        title: String, evidence: [Evidence] = [], forecast: Forecast? = nil
    ) {
        id =
            "\(detector)|\(service)|\(subject ?? "")|\(detectedAt.millisecondsSinceEpoch)"
        self.detector = detector
        self.kind = kind
        self.service = service
        self.subject = subject
        self.severity = severity
        self.startedAt = startedAt
        self.detectedAt = detectedAt
        self.endedAt = endedAt
        self.title = title
        self.evidence = evidence
        self.forecast = forecast
    }
}
