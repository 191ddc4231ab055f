import Catalogue
import Model

/// All services of the catalogue, a line each.
struct CatalogueDocument: Encodable, Sendable {
    let entries: [CatalogueLineDocument]
}

/// One service of the catalogue in short.
struct CatalogueLineDocument: Encodable, Sendable {
    let id: ServiceID
    let name: String
    let summary: String
    let category: String
    let domains: [String]
    /// `null` when no source of it is read.
    let state: Nullable<ServiceState>
    let page: String

    init(_ entry: CatalogueEntry, state: ServiceState?, root: String) {
        id = entry.id
        name = entry.name
        summary = entry.summary
        category = entry.category
        domains = entry.domains
        self.state = Nullable(state)
        page = root + Address.service(entry.id).text
    }
}

/// One service of the catalogue, with all that is known of it and how it does.
struct CatalogueEntryDocument: Encodable, Sendable {
    let entry: EntryDocument
    let standing: StandingDocument
}

/// An entry of the catalogue; each statement with who says so.
struct EntryDocument: Encodable, Sendable {
    struct ProvenanceDocument: Encodable, Sendable {
        let source: String
        let asOf: String?
        let confidence: String

        init(_ provenance: Provenance) {
            source = provenance.source
            asOf = provenance.asOf
            confidence = provenance.confidence.rawValue
        }
    }

    struct FactDocument: Encodable, Sendable {
        let name: String
        let value: String
        let provenance: ProvenanceDocument
    }

    struct RelationDocument: Encodable, Sendable {
        let dependency: DependencyDocument
        let role: String
        let note: String?
        let provenance: ProvenanceDocument

        init(_ relation: Relation) {
            dependency = DependencyDocument(relation.dependency)
            role = relation.role
            note = relation.note.isEmpty ? nil : relation.note
            provenance = ProvenanceDocument(relation.provenance)
        }
    }

    struct StatusPageDocument: Encodable, Sendable {
        let url: String
        let platform: String?
    }

    struct PastDocument: Encodable, Sendable {
        let started: String
        let ended: String?
        let title: String
        let scope: String?
        let cause: String?
        let contributing: String?
        let changes: String?
        let source: String

        init(_ incident: PublishedIncident) {
            started = incident.started
            ended = incident.ended
            title = incident.title
            scope = incident.scope.isEmpty ? nil : incident.scope
            cause = incident.cause
            contributing = incident.contributing
            changes = incident.changes
            source = incident.source
        }
    }

    let id: ServiceID
    let name: String
    let summary: String
    let category: String
    let domains: [String]
    let statusPage: StatusPageDocument?
    let functions: [String]
    let industries: [String]
    let facts: [FactDocument]
    let dependencies: [RelationDocument]
    let alternatives: [ServiceID]
    let history: [PastDocument]
    let provenance: ProvenanceDocument

    init(_ entry: CatalogueEntry) {
        id = entry.id
        name = entry.name
        summary = entry.summary
        category = entry.category
        domains = entry.domains
        statusPage = entry.statusPage.map {
            StatusPageDocument(url: $0.url.text, platform: $0.platform)
        }
        functions = entry.functions
        industries = entry.industries
        facts = entry.facts.map { fact in
            FactDocument(
                name: fact.name, value: fact.value,
                provenance: ProvenanceDocument(fact.provenance))
        }
        dependencies = entry.dependencies.map(RelationDocument.init)
        alternatives = entry.alternatives
        history = entry.history.map(PastDocument.init)
        provenance = ProvenanceDocument(entry.provenance)
    }
}
