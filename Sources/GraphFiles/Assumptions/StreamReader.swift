import Economy
import Language
import Model
import YAML

/// Reads streams of revenue, and the functions and services they may refer to.
struct StreamReader {
    private(set) var functions: FunctionMap
    private let industries: [Industry]
    private var names: Set<String> = []

    init() throws(YAMLError) {
        do {
            functions = try FunctionMap.builtIn()
            industries = try InputOutputModel.unitedStates2017().industries
        } catch {
            throw YAMLError(nil, "The tables in the program are damaged: \(error)")
        }
    }

    /// Reads `functions` and `services`.
    mutating func readFunctions(_ mapping: inout YAMLMapping) throws(YAMLError) {
        let own = try mapping.list("functions") { node throws(YAMLError) in try function(node) }
        functions = functions.overridden(by: own)
        let stated = try mapping.table("services") { entry throws(YAMLError) in
            let name = try entry.value.string("the function of '\(entry.key)'")
            guard functions[name] != nil else { throw unknownFunction(name, at: entry.value) }
            return (ServiceID(entry.key), name)
        }
        functions = functions.overridden(
            by: [], stated: Dictionary(stated, uniquingKeysWith: { first, _ in first }))
    }

    /// Reads one item of `streams`.
    mutating func stream(_ node: YAMLNode) throws(YAMLError) -> RevenueStream {
        var mapping = try node.mapping("a stream")
        let name = try mapping.string("name")
        guard names.insert(name).inserted else {
            throw mapping.error("name", "'\(name)' is used by another stream")
        }
        let services = try mapping.strings("services").map { ServiceID($0) }
        guard !services.isEmpty else {
            throw mapping.error(
                "services", "must name the services that have to work for '\(name)'")
        }
        let stream = RevenueStream(
            name: name, services: services, industry: try industryOrFunction(&mapping),
            volume: try volume(&mapping),
            margin: try mapping.optionalEstimate("margin", .share), fate: try fate(&mapping),
            creditPerHour: try mapping.optionalEstimate("creditPerHour", .amount),
            source: try mapping.optionalString("source"))
        try mapping.finish()
        return stream
    }

    private func function(_ node: YAMLNode) throws(YAMLError) -> BusinessFunction {
        var mapping = try node.mapping("a function")
        let id = try mapping.string("id")
        let function = BusinessFunction(
            id: id, name: try mapping.optionalString("name") ?? id,
            industry: try industry(&mapping, required: id),
            words: try mapping.strings("words").map { $0.lowercased() })
        try mapping.finish()
        return function
    }

    private func industry(
        _ mapping: inout YAMLMapping, required function: String
    ) throws(YAMLError) -> String {
        guard let code = try optionalIndustry(&mapping) else {
            throw mapping.error("industry", "is missing in the function '\(function)'")
        }
        return code
    }

    private func optionalIndustry(_ mapping: inout YAMLMapping) throws(YAMLError) -> String? {
        guard let code = try mapping.optionalString("industry") else { return nil }
        guard industries.contains(where: { $0.code == code }) else {
            let meant = Spelling.closest(to: code, among: industries.map(\.code))
            let advice = meant.map { "; did you mean '\($0)'?" } ?? ""
            throw mapping.error(
                "industry",
                "must be a code of the 71 industries in docs/methods/economy.md, not '\(code)'"
                    + advice)
        }
        return code
    }

    private func industryOrFunction(_ mapping: inout YAMLMapping) throws(YAMLError) -> String? {
        let industry = try optionalIndustry(&mapping)
        guard let node = mapping.value("function") else { return industry }
        let name = try node.string("'function'")
        guard industry == nil else { throw node.error("give 'industry' or 'function', not both") }
        guard let function = functions[name] else { throw unknownFunction(name, at: node) }
        return function.industry
    }

    private func unknownFunction(_ name: String, at node: YAMLNode) -> YAMLError {
        let meant = Spelling.closest(to: name, among: functions.functions.map(\.id))
        let advice = meant.map { "did you mean '\($0)'?" } ?? "define it under 'functions'"
        return node.error("the function '\(name)' is not known; \(advice)")
    }

    private func volume(_ mapping: inout YAMLMapping) throws(YAMLError) -> RevenueStream.Volume? {
        let orders = try mapping.optionalEstimate("ordersPerHour", .amount)
        let value = try mapping.optionalEstimate("orderValue", .amount)
        let revenue = try mapping.optionalEstimate("revenuePerHour", .amount)
        if let revenue {
            guard orders == nil, value == nil else {
                throw mapping.error(
                    "revenuePerHour", "cannot stand beside 'ordersPerHour' and 'orderValue'")
            }
            return .revenue(perHour: revenue)
        }
        guard let orders, let value else {
            guard orders == nil, value == nil else {
                let (given, other) =
                    orders == nil
                    ? ("orderValue", "ordersPerHour") : ("ordersPerHour", "orderValue")
                throw mapping.error(given, "needs '\(other)' beside it")
            }
            return nil
        }
        return .orders(perHour: orders, value: value)
    }

    private func fate(_ mapping: inout YAMLMapping) throws(YAMLError) -> OrderFate? {
        let lost = try mapping.optionalEstimate("lost", .share)
        let deferred = try mapping.optionalEstimate("deferred", .share)
        let moved = try mapping.optionalEstimate("moved", .share)
        do {
            switch (lost, deferred, moved) {
            case (nil, nil, nil): return nil
            case (let lost?, let deferred?, nil):
                return try OrderFate(lost: lost, deferred: deferred)
            case (let lost?, nil, let moved?): return try OrderFate(lost: lost, moved: moved)
            case (nil, let deferred?, let moved?):
                return try OrderFate(deferred: deferred, moved: moved)
            default: break
            }
        } catch {
            throw YAMLError(mapping.position, error.description)
        }
        throw YAMLError(
            mapping.position,
            "give two of 'lost', 'deferred' and 'moved'; the third is what is left of 100 %")
    }
}
