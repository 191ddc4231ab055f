import Collection
import HTTP
import YAML

extension ConfigurationReader {
    /// Reads `lookup`: `off`, or the private ranges that visitors may ask too and their ports.
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
            policy.networks = try Self.networks(of: mapping.strings("allow"), in: mapping)
            policy.ports.formUnion(try Self.ports(of: mapping.strings("ports"), in: mapping))
            guard policy.networks.isEmpty == false || policy.ports == Reach.webPorts else {
                throw mapping.error("ports", "are for networks that 'allow' names; name them")
            }
            try mapping.finish()
        }
        return policy
    }

    private static func networks(
        of texts: [String], in mapping: YAMLMapping
    ) throws(YAMLError) -> [AddressRange] {
        var ranges: [AddressRange] = []
        for text in texts {
            guard let range = AddressRange(text) else {
                throw mapping.error(
                    "allow", "must hold ranges such as 10.0.0.0/8 or fd00::/8, not '\(text)'")
            }
            guard !Reach.mustBeNamed(range) else {
                throw mapping.error(
                    "allow",
                    "holds '\(text)', at which clouds tell machines their secrets; name "
                        + "the single addresses that are meant")
            }
            ranges.append(range)
        }
        return ranges
    }

    private static func ports(
        of texts: [String], in mapping: YAMLMapping
    ) throws(YAMLError) -> [Int] {
        var ports: [Int] = []
        for text in texts {
            guard let port = UInt16(text), port > 0 else {
                throw mapping.error("ports", "must hold ports from 1 to 65535, not '\(text)'")
            }
            ports.append(Int(port))
        }
        return ports
    }
}
