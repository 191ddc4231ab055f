extension Configuration {
    /// What it holds, in a few words: `4 services, 3 checks, 1 rule, 1 webhook, 1 action`.
    package var summary: String {
        let counts = [
            (services.count, "service"), (services.reduce(0) { $0 + $1.checks.count }, "check"),
            (providers.count, "provider"), (rules.count, "rule"), (webhooks.count, "webhook"),
            (actions.count, "action"),
        ]
        return counts.filter { $0.0 > 0 }
            .map { count, noun in "\(count) \(noun)\(count == 1 ? "" : "s")" }
            .joined(separator: ", ")
    }
}
