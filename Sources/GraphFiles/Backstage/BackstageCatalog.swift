import Model
import YAML

/// Gathers entities of Backstage catalogues (`catalog-info.yaml`) and joins them.
///
/// A component or resource depends on what it says, on what says to be needed by it, on the
/// components that provide the APIs it consumes, and on its subcomponents; a system on its parts.
struct BackstageCatalog {
    private static let usedKinds: Set = ["component", "api", "resource", "system"]
    private static let otherKinds: Set = ["domain", "group", "user", "location", "template"]

    /// One wish of an entity: `from` needs `to`.
    private struct Need {
        let from: EntityReference
        let to: EntityReference
        let place: Place
    }

    private var entities: [(reference: EntityReference, facts: ServiceFacts, place: Place)] = []
    private var known: [EntityReference: Place] = [:]
    private var needs: [Need] = []
    private var providers: [EntityReference: [EntityReference]] = [:]
    private var passedOver: [String: Int] = [:]

    /// Takes a file of one or more entities.
    mutating func take(_ text: String, file: String, into draft: inout GraphDraft) {
        let (roots, mistake) = YAMLDocument.parseAll(
            text, file: file, limit: ServiceListReader.mostBytes)
        if let mistake { draft.note(GraphFileProblem(mistake, in: file)) }
        for root in roots where !root.isEmpty {
            do throws(YAMLError) { try take(root) } catch {
                draft.note(GraphFileProblem(error, in: file))
            }
        }
    }

    private mutating func take(_ root: YAMLNode) throws(YAMLError) {
        var entity = try root.mapping("an entity")
        let version = try entity.string("apiVersion")
        guard version.hasPrefix("backstage.io/") else {
            throw entity.error("apiVersion", "must begin with backstage.io/, not '\(version)'")
        }
        let kind = try entity.string("kind").lowercased()
        guard BackstageCatalog.usedKinds.contains(kind) else {
            guard BackstageCatalog.otherKinds.contains(kind) else {
                throw entity.error(
                    "kind", "must be a kind of entity such as Component, not '\(kind)'")
            }
            passedOver[kind, default: 0] += 1
            return
        }
        var metadata = try entity.child("metadata")
        let name = try metadata.string("name")
        let namespace = try metadata.optionalString("namespace") ?? "default"
        guard let own = EntityReference(name, kind: kind, namespace: namespace) else {
            throw metadata.error("name", "must be a plain name, not '\(name)'")
        }
        let place = Place(file: root.position.file, line: root.position.line)
        if let other = known[own] {
            throw metadata.error("name", "'\(own.short)' is an entity at \(other) already")
        }
        var spec = try entity.optionalChild("spec")
        let type = try spec?.optionalString("type")
        let facts = try BackstageCatalog.facts(&metadata, own, type: type)
        known[own] = place
        if kind != "api" { entities.append((own, facts, place)) }
        if let spec { try takeRelations(spec, of: own, place) }
    }

    private static func facts(
        _ metadata: inout YAMLMapping, _ own: EntityReference, type: String?
    ) throws(YAMLError) -> ServiceFacts {
        var facts = ServiceFacts()
        let title = try metadata.optionalString("title")
        facts.name = title ?? (own.short == own.name ? nil : own.name)
        facts.summary = try metadata.optionalString("description")
        let isPart = own.kind == "resource" || type == "library"
        facts.kind = isPart ? .component : nil
        return facts
    }

    private mutating func takeRelations(
        _ spec: YAMLMapping, of own: EntityReference, _ place: Place
    ) throws(YAMLError) {
        var spec = spec
        for to in try Self.references("dependsOn", &spec, kind: "component", own.namespace) {
            needs.append(Need(from: own, to: to, place: place))
        }
        for from in try Self.references("dependencyOf", &spec, kind: "component", own.namespace) {
            needs.append(Need(from: from, to: own, place: place))
        }
        for from in try Self.references("subcomponentOf", &spec, kind: "component", own.namespace) {
            needs.append(Need(from: from, to: own, place: place))
        }
        for api in try Self.references("consumesApis", &spec, kind: "api", own.namespace) {
            needs.append(Need(from: own, to: api, place: place))
        }
        for api in try Self.references("providesApis", &spec, kind: "api", own.namespace) {
            providers[api, default: []].append(own)
        }
        for system in try Self.references("system", &spec, kind: "system", own.namespace)
        where own.kind != "api" {
            needs.append(Need(from: system, to: own, place: place))
        }
    }

    private static func references(
        _ key: String, _ spec: inout YAMLMapping, kind: String, _ namespace: String
    ) throws(YAMLError) -> [EntityReference] {
        var references: [EntityReference] = []
        for text in try spec.strings(key) {
            guard let reference = EntityReference(text, kind: kind, namespace: namespace) else {
                throw spec.error(
                    key, "must name entities such as component:default/payments, not '\(text)'")
            }
            references.append(reference)
        }
        return references
    }

    /// Joins all entities; an API stands for the components that provide it.
    func contribute(to draft: inout GraphDraft) {
        for (reference, facts, place) in entities {
            draft.add(ServiceID(reference.short), facts, at: place)
        }
        var strangers: Set<EntityReference> = []
        for need in needs {
            if known[need.from] == nil { strangers.insert(need.from) }
            for to in targets(of: need.to) where to != need.from {
                if known[to] == nil || to.kind == "api" { strangers.insert(to) }
                draft.connect(
                    ServiceID(need.from.short), to: ServiceID(to.short), .critical,
                    isAssumed: true, at: need.place)
            }
        }
        tell(of: strangers, to: &draft)
    }

    private func targets(of reference: EntityReference) -> [EntityReference] {
        reference.kind == "api" ? providers[reference] ?? [reference] : [reference]
    }

    private func tell(of strangers: Set<EntityReference>, to draft: inout GraphDraft) {
        for stranger in strangers.map(\.short).sorted() {
            let isInterface = stranger.hasPrefix("api:")
            draft.tell(
                isInterface
                    ? "No component here provides '\(stranger)'; it stands for its providers."
                    : "'\(stranger)' is named but described in no file here.")
        }
        for (kind, count) in passedOver.sorted(by: { $0.key < $1.key }) {
            draft.tell("\(count) of kind \(kind) passed over: they say nothing about the graph.")
        }
    }
}
