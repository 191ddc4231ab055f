package import Model

/// A value that is kept as JSON under a name; what it means is the writer's matter.
package struct StoredDocument: Hashable, Sendable {
    /// What kind of document it is (`provider`, `plan`).
    package let kind: String
    /// Its name, unique within the kind.
    package let key: String
    /// The value as JSON text.
    package let json: String

    /// A document.
    package init(kind: String, key: String, json: String) {
        self.kind = kind
        self.key = key
        self.json = json
    }
}

/// What the pages remember beside what was observed: reports, states over time, documents.
///
/// What a call returned from survives a crash of process or machine. All calls throw
/// ``StoreError``.
package protocol SiteStore: Sendable {
    /// Keeps a visitor's report.
    func keep(_ report: UserReport) async throws

    /// Reports about a service in a span, by time.
    func reports(of service: ServiceID, in range: TimeRange) async throws -> [UserReport]

    /// Keeps a change of a service's judged state; one of the same moment is replaced.
    func keep(_ change: StateChange) async throws

    /// Changes of a service's state in a span, by time, led by the last one before it.
    func stateChanges(of service: ServiceID, in range: TimeRange) async throws -> [StateChange]

    /// The last change of every service, by service.
    func latestStates() async throws -> [StateChange]

    /// Keeps a document in place of the one of the same kind and key.
    func keep(_ document: StoredDocument) async throws

    /// One document; `nil` when there is none.
    func document(kind: String, key: String) async throws -> StoredDocument?

    /// All documents of a kind, by key.
    func documents(kind: String) async throws -> [StoredDocument]

    /// Deletes a document, if it is there.
    func removeDocument(kind: String, key: String) async throws

    /// Deletes reports older than `moment`.
    func pruneReports(before moment: Timestamp) async throws
}

extension StoredDocument {
    /// A value as a document.
    ///
    /// - Throws: What encoding throws; for our own values nothing.
    package init(kind: String, key: String, value: some Encodable) throws {
        self.init(kind: kind, key: key, json: try Document.encode(value))
    }

    /// The value.
    ///
    /// - Throws: ``StoreError`` when the text is not what was written.
    package func value<Value: Decodable>(as type: Value.Type) throws -> Value {
        do {
            return try Document.decode(type, from: json)
        } catch {
            throw StoreError(error, attempt: "read the \(kind) of", path: key)
        }
    }
}
