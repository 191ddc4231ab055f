import Collection
import HTTP
import YAML

extension ConfigurationReader {
    /// Reads `lookup`: `off`, or the private ranges that visitors may ask too.
    mutating func readLookup(_ root: inout YAMLMapping) -> LookupPolicy {
        var policy = LookupPolicy()
        guard let node = root.value("lookup") else { return policy }
        if let word = node.text {
            policy.isOn = word != "off"
            if !["on", "off"].contains(word) {
                note(node.error("'lookup' must be on, off or hold 'allow', not '\(word)'"))
            }
            return policy
        }
        attempt { () throws(YAMLError) in
            var mapping = try node.mapping("'lookup'")
            for text in try mapping.strings("allow") {
                guard let range = AddressRange(text) else {
                    throw mapping.error(
                        "allow", "must hold ranges such as 10.0.0.0/8 or fd00::/8, not '\(text)'")
                }
                policy.networks.append(range)
            }
            try mapping.finish()
        }
        return policy
    }
}
