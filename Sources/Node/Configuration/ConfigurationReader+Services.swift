import GraphFiles
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
        services = ServiceReader(
            names: .addressable, known: ServiceReader.identities(in: list))
        if case .sequence(let items) = list.content, items.isEmpty {
            note(list.error("'services' is empty: list at least one service to watch"))
        }
        let watched = items("services", of: &root) { reader, node throws(YAMLError) in
            try reader.service(node)
        }
        for mistake in services.mistakes { note(mistake) }
        return watched
    }

    private mutating func service(_ node: YAMLNode) throws(YAMLError) -> WatchedService {
        var mapping = try node.mapping("a service")
        let service = try services.service(&mapping)
        let (entry, function) = try membership(of: service.id, &mapping)
        let metrics = try mapping.optionalChild("metrics")
        var names: Set<String> = []
        let checks = items("checks", of: &mapping) { _, node throws(YAMLError) in
            try ConfigurationReader.check(node, &names)
        }
        try mapping.finish()
        return WatchedService(
            service: service, metrics: try metrics.map(ConfigurationReader.metrics), checks: checks,
            partOf: entry, function: function)
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
