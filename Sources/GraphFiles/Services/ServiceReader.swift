package import Model
package import YAML

/// Reads one service and its dependencies; the one reader for configurations and graph files.
///
/// Goes on after a mistake, so that one run tells them all.
package struct ServiceReader: Sendable {
    /// Which names a service may have.
    package enum Names: Sendable {
        /// Such as addresses and series names allow; a service must not need itself.
        case addressable
        /// Any text of at most 512 bytes, as graphs of others have.
        case free
    }

    /// What was wrong with services and their dependencies, in the order it was found.
    package private(set) var mistakes: [YAMLError] = []
    private let names: Names
    private let listed: [ServiceID]
    private let known: Set<ServiceID>
    private var seen: Set<ServiceID> = []

    /// A reader.
    ///
    /// - Parameters:
    ///   - names: Which names a service may have.
    ///   - known: The services that dependencies may name.
    package init(names: Names, known: [ServiceID]) {
        self.names = names
        listed = known
        self.known = Set(known)
    }

    /// The services that a list names, without judging them.
    package static func identities(in list: YAMLNode) -> [ServiceID] {
        guard case .sequence(let items) = list.content else { return [] }
        return items.compactMap { item in
            guard case .mapping(let entries) = item.content else { return nil }
            let text = entries.first { $0.key == "id" }?.value.text ?? ""
            return text.isEmpty ? nil : ServiceID(text)
        }
    }

    /// Begins another list, whose names may repeat those of the list before.
    package mutating func beginList() { seen = [] }

    /// Reads what a service is and needs; leaves other keys for the caller.
    ///
    /// A value that is wrong is left out and kept in ``mistakes``; the rest counts.
    ///
    /// - Throws: ``YAMLError`` when nothing says which service it is.
    package mutating func service(_ mapping: inout YAMLMapping) throws(YAMLError) -> Service {
        var nameless: YAMLError?
        var id: ServiceID = ""
        do throws(YAMLError) { id = try identity(&mapping) } catch { nameless = error }
        let name = attempt { () throws(YAMLError) in try mapping.optionalString("name") }
        let summary = attempt { () throws(YAMLError) in try mapping.optionalString("summary") }
        let dependencies = dependencies(&mapping, of: id)
        let kind = attempt { () throws(YAMLError) in
            try mapping.value("kind") == nil
                ? .service : mapping.choice("kind", of: Service.Kind.self)
        }
        let placement = Placement(
            provider: optionalString("provider", &mapping),
            region: optionalString("region", &mapping),
            release: optionalString("release", &mapping))
        let operation = mapping.operation { mistakes.append($0) }
        if let nameless { throw nameless }
        return Service(
            id: id, name: (name ?? nil) ?? id.rawValue, summary: (summary ?? nil) ?? "",
            dependencies: dependencies, kind: kind ?? .service, placement: placement,
            operation: operation)
    }

    /// Keeps what is wrong with a service beside what this reader knows.
    mutating func note(_ more: [YAMLError]) { mistakes += more }

    /// The service named by a key, which must be one of the known.
    ///
    /// - Throws: ``YAMLError`` when it is absent or none of them.
    package func knownService(
        _ key: String, _ mapping: inout YAMLMapping
    ) throws(YAMLError) -> ServiceID {
        let id = ServiceID(try mapping.string(key))
        if let sentence = stranger(id) { throw mapping.error(key, sentence) }
        return id
    }

    private mutating func attempt<Value>(_ read: () throws(YAMLError) -> Value) -> Value? {
        do throws(YAMLError) { return try read() } catch {
            mistakes.append(error)
            return nil
        }
    }

    private mutating func optionalString(_ key: String, _ mapping: inout YAMLMapping) -> String? {
        attempt { () throws(YAMLError) in try mapping.optionalString(key) } ?? nil
    }

    private mutating func identity(_ mapping: inout YAMLMapping) throws(YAMLError) -> ServiceID {
        let id = ServiceID(try mapping.string("id"))
        try check(id, mapping)
        return id
    }

    /// That a name is none of the known services, as the rest of a sentence; `nil` when it is one.
    package func stranger(_ id: ServiceID) -> String? {
        guard !known.contains(id) else { return nil }
        let most = 6
        let names = listed.prefix(most).map(\.rawValue).joined(separator: ", ")
        let more = listed.count > most ? ", …" : ""
        return "names '\(id)', which is none of the services here (\(names)\(more))"
    }

    private mutating func check(_ id: ServiceID, _ mapping: YAMLMapping) throws(YAMLError) {
        switch names {
        case .addressable:
            guard id.isWellFormed else {
                throw mapping.error(
                    "id", "must have only lower-case letters, digits, '-', '_' and '.', not '\(id)'"
                )
            }
        case .free:
            guard id.rawValue.utf8.count <= 512 else {
                throw mapping.error("id", "must have at most 512 bytes")
            }
        }
        guard seen.insert(id).inserted else {
            throw mapping.error("id", "'\(id)' is used by another service")
        }
    }

    private mutating func dependencies(
        _ mapping: inout YAMLMapping, of id: ServiceID
    ) -> [Dependency] {
        guard let list = mapping.value("dependsOn") else { return [] }
        var dependencies: [Dependency] = []
        var nodes: [YAMLNode] = []
        var seen: Set<ServiceID> = []
        do throws(YAMLError) { nodes = try list.items("'dependsOn'") } catch {
            mistakes.append(error)
        }
        var places: [YAMLNode] = []
        for node in nodes {
            do throws(YAMLError) {
                dependencies.append(try dependency(node, of: id, &seen))
                places.append(node)
            } catch { mistakes.append(error) }
        }
        // Other files may add to the groups of a graph, so it is checked when all are read.
        if names == .addressable, let (index, sentence) = RedundancyCheck.problem(in: dependencies)
        {
            mistakes.append(places[index].error("'\(id)' \(sentence)"))
        }
        return dependencies
    }

    private mutating func dependency(
        _ node: YAMLNode, of id: ServiceID, _ seen: inout Set<ServiceID>
    ) throws(YAMLError) -> Dependency {
        var mapping = try node.mapping("a dependency")
        let other = try knownService("service", &mapping)
        guard other != id || names == .free else {
            throw mapping.error("service", "must be another service than '\(id)' itself")
        }
        guard seen.insert(other).inserted else {
            throw mapping.error("service", "'\(other)' is listed twice for '\(id)'")
        }
        let kind = mapping.dependencyKind { mistakes.append($0) } ?? .critical
        mistakes += mapping.unknownKeys
        return Dependency(on: other, kind: kind)
    }
}
