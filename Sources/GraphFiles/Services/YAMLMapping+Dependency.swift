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
    ///
    /// What is wrong goes to `note`. A kind that cannot be told counts as critical, the worst.
    mutating func dependencyKind(noting note: (YAMLError) -> Void) -> Dependency.Kind? {
        let word = attempt(noting: note) { it throws(YAMLError) in
            try it.optionalChoice(
                "kind",
                of: [
                    "critical": "critical", "partial": "partial", "asynchronous": "asynchronous",
                    "redundant": "redundant",
                ])
        }
        guard let word else {
            for (key, _) in YAMLMapping.owners { _ = value(key) }
            return .critical
        }
        for (key, owner) in YAMLMapping.owners where value(key) != nil && word != owner {
            note(error(key, "belongs to 'kind: \(owner)'"))
        }
        return word.map { word in
            attempt(noting: note) { it throws(YAMLError) in try it.kind(named: word) } ?? .critical
        }
    }

    private mutating func kind(named word: String) throws(YAMLError) -> Dependency.Kind {
        switch word {
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

    /// What is known about how a service works; what is wrong goes to `note`.
    mutating func operation(noting note: (YAMLError) -> Void) -> Operation {
        Operation(
            availability: attempt(noting: note) { it throws(YAMLError) in try it.availability() }
                ?? nil,
            repairSeconds: positiveDuration("repair", note),
            ratePerSecond: number("rate", isPositive: false, note),
            capacityPerSecond: number("capacity", isPositive: true, note),
            workers: int("workers", in: 1...1_000_000, note),
            serviceSeconds: positiveDuration("serviceTime", note),
            attempts: int("attempts", in: 1...1000, note),
            hasBreaker: attempt(noting: note) { it throws(YAMLError) in
                try it.optionalBool("breaker")
            } ?? nil)
    }

    private mutating func attempt<Value>(
        noting note: (YAMLError) -> Void,
        _ read: (inout YAMLMapping) throws(YAMLError) -> Value
    ) -> Value? {
        do throws(YAMLError) { return try read(&self) } catch {
            note(error)
            return nil
        }
    }

    private mutating func availability() throws(YAMLError) -> Double? {
        let availability = try optionalPercentOrDouble("availability")
        guard availability.map((0...1).contains) ?? true else {
            throw error("availability", "must be from 0 to 1 (100 %)")
        }
        return availability
    }

    private mutating func int(
        _ key: String, in range: ClosedRange<Int>, _ note: (YAMLError) -> Void
    ) -> Int? {
        attempt(noting: note) { it throws(YAMLError) in try it.optionalInt(key, in: range) } ?? nil
    }

    private mutating func positiveDuration(
        _ key: String, _ note: (YAMLError) -> Void
    ) -> Double? {
        attempt(noting: note) { it throws(YAMLError) -> Double? in
            guard let duration = try it.optionalDuration(key) else { return nil }
            guard duration > .zero else { throw it.error(key, "must be above 0") }
            return duration.inSeconds
        } ?? nil
    }

    private mutating func number(
        _ key: String, isPositive: Bool, _ note: (YAMLError) -> Void
    ) -> Double? {
        attempt(noting: note) { it throws(YAMLError) -> Double? in
            guard let number = try it.optionalDouble(key) else { return nil }
            guard number > 0 || (number == 0 && !isPositive) else {
                throw it.error(key, isPositive ? "must be above 0" : "must not be negative")
            }
            return number
        } ?? nil
    }
}
