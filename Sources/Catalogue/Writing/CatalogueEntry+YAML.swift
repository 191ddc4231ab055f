import Model
import YAML

extension CatalogueEntry {
    /// The entry as its file; reading it gives the entry back.
    package var yaml: String {
        var lines = ["name: \(YAMLText.quoted(name))"]
        if !summary.isEmpty { lines.append("summary: \(YAMLText.quoted(summary))") }
        lines.append("category: \(YAMLText.quoted(category))")
        lines += Self.list("domains", domains)
        if let statusPage { lines.append("statusPage: \(Self.flow(statusPage))") }
        lines += Self.list("functions", functions) + Self.list("industries", industries)
        lines += Self.list("commonKnowledge", commonKnowledge.map(\.rawValue))
        lines += Self.items("facts", facts.map(Self.pairs))
        lines += Self.items("dependencies", dependencies.map(Self.pairs))
        lines += Self.list("alternatives", alternatives.map(\.rawValue))
        lines += Self.items("history", history.map(Self.pairs))
        lines += Self.pairs(provenance).map { "\($0): \($1)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private typealias Pairs = [(String, String)]

    private static func list(_ key: String, _ texts: [String]) -> [String] {
        texts.isEmpty ? [] : ["\(key):"] + texts.map { "  - \(YAMLText.quoted($0))" }
    }

    private static func items(_ key: String, _ items: [Pairs]) -> [String] {
        guard !items.isEmpty else { return [] }
        return ["\(key):"]
            + items.flatMap { pairs in
                pairs.enumerated().map { index, pair in
                    "\(index == 0 ? "  - " : "    ")\(pair.0): \(pair.1)"
                }
            }
    }

    private static func flow(_ page: StatusPage) -> String {
        let platform = page.platform.map { ", platform: \(YAMLText.quoted($0))" } ?? ""
        return "{url: \(YAMLText.quoted(page.url.text))\(platform)}"
    }

    private static func pairs(_ provenance: Provenance) -> Pairs {
        [("source", YAMLText.quoted(provenance.source))]
            + (provenance.asOf.map { [("asOf", YAMLText.quoted($0))] } ?? [])
            + [("confidence", provenance.confidence.rawValue)]
    }

    private static func pairs(_ fact: Fact) -> Pairs {
        [("name", YAMLText.quoted(fact.name)), ("value", YAMLText.quoted(fact.value))]
            + pairs(fact.provenance)
    }

    private static func pairs(_ relation: Relation) -> Pairs {
        [
            ("service", YAMLText.quoted(relation.dependency.service.rawValue)),
            ("role", YAMLText.quoted(relation.role)),
        ]
            + pairs(relation.dependency.kind)
            + (relation.note.isEmpty ? [] : [("note", YAMLText.quoted(relation.note))])
            + pairs(relation.provenance)
    }

    private static func pairs(_ kind: Dependency.Kind) -> Pairs {
        switch kind {
        case .critical: [("kind", "critical")]
        case .partial(let share): [("kind", "partial"), ("share", "\(share)")]
        case .asynchronous(let seconds): [("kind", "asynchronous"), ("buffer", "\(Int(seconds))s")]
        case .redundant(let group, _, _):
            [("kind", "redundant"), ("group", YAMLText.quoted(group))]
        }
    }

    private static func pairs(_ incident: PublishedIncident) -> Pairs {
        let optional = [
            ("ended", incident.ended), ("scope", incident.scope.isEmpty ? nil : incident.scope),
            ("cause", incident.cause), ("contributing", incident.contributing),
            ("changes", incident.changes),
        ].compactMap { key, text in text.map { (key, YAMLText.quoted($0)) } }
        return [
            ("started", YAMLText.quoted(incident.started)),
            ("title", YAMLText.quoted(incident.title)),
        ] + optional
            + [("source", YAMLText.quoted(incident.source))]
    }
}
