/// One line of an incident's timeline.
package struct TimelineEntry: Hashable, Codable, Sendable {
    /// What sort of event; decides its mark on the page.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case change, warning, failure, diagnosis, notification, repair, recovery, gap, note
    }

    /// When it happened.
    package let at: Timestamp
    /// What sort of event.
    package let kind: Kind
    /// The service it concerns.
    package let service: ServiceID?
    /// One sentence for people.
    package let text: String
    /// The numbers behind it.
    package let evidence: [Evidence]

    /// An entry.
    package init(
        at: Timestamp, kind: Kind, service: ServiceID?, text: String, evidence: [Evidence] = []
    ) {
        self.at = at
        self.kind = kind
        self.service = service
        self.text = text
        self.evidence = evidence
    }
}
