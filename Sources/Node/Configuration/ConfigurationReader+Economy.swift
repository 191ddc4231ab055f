import Economy
import GraphFiles
import Model
import YAML

extension ConfigurationReader {
    /// Reads `economy`; `nil` when it is absent or wrong.
    mutating func readEconomy(_ root: inout YAMLMapping) -> CostAssumptions? {
        guard let node = root.value("economy") else { return nil }
        let assumptions = attempt { () throws(YAMLError) in
            var mapping = try node.mapping("'economy'")
            return try CostAssumptions.read(&mapping)
        }
        guard let assumptions else { return nil }
        for mistake in strangers(in: node) { note(mistake) }
        return assumptions
    }

    /// The services of streams that nobody watches.
    private func strangers(in economy: YAMLNode) -> [YAMLError] {
        let streams = economy.entry("streams").map(\.members) ?? []
        return streams.compactMap { $0.entry("services") }.flatMap(\.members).compactMap { name in
            guard let text = name.text else { return nil }
            return services.stranger(ServiceID(text)).map { name.error("'services' \($0)") }
        }
    }
}

extension YAMLNode {
    /// The value of a key; `nil` when this is no mapping or has none of that name.
    fileprivate func entry(_ key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The items of a list; anything else is its own only one.
    fileprivate var members: [YAMLNode] {
        guard case .sequence(let items) = content else { return [self] }
        return items
    }
}
