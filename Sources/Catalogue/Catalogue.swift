package import Model

/// The services known, by identity and by domain.
package struct Catalogue: Sendable {
    /// All entries, by name.
    package let entries: [CatalogueEntry]
    private let places: [ServiceID: Int]
    private let domains: [String: ServiceID]

    /// A catalogue of these entries; of several with one identity the last counts, so that an
    /// operator's own come after ours.
    package init(_ list: [CatalogueEntry]) {
        let latest = Dictionary(list.map { ($0.id, $0) }) { _, last in last }
        let entries = latest.values.sorted {
            ($0.name.lowercased(), $0.id.rawValue) < ($1.name.lowercased(), $1.id.rawValue)
        }
        self.entries = entries
        places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.id, $0) })
        domains = Dictionary(
            entries.flatMap { entry in entry.domains.map { ($0, entry.id) } }
        ) { first, _ in first }
    }

    /// One entry; `nil` when none has that identity.
    package subscript(_ id: ServiceID) -> CatalogueEntry? { places[id].map { entries[$0] } }

    /// The entry that a host name belongs to: the one with the longest matching domain.
    package func entry(ofHost host: String) -> CatalogueEntry? {
        let host = host.lowercased()
        if let id = domains[host] { return self[id] }
        var rest = host[...]
        while let dot = rest.firstIndex(of: ".") {
            rest = rest[rest.index(after: dot)...]
            if let id = domains["*.\(rest)"] { return self[id] }
        }
        return nil
    }

    /// The categories, each with its entries, by name.
    package var categories: [(name: String, entries: [CatalogueEntry])] {
        Dictionary(grouping: entries, by: \.category).sorted { $0.key < $1.key }
            .map { (name: $0.key, entries: $0.value) }
    }

    /// The industries, each with the entries it depends on, by name.
    package var industries: [(name: String, entries: [CatalogueEntry])] {
        entries.reduce(into: [String: [CatalogueEntry]]()) { groups, entry in
            for industry in entry.industries { groups[industry, default: []].append(entry) }
        }
        .sorted { $0.key < $1.key }.map { (name: $0.key, entries: $0.value) }
    }

    /// Who needs a service, by name.
    package func dependents(of id: ServiceID) -> [CatalogueEntry] {
        entries.filter { $0.dependencies.contains { $0.dependency.service == id } }
    }

    /// The entries as services of a dependency graph.
    package var services: [Service] {
        entries.map {
            Service(
                id: $0.id, name: $0.name, summary: $0.summary,
                dependencies: $0.dependencies.map(\.dependency))
        }
    }

    /// What does not fit together, one sentence each: links to nobody, domains claimed twice.
    package var problems: [String] {
        var owners: [String: ServiceID] = [:]
        return entries.flatMap { entry -> [String] in
            let wanted = entry.dependencies.map(\.dependency.service) + entry.alternatives
            let missing = wanted.filter { self[$0] == nil }.map {
                "'\(entry.id)' names '\($0)', which has no entry; add one or remove the name."
            }
            let doubled = entry.domains.compactMap { domain -> String? in
                guard let owner = owners.updateValue(entry.id, forKey: domain) else { return nil }
                return "'\(entry.id)' and '\(owner)' both claim the domain '\(domain)'."
            }
            return missing + doubled
        }
    }
}
