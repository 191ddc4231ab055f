package import Model

/// What is known of a service, each statement with where it comes from.
package struct CatalogueEntry: Hashable, Sendable, Identifiable {
    /// The short, stable name; also the name of its file.
    package let id: ServiceID
    /// The name for people.
    package let name: String
    /// What it is, in a sentence; may be empty.
    package let summary: String
    /// What kind of service it is (`payment processor`).
    package let category: String
    /// Its domains: `etsy.com`, or `*.etsy.com` for all below.
    package let domains: [String]
    /// Where it tells its own state; `nil` when not known.
    package let statusPage: StatusPage?
    /// What people use it for (`checkout`, `search`).
    package let functions: [String]
    /// Which industries depend on it.
    package let industries: [String]
    /// Which of its parts nobody named stands for, in the order of the file.
    package let commonKnowledge: [Part]
    /// What else is known.
    package let facts: [Fact]
    /// Whom it needs.
    package let dependencies: [Relation]
    /// Who can stand in for it, as far as they are in the catalogue.
    package let alternatives: [ServiceID]
    /// Its past incidents as published.
    package let history: [PublishedIncident]
    /// Where the entry itself comes from.
    package let provenance: Provenance

    /// An entry.
    package init(
        id: ServiceID, name: String, summary: String = "", category: String, domains: [String] = [],
        statusPage: StatusPage? = nil, functions: [String] = [], industries: [String] = [],
        commonKnowledge: [Part] = [], facts: [Fact] = [], dependencies: [Relation] = [],
        alternatives: [ServiceID] = [], history: [PublishedIncident] = [], provenance: Provenance
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.category = category
        self.domains = domains
        self.statusPage = statusPage
        self.functions = functions
        self.industries = industries
        self.commonKnowledge = commonKnowledge
        self.facts = facts
        self.dependencies = dependencies
        self.alternatives = alternatives
        self.history = history
        self.provenance = provenance
    }
}
