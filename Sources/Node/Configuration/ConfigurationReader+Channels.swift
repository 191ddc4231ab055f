import GraphFiles
import Model
import YAML

extension ConfigurationReader {
    /// Reads `webhooks`.
    mutating func readWebhooks(_ root: inout YAMLMapping) -> [Webhook] {
        var names: Set<String> = []
        return items("webhooks", of: &root) { _, node throws(YAMLError) in
            var mapping = try node.mapping("a webhook")
            let name = try mapping.unique("name", &names, "webhook")
            let url = try mapping.webAddress("url")
            let headers = try mapping.table("headers", ConfigurationReader.header)
            let kinds = try mapping.list("notify", ConfigurationReader.kind)
            try mapping.finish()
            return Webhook(
                name: name, url: url, headers: headers,
                notify: Set(kinds.isEmpty ? Notice.Kind.allCases : kinds))
        }
    }

    /// Reads `actions`.
    mutating func readActions(_ root: inout YAMLMapping) -> [OperatorAction] {
        var identities: Set<String> = []
        return items("actions", of: &root) { reader, node throws(YAMLError) in
            var mapping = try node.mapping("an action")
            let id = try mapping.unique("id", &identities, "action")
            guard ServiceID(id).isWellFormed else {
                throw mapping.error(
                    "id", "must have only lower-case letters, digits, '-', '_' and '.', not '\(id)'"
                )
            }
            let title = try mapping.string("title")
            let service = try reader.services.knownService("service", &mapping)
            let url = try mapping.webAddress("url")
            try mapping.finish()
            return OperatorAction(id: id, title: title, service: service, url: url)
        }
    }

    private static func header(_ entry: YAMLNode.Entry) throws(YAMLError) -> Webhook.Header {
        let marks = Set("!#$%&'*+-.^_`|~".utf8)
        let isToken = entry.key.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || marks.contains(byte)
        }
        guard isToken, !entry.key.isEmpty else {
            throw YAMLError(entry.keyPosition, "'\(entry.key)' is no name of a header field")
        }
        let value = try entry.value.string("the header field '\(entry.key)'")
        guard value.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else {
            throw entry.value.error("the header field '\(entry.key)' must be one line of text")
        }
        return Webhook.Header(name: entry.key, value: value)
    }

    private static func kind(_ node: YAMLNode) throws(YAMLError) -> Notice.Kind {
        if let kind = node.text.flatMap(Notice.Kind.init(rawValue:)) { return kind }
        let words = Notice.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw node.error("an item of 'notify' must be one of \(words), not \(node.summary)")
    }
}
