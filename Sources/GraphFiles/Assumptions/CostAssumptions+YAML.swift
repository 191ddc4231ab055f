package import Economy
import Model
package import YAML

extension CostAssumptions {
    /// Reads a file: its keys are the assumptions, or its key `economy` holds them.
    ///
    /// So a node's configuration can be given as well.
    ///
    /// - Throws: `YAMLError` with file and line at the first mistake.
    package static func read(path: String) throws(YAMLError) -> CostAssumptions {
        try read(YAMLDocument.read(path: path))
    }

    /// Reads the root of a document as ``read(path:)`` does.
    ///
    /// - Throws: `YAMLError` with file and line at the first mistake.
    package static func read(_ root: YAMLNode) throws(YAMLError) -> CostAssumptions {
        var mapping = try root.mapping("the assumptions")
        guard var economy = try mapping.optionalChild("economy") else { return try read(&mapping) }
        return try read(&economy)
    }

    /// Reads the mapping of a key such as `economy`, and refuses keys it does not know.
    ///
    /// - Throws: `YAMLError` with file and line at the first mistake.
    package static func read(_ mapping: inout YAMLMapping) throws(YAMLError) -> CostAssumptions {
        let currency = try mapping.currency("currency")
        let source = try mapping.optionalString("source") ?? "the assumptions given"
        let isExample = try mapping.bool("example", default: false)
        var reader = try StreamReader()
        try reader.readFunctions(&mapping)
        let staff = try mapping.staff("staff")
        let streams = try mapping.list("streams") { node throws(YAMLError) in
            try reader.stream(node)
        }
        try mapping.finish()
        return CostAssumptions(
            currency: currency, streams: streams, staff: staff, functions: reader.functions,
            source: source, isExample: isExample)
    }
}

extension YAMLMapping {
    /// The three letters of a currency; must be there.
    fileprivate mutating func currency(_ key: String) throws(YAMLError) -> Currency {
        let code = try string(key)
        guard let currency = Currency(code: code) else {
            throw error(key, "must be a currency of ISO 4217 such as EUR, not '\(code)'")
        }
        return currency
    }

    /// People at work; `nil` when absent.
    fileprivate mutating func staff(_ key: String) throws(YAMLError) -> Staff? {
        guard var staff = try optionalChild(key) else { return nil }
        let people = try staff.estimate("people", .amount)
        let costPerHour = try staff.estimate("costPerHour", .amount)
        try staff.finish()
        return Staff(people: people, costPerHour: costPerHour)
    }
}
