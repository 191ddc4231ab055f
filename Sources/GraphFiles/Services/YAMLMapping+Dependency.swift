import Model
import YAML

extension YAMLMapping {
    private static var owners: KeyValuePairs<String, String> {
        [
            "share": "partial", "buffer": "asynchronous", "group": "redundant",
            "required": "redundant", "failover": "redundant",
        ]
    }

    /// How much a dependency matters; `nil` when nothing is said.
    mutating func dependencyKind() throws(YAMLError) -> Dependency.Kind? {
        let word = try optionalChoice(
            "kind",
            of: [
                "critical": "critical", "partial": "partial", "asynchronous": "asynchronous",
                "redundant": "redundant",
            ])
        for (key, owner) in YAMLMapping.owners where value(key) != nil && word != owner {
            throw error(key, "belongs to 'kind: \(owner)'")
        }
        switch word {
        case nil: return nil
        case "partial":
            let share = try percentOrDouble("share")
            guard (0...1).contains(share) else {
                throw error("share", "must be from 0 to 1 (100 %)")
            }
            return .partial(share: share)
        case "asynchronous": return .asynchronous(bufferSeconds: try duration("buffer").inSeconds)
        case "redundant":
            return .redundant(
                group: try string("group"),
                required: try optionalInt("required", in: 1...10_000) ?? 1,
                failoverSeconds: try duration("failover", default: .zero).inSeconds)
        default: return .critical
        }
    }

    /// What is known about how a service works.
    mutating func operation() throws(YAMLError) -> Operation {
        let availability = try optionalPercentOrDouble("availability")
        guard availability.map((0...1).contains) ?? true else {
            throw error("availability", "must be from 0 to 1 (100 %)")
        }
        return Operation(
            availability: availability, repairSeconds: try positiveDuration("repair"),
            ratePerSecond: try number("rate", isPositive: false),
            capacityPerSecond: try number("capacity", isPositive: true),
            workers: try optionalInt("workers", in: 1...1_000_000),
            serviceSeconds: try positiveDuration("serviceTime"),
            attempts: try optionalInt("attempts", in: 1...1000),
            hasBreaker: try optionalBool("breaker"))
    }

    private mutating func positiveDuration(_ key: String) throws(YAMLError) -> Double? {
        guard let duration = try optionalDuration(key) else { return nil }
        guard duration > .zero else { throw error(key, "must be above 0") }
        return duration.inSeconds
    }

    private mutating func number(
        _ key: String, isPositive: Bool
    ) throws(YAMLError) -> Double? {
        guard let number = try optionalDouble(key) else { return nil }
        guard number > 0 || (number == 0 && !isPositive) else {
            throw error(key, isPositive ? "must be above 0" : "must not be negative")
        }
        return number
    }
}
