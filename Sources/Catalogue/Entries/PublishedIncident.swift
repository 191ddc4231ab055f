/// An incident of the past as somebody published it.
package struct PublishedIncident: Hashable, Sendable {
    /// When it began: a month or a day (`2010-09`, `2012-07-30`).
    package let started: String
    /// When it ended; `nil` when not published.
    package let ended: String?
    /// What happened, in a line.
    package let title: String
    /// Who was hit; may be empty.
    package let scope: String
    /// What caused it; `nil` when not published.
    package let cause: String?
    /// What made it worse or possible; `nil` when not published.
    package let contributing: String?
    /// What was changed after; `nil` when not published.
    package let changes: String?
    /// Who published it.
    package let source: String

    /// A published incident.
    package init(
        started: String, ended: String?, title: String, scope: String, cause: String?,
        contributing: String?, changes: String?, source: String
    ) {
        self.started = started
        self.ended = ended
        self.title = title
        self.scope = scope
        self.cause = cause
        self.contributing = contributing
        self.changes = changes
        self.source = source
    }
}
