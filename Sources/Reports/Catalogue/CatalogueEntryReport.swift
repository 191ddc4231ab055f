package import Catalogue
import Model

/// The answer of `foreshock catalogue show`.
package struct CatalogueEntryReport: Report {
    private let entry: CatalogueEntry
    private let dependents: [CatalogueEntry]

    /// All that is known of one entry; `dependents` are those that need it.
    package init(_ entry: CatalogueEntry, dependents: [CatalogueEntry]) {
        self.entry = entry
        self.dependents = dependents
    }

    package var text: String {
        var lines = ["\(entry.name) (\(entry.id)), \(entry.category)"]
        if !entry.summary.isEmpty { lines.append(entry.summary + mark(.summary)) }
        lines += listed("Domains", entry.domains, .domains)
        lines += listed("Functions", entry.functions, .functions)
        lines += listed("Industries", entry.industries, .industries)
        if let page = entry.statusPage {
            lines.append("Status page: \(page.url)" + (page.platform.map { " (\($0))" } ?? ""))
        }
        lines.append("Entry from: \(Self.words(entry.provenance))")
        return lines.joined(separator: "\n") + "\n" + facts + needs + needed + history
    }

    private func listed(
        _ name: String, _ words: [String], _ part: CatalogueEntry.Part
    ) -> [String] {
        words.isEmpty ? [] : ["\(name): \(words.joined(separator: ", "))\(mark(part))"]
    }

    /// What follows a part that nobody named stands for.
    private func mark(_ part: CatalogueEntry.Part) -> String {
        entry.commonKnowledge.contains(part) ? " (common knowledge, not checked)" : ""
    }

    private static func words(_ provenance: Provenance) -> String {
        let date = provenance.asOf.map { ", as of \($0)" } ?? ""
        switch provenance.confidence {
        case .measured: return "\(provenance.source)\(date), measured"
        case .published: return "\(provenance.source)\(date)"
        case .common: return "\(provenance.source)\(date), low confidence"
        }
    }

    private var facts: String {
        section("Facts", entry.facts.map { [$0.name, $0.value, Self.words($0.provenance)] })
    }

    private var needs: String {
        section(
            "Needs",
            entry.dependencies.map {
                [
                    $0.dependency.service.rawValue, "\($0.role), \(Self.kind($0.dependency.kind))",
                    Self.words($0.provenance),
                ]
            })
    }

    private var needed: String {
        section("Needed by", dependents.map { [$0.id.rawValue, $0.category, ""] })
    }

    private var history: String {
        section(
            "Published incidents",
            entry.history.map {
                [$0.started, $0.title, $0.cause.map { "cause: \($0)" } ?? "cause not published"]
            })
    }

    private static func kind(_ kind: Dependency.Kind) -> String {
        switch kind {
        case .critical: "critical"
        case .partial: "partial"
        case .asynchronous: "asynchronous"
        case .redundant: "redundant"
        }
    }

    private func section(_ heading: String, _ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "" }
        var table = TextTable([(heading, .left), ("", .left), ("", .left)])
        for row in rows { table.add(row) }
        return "\n" + table.text
    }
}

extension CatalogueEntryReport {
    private enum Key: String, CodingKey {
        case id, name, summary, category, domains, statusPage, platform, functions, industries
        case facts, dependencies, dependents, alternatives, history, source, asOf, confidence
        case value, service, role, kind, note, started, ended, title, scope, cause, contributing
        case changes, commonKnowledge
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(entry.id, forKey: .id)
        try keys.encode(entry.name, forKey: .name)
        try keys.encode(entry.summary, forKey: .summary)
        try keys.encode(entry.category, forKey: .category)
        try keys.encode(entry.domains, forKey: .domains)
        try keys.encodeIfPresent(entry.statusPage?.url.text, forKey: .statusPage)
        try keys.encodeIfPresent(entry.statusPage?.platform, forKey: .platform)
        try keys.encode(entry.functions, forKey: .functions)
        try keys.encode(entry.industries, forKey: .industries)
        try keys.encode(entry.commonKnowledge.map(\.rawValue), forKey: .commonKnowledge)
        try keys.encode(entry.alternatives, forKey: .alternatives)
        try keys.encode(dependents.map(\.id), forKey: .dependents)
        try encode(entry.provenance, &keys)
        try encode(entry.facts, .facts, &keys) { fact, keys in
            try keys.encode(fact.name, forKey: .name)
            try keys.encode(fact.value, forKey: .value)
            try encode(fact.provenance, &keys)
        }
        try encode(entry.dependencies, .dependencies, &keys) { relation, keys in
            try keys.encode(relation.dependency.service, forKey: .service)
            try keys.encode(Self.kind(relation.dependency.kind), forKey: .kind)
            try keys.encode(relation.role, forKey: .role)
            try keys.encode(relation.note, forKey: .note)
            try encode(relation.provenance, &keys)
        }
        try encode(entry.history, .history, &keys) { incident, keys in
            try keys.encode(incident.started, forKey: .started)
            try keys.encodeIfPresent(incident.ended, forKey: .ended)
            try keys.encode(incident.title, forKey: .title)
            try keys.encode(incident.scope, forKey: .scope)
            try keys.encodeIfPresent(incident.cause, forKey: .cause)
            try keys.encodeIfPresent(incident.contributing, forKey: .contributing)
            try keys.encodeIfPresent(incident.changes, forKey: .changes)
            try keys.encode(incident.source, forKey: .source)
        }
    }

    private typealias Container = KeyedEncodingContainer<Key>

    private func encode(_ provenance: Provenance, _ keys: inout Container) throws {
        try keys.encode(provenance.source, forKey: .source)
        try keys.encodeIfPresent(provenance.asOf, forKey: .asOf)
        try keys.encode(provenance.confidence.rawValue, forKey: .confidence)
    }

    private func encode<Item>(
        _ items: [Item], _ key: Key, _ keys: inout Container,
        _ encodeItem: (Item, inout Container) throws -> Void
    ) throws {
        var list = keys.nestedUnkeyedContainer(forKey: key)
        for item in items {
            var nested = list.nestedContainer(keyedBy: Key.self)
            try encodeItem(item, &nested)
        }
    }
}
