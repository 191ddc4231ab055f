import GraphFiles
import Model
import YAML

extension ConfigurationReader {
    /// Reads `rules`.
    mutating func readRules(_ root: inout YAMLMapping) -> [ThresholdRule] {
        var names: Set<String> = []
        return items("rules", of: &root) { reader, node throws(YAMLError) in
            try reader.rule(node, &names)
        }
    }

    private func rule(
        _ node: YAMLNode, _ names: inout Set<String>
    ) throws(YAMLError) -> ThresholdRule {
        var mapping = try node.mapping("a rule")
        let name = try mapping.unique("name", &names, "rule")
        let service =
            try mapping.value("service") == nil ? nil : services.knownService("service", &mapping)
        let signal = try mapping.signal("signal")
        let above = try mapping.optionalPercentOrDouble("above")
        let below = try mapping.optionalPercentOrDouble("below")
        guard let limit = above ?? below, (above == nil) != (below == nil) else {
            throw node.error("a rule needs either 'above' or 'below', with a number or 95 %")
        }
        let hold = try mapping.duration("for", default: .zero)
        let severity =
            try mapping.optionalChoice(
                "severity", of: ["info": Severity.info, "warning": .warning, "page": .page])
            ?? .warning
        try mapping.finish()
        return ThresholdRule(
            name: name, service: service, signal: signal,
            comparison: above == nil ? .below : .above, limit: limit, holdSeconds: hold.inSeconds,
            severity: severity)
    }
}
