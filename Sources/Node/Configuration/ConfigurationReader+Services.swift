import Model
import YAML

extension ConfigurationReader {
    /// Reads `services`.
    mutating func readServices(_ root: inout YAMLMapping) -> [WatchedService] {
        guard let list = root.value("services") else {
            let position = root.position
            note(YAMLError(position, "'services' is missing: list at least one service to watch"))
            return []
        }
        services = ConfigurationReader.identities(in: list)
        if case .sequence(let items) = list.content, items.isEmpty {
            note(list.error("'services' is empty: list at least one service to watch"))
        }
        var seen: Set<ServiceID> = []
        return items("services", of: &root) { reader, node throws(YAMLError) in
            try reader.service(node, &seen)
        }
    }

    /// The services named, without judging them.
    private static func identities(in list: YAMLNode) -> [ServiceID] {
        guard case .sequence(let items) = list.content else { return [] }
        return items.compactMap { item in
            guard case .mapping(let entries) = item.content else { return nil }
            return entries.first { $0.key == "id" }?.value.text.map { ServiceID($0) }
        }
    }

    private mutating func service(
        _ node: YAMLNode, _ seen: inout Set<ServiceID>
    ) throws(YAMLError) -> WatchedService {
        var mapping = try node.mapping("a service")
        let id = ServiceID(try mapping.string("id"))
        guard id.isWellFormed else {
            throw mapping.error(
                "id", "must have only lower-case letters, digits, '-', '_' and '.', not '\(id)'")
        }
        guard seen.insert(id).inserted else {
            throw mapping.error("id", "'\(id)' is used by another service")
        }
        let name = try mapping.optionalString("name") ?? id.rawValue
        let summary = try mapping.optionalString("summary") ?? ""
        let dependencies = dependencies(&mapping, of: id)
        let metrics = try mapping.optionalChild("metrics")
        var names: Set<String> = []
        let checks = items("checks", of: &mapping) { _, node throws(YAMLError) in
            try ConfigurationReader.check(node, &names)
        }
        try mapping.finish()
        return WatchedService(
            service: Service(id: id, name: name, summary: summary, dependencies: dependencies),
            metrics: try metrics.map(ConfigurationReader.metrics), checks: checks)
    }

    private mutating func dependencies(
        _ mapping: inout YAMLMapping, of id: ServiceID
    ) -> [Dependency] {
        var seen: Set<ServiceID> = []
        return items("dependsOn", of: &mapping) { reader, node throws(YAMLError) in
            var mapping = try node.mapping("a dependency")
            let other = try reader.knownService(&mapping)
            guard other != id else {
                throw mapping.error("service", "must be another service than '\(id)' itself")
            }
            guard seen.insert(other).inserted else {
                throw mapping.error("service", "'\(other)' is listed twice for '\(id)'")
            }
            let kind = try ConfigurationReader.kind(&mapping)
            try mapping.finish()
            return Dependency(on: other, kind: kind)
        }
    }

    private static func kind(_ mapping: inout YAMLMapping) throws(YAMLError) -> Dependency.Kind {
        let word = try mapping.optionalChoice(
            "kind",
            of: ["critical": "critical", "partial": "partial", "asynchronous": "asynchronous"])
        let share = try mapping.optionalPercentOrDouble("share")
        let buffer = try mapping.optionalDuration("buffer")
        guard share == nil || word == "partial" else {
            throw mapping.error("share", "belongs to 'kind: partial'")
        }
        guard buffer == nil || word == "asynchronous" else {
            throw mapping.error("buffer", "belongs to 'kind: asynchronous'")
        }
        switch word {
        case "partial":
            guard let share else { _ = try mapping.required("share"); return .critical }
            guard share > 0, share <= 1 else {
                throw mapping.error("share", "must be above 0 and at most 1 (100 %)")
            }
            return .partial(share: share)
        case "asynchronous":
            guard let buffer else { _ = try mapping.required("buffer"); return .critical }
            return .asynchronous(bufferSeconds: buffer.inSeconds)
        default: return .critical
        }
    }

    private static func metrics(
        _ mapping: YAMLMapping
    ) throws(YAMLError) -> WatchedService.Metrics {
        var mapping = mapping
        let url = try mapping.webAddress("url")
        let (every, timeout) = try mapping.schedule(every: .seconds(10))
        try mapping.finish()
        return WatchedService.Metrics(url: url, every: every, timeout: timeout)
    }

    private static func check(
        _ node: YAMLNode, _ names: inout Set<String>
    ) throws(YAMLError) -> WatchedService.Check {
        var mapping = try node.mapping("a check")
        let name = try mapping.unique("name", &names, "check of this service")
        let url = try mapping.webAddress("url")
        let (every, timeout) = try mapping.schedule(every: .seconds(30))
        let statuses = try mapping.statuses("status")
        let contains = try mapping.optionalString("contains")
        let redirects = try mapping.optionalInt("redirects", in: 0...10) ?? 0
        try mapping.finish()
        return WatchedService.Check(
            name: name, url: url, every: every, timeout: timeout, statuses: statuses,
            contains: contains, redirects: redirects)
    }
}
