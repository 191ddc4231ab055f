/// An incident that was recorded, by Foreshock or by anybody's status page.
///
/// What the record does not say is `nil` or empty; nothing is made up.
package struct PastIncident: Hashable, Codable, Sendable, Identifiable {
    /// How bad it was, as the record says; `none` and `maintenance` are no outages.
    package enum Severity: String, Hashable, Codable, Sendable, CaseIterable {
        case none, maintenance, minor, major, critical
    }

    /// One message that was published while it lasted.
    package struct Update: Hashable, Codable, Sendable {
        /// When; `nil` when the record gives no date.
        package let at: Timestamp?
        /// What was said, as plain text.
        package let text: String

        /// An update.
        package init(at: Timestamp?, text: String) {
            self.at = at
            self.text = text
        }
    }

    /// Unique within its provider.
    package let id: String
    /// Whose incident it was (`github`).
    package let provider: String
    /// One line for people; may be empty.
    package let title: String
    /// What was affected: components, products.
    package let components: [String]
    /// Where, as the record names it.
    package let regions: [String]
    /// How bad, as the record says; `nil` when it says nothing.
    package let severity: Severity?
    /// When it began.
    package let start: Timestamp
    /// When it ended; `nil` while it lasts.
    package let end: Timestamp?
    /// What was published, by time.
    package let updates: [Update]

    /// A record; `end` is not before `start`.
    package init(
        id: String, provider: String, title: String, components: [String] = [],
        regions: [String] = [], severity: Severity?, start: Timestamp, end: Timestamp?,
        updates: [Update] = []
    ) {
        self.id = id
        self.provider = provider
        self.title = title
        self.components = components
        self.regions = regions
        self.severity = severity
        self.start = start
        self.end = end
        self.updates = updates
    }

    /// How long it lasted, in minutes; `nil` while it lasts.
    package var minutes: Double? { end.map { ($0 - start).inSeconds / 60 } }
}
