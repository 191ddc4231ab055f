import Model
import YAML

/// Writes Foreshock's own YAML, which keeps all that is known of a graph.
enum YAMLWriter {
    static func text(of outline: GraphOutline) -> String {
        guard !outline.nodes.isEmpty else { return "services: []\n" }
        return "services:\n" + outline.nodes.map(lines(of:)).joined()
    }

    private static func lines(of service: Service) -> String {
        let (placement, operation) = (service.placement, service.operation)
        let keys: [(String, String?)] = [
            ("name", service.name == service.id.rawValue ? nil : scalar(service.name)),
            ("summary", service.summary.isEmpty ? nil : scalar(service.summary)),
            ("kind", service.kind == .service ? nil : service.kind.rawValue),
            ("provider", placement.provider.map(scalar)),
            ("region", placement.region.map(scalar)),
            ("release", placement.release.map(scalar)),
            ("availability", operation.availability.map(Written.number)),
            ("repair", operation.repairSeconds.map(Written.duration)),
            ("rate", operation.ratePerSecond.map(Written.number)),
            ("capacity", operation.capacityPerSecond.map(Written.number)),
            ("workers", operation.workers.map(String.init)),
            ("serviceTime", operation.serviceSeconds.map(Written.duration)),
            ("attempts", operation.attempts.map(String.init)),
            ("breaker", operation.hasBreaker.map(String.init)),
        ]
        var text = "  - id: \(scalar(service.id.rawValue))\n"
        for (key, value) in keys {
            if let value { text += "    \(key): \(value)\n" }
        }
        guard !service.dependencies.isEmpty else { return text }
        text += "    dependsOn:\n"
        for dependency in service.dependencies {
            text += "      - {service: \(scalar(dependency.service.rawValue))"
            text += "\(suffix(of: dependency.kind))}\n"
        }
        return text
    }

    private static func suffix(of kind: Dependency.Kind) -> String {
        switch kind {
        case .critical: ", kind: critical"
        case .partial(let share): ", kind: partial, share: \(Written.number(share))"
        case .asynchronous(let seconds):
            ", kind: asynchronous, buffer: \(Written.duration(seconds))"
        case .redundant(let group, let required, let seconds):
            ", kind: redundant, group: \(scalar(group)), required: \(required), failover: "
                + Written.duration(seconds)
        }
    }

    /// A text as YAML reads it back: bare where nothing in it means anything, else in quotes.
    static func scalar(_ text: String) -> String {
        let isBare =
            text.utf8.first.map(isLetter) ?? false
            && text.utf8.allSatisfy { byte in
                isLetter(byte) || (48...57).contains(byte) || [45, 46, 47, 95].contains(byte)
            }
        return isBare && text.lowercased() != "null" ? text : YAMLText.quoted(text)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }
}
