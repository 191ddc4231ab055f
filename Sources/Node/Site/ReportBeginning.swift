package import Model
package import Storage

/// From when on reports are taken at all, as it is kept; what is usual counts from there.
package struct ReportBeginning: Codable, Sendable {
    static let kind = "report-book"
    static let key = "since"

    /// The moment.
    let since: Timestamp

    /// A beginning.
    package init(since: Timestamp) { self.since = since }

    /// The beginning as a store keeps it.
    package var document: StoredDocument {
        get throws { try StoredDocument(kind: Self.kind, key: Self.key, value: self) }
    }
}
