import Model
import YAML

extension Landscape {
    /// Reads a landscape: the name of a built-in one, or its services.
    init(_ node: YAMLNode) throws(YAMLError) {
        guard let name = node.text else {
            try self.init(services: node)
            return
        }
        guard let text = BuiltIn.landscape(name) else {
            let known = BuiltIn.landscapeNames.joined(separator: ", ")
            throw node.error("there is no built-in landscape '\(name)'; there are: \(known)")
        }
        try self.init(services: YAMLDocument.parse(text, file: "\(name).yaml (built in)"))
    }

    private init(services node: YAMLNode) throws(YAMLError) {
        var keys = try node.mapping("the landscape")
        let list = try keys.required("services")
        var members: [Member] = []
        for item in try list.items("'services'") {
            let member = try Member(item)
            guard !members.contains(where: { $0.id == member.id }) else {
                throw item.error("the service '\(member.id)' is there twice")
            }
            members.append(member)
        }
        try keys.finish()
        guard !members.isEmpty else { throw list.error("a landscape needs a service") }
        self.init(members: members)
        for dependency in members.flatMap(\.service.dependencies)
        where self[dependency.service] == nil {
            throw list.error(
                "a service depends on '\(dependency.service)', which is not in the landscape")
        }
    }
}

extension Landscape.Member {
    init(_ node: YAMLNode) throws(YAMLError) {
        var keys = try node.mapping("a service")
        let id = ServiceID(try keys.string("id"))
        guard id.isWellFormed else {
            throw keys.error("id", "must be lower-case letters, digits, '-', '_' or '.'")
        }
        let needs = try keys.list("dependsOn") { node throws(YAMLError) in try Need(node) }
        self.init(
            service: Service(
                id: id, name: try keys.string("name"),
                summary: try keys.optionalString("summary") ?? "",
                dependencies: needs.map(\.dependency)),
            version: try keys.optionalString("version") ?? "1.0.0",
            poolSize: try keys.int("pool", in: 1...1000),
            holdSeconds: try keys.duration("hold").seconds,
            browseSeconds: try keys.duration("browse", default: .milliseconds(20)).seconds,
            table: try Self.table(&keys),
            rows: try keys.optionalInt("rows", in: 1...10_000_000) ?? 50_000,
            calls: needs.map(\.call),
            partOf: try keys.optionalString("partOf").map { ServiceID($0) },
            function: try keys.optionalString("function"))
        try keys.finish()
    }

    private static func table(_ keys: inout YAMLMapping) throws(YAMLError) -> String {
        let table = try keys.string("table")
        let allowed = table.utf8.allSatisfy { (97...122).contains($0) || $0 == 95 }
        guard allowed else { throw keys.error("table", "must be lower-case letters and '_'") }
        return table
    }
}

/// A dependency as it is written, with how it is called.
private struct Need {
    let dependency: Dependency
    let call: Landscape.Call

    init(_ node: YAMLNode) throws(YAMLError) {
        var keys = try node.mapping("a dependency")
        let service = ServiceID(try keys.string("service"))
        let kind: Dependency.Kind
        switch try keys.choice("kind", of: Word.self) {
        case .critical: kind = .critical
        case .partial: kind = .partial(share: try keys.percentOrDouble("share"))
        case .asynchronous: kind = .asynchronous(bufferSeconds: try keys.duration("buffer").seconds)
        }
        dependency = Dependency(on: service, kind: kind)
        call = Landscape.Call(
            timeoutSeconds: try keys.duration("timeout", default: .seconds(5)).seconds,
            items: try keys.optionalString("items") ?? "work from \(service)")
        try keys.finish()
    }

    private enum Word: String, CaseIterable { case critical, partial, asynchronous }
}

extension LoadStream {
    init(_ node: YAMLNode, in landscape: Landscape) throws(YAMLError) {
        var keys = try node.mapping("a load stream")
        self.init(
            service: try keys.service("service", in: landscape),
            route: try keys.choice("route", of: Route.self),
            ratePerSecond: try keys.double("rate"),
            arrivals: try keys.optionalChoice(
                "arrivals", of: ["poisson": .poisson, "even": .even]) ?? .poisson)
        guard ratePerSecond > 0 else { throw keys.error("rate", "must be above 0") }
        try keys.finish()
    }
}

extension YAMLMapping {
    /// The name of a service that the landscape has.
    mutating func service(_ key: String, in landscape: Landscape) throws(YAMLError) -> ServiceID {
        let id = ServiceID(try string(key))
        guard landscape[id] == nil else { return id }
        throw unknown(key, id)
    }

    /// The name of a service that the landscape has; `nil` when absent.
    mutating func optionalService(
        _ key: String, in landscape: Landscape
    ) throws(YAMLError) -> ServiceID? {
        guard let name = try optionalString(key) else { return nil }
        guard landscape[ServiceID(name)] == nil else { return ServiceID(name) }
        throw unknown(key, ServiceID(name))
    }

    private func unknown(_ key: String, _ id: ServiceID) -> YAMLError {
        error(key, "names '\(id)', which is not in the landscape")
    }
}
