import Model
import YAML

// Facts, relations and published incidents, each with where it comes from.

extension CatalogueReader {
    /// Reads `source`, `asOf` and `confidence`.
    static func provenance(_ mapping: inout YAMLMapping) throws(YAMLError) -> Provenance {
        let source = try mapping.string("source")
        let asOf = try mapping.optionalString("asOf")
        if let asOf, !isDate(asOf) {
            throw mapping.error(
                "asOf", "must be a year, month or day such as 2025-09, not '\(asOf)'")
        }
        return Provenance(
            source: source, asOf: asOf,
            confidence: try mapping.choice("confidence", of: Provenance.Confidence.self))
    }

    /// Whether a text is `2020`, `2020-09` or `2020-09-30`.
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4 else { return false }
        let numbers = parts.compactMap { part in part.allSatisfy(\.isNumber) ? Int(part) : nil }
        guard numbers.count == parts.count, parts.dropFirst().allSatisfy({ $0.count == 2 }) else {
            return false
        }
        return (numbers.count < 2 || (1...12).contains(numbers[1]))
            && (numbers.count < 3 || (1...31).contains(numbers[2]))
    }

    /// Reads which parts of an entry nobody named stands for.
    static func commonKnowledge(
        _ root: inout YAMLMapping
    ) throws(YAMLError) -> [CatalogueEntry.Part] {
        var parts: [CatalogueEntry.Part] = []
        for name in try root.strings("commonKnowledge") {
            guard let part = CatalogueEntry.Part(rawValue: name), !parts.contains(part) else {
                let known = CatalogueEntry.Part.allCases.map(\.rawValue).joined(separator: ", ")
                throw root.error(
                    "commonKnowledge", "holds '\(name)'; it may name each of \(known) once")
            }
            parts.append(part)
        }
        return parts
    }

    static func facts(_ root: inout YAMLMapping) throws(YAMLError) -> [Fact] {
        try root.list("facts") { node throws(YAMLError) in
            var mapping = try node.mapping("a fact")
            let fact = Fact(
                name: try mapping.string("name"), value: try mapping.string("value"),
                provenance: try provenance(&mapping))
            try mapping.finish()
            return fact
        }
    }

    static func relations(
        _ root: inout YAMLMapping, of id: ServiceID
    ) throws(YAMLError) -> [Relation] {
        var seen: Set<ServiceID> = []
        return try root.list("dependencies") { node throws(YAMLError) in
            var mapping = try node.mapping("a dependency")
            let service = ServiceID(try mapping.string("service"))
            guard service != id, seen.insert(service).inserted else {
                throw mapping.error(
                    "service", "'\(service)' is the entry itself or stands here twice")
            }
            let relation = Relation(
                dependency: Dependency(on: service, kind: try kind(&mapping)),
                role: try mapping.string("role"), note: try mapping.optionalString("note") ?? "",
                provenance: try provenance(&mapping))
            try mapping.finish()
            return relation
        }
    }

    private static func kind(_ mapping: inout YAMLMapping) throws(YAMLError) -> Dependency.Kind {
        let kind = try mapping.optionalString("kind") ?? "critical"
        switch kind {
        case "critical": return .critical
        case "partial": return .partial(share: try mapping.percentOrDouble("share"))
        case "asynchronous":
            let buffer = try mapping.duration("buffer")
            return .asynchronous(bufferSeconds: buffer / .seconds(1))
        case "redundant":
            return .redundant(
                group: try mapping.string("group"), required: 1, failoverSeconds: 0)
        default:
            throw mapping.error(
                "kind", "must be critical, partial, asynchronous or redundant, not '\(kind)'")
        }
    }

    static func history(_ root: inout YAMLMapping) throws(YAMLError) -> [PublishedIncident] {
        try root.list("history") { node throws(YAMLError) in
            var mapping = try node.mapping("an incident")
            let incident = PublishedIncident(
                started: try mapping.string("started"), ended: try mapping.optionalString("ended"),
                title: try mapping.string("title"),
                scope: try mapping.optionalString("scope") ?? "",
                cause: try mapping.optionalString("cause"),
                contributing: try mapping.optionalString("contributing"),
                changes: try mapping.optionalString("changes"),
                source: try mapping.string("source"))
            for date in [incident.started, incident.ended].compactMap({ $0 }) where !isDate(date) {
                throw mapping.error("started", "and 'ended' must be months or days, not '\(date)'")
            }
            try mapping.finish()
            return incident
        }
    }
}
