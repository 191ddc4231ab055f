import LoadTesting
import Model

/// Writes the configuration that an owner of the landscape would write for Foreshock.
///
/// It holds what such an owner knows: services, dependencies, how much work they get and can do,
/// addresses, the old alert. Nothing of the steps or of what is expected goes in.
struct NodeConfigurationText {
    let scenario: Scenario
    let endpoints: [ServiceID: String]
    let listen: ListenAddress
    let database: String
    let webhook: String
    let operatorAddress: String
    /// The path of a recorded control run; `nil` for none.
    let control: String?
    /// The path of a file with published outages.
    let history: String
    /// Where the provider's own status page is read; `nil` when the landscape plays no service.
    var providerPage: String?

    /// The configuration in YAML.
    var text: String {
        ([
            "title: \(quoted("Shop landscape"))", "listen: \(quoted("\(listen)"))",
            "database: \(quoted(database))",
            "history: [\(quoted(history))]",
        ] + provider + (control.map { ["control: \(quoted($0))"] } ?? [])
            + ["services:"] + scenario.landscape.members.flatMap(lines)
            + rules + webhooks + actions + economy)
            .joined(separator: "\n") + "\n"
    }

    /// What is said of the service that the landscape plays.
    private var provider: [String] {
        guard let played = scenario.landscape.played, let providerPage else { return [] }
        return [
            "notice:", "  en: \(quoted(Self.notice))", "  de: \(quoted(Self.germanNotice))",
            "providers:",
            "  - {service: \(played), feed: \(quoted(providerPage)), every: 30s}",
        ]
    }

    private static let notice =
        "Rehearsal: programs on this machine play the services. Their visitors, the reports of the "
        + "last 28 days and the provider's status page are invented; nothing here is about the "
        + "real companies."
    private static let germanNotice =
        "Probe: Programme auf diesem Rechner spielen die Dienste. Deren Besucher, die Meldungen der "
        + "letzten 28 Tage und die Statusseite des Anbieters sind erfunden; nichts hier handelt von "
        + "den echten Firmen."

    private func lines(for member: Landscape.Member) -> [String] {
        let service = member.service
        let address = endpoints[service.id] ?? ""
        let head =
            [
                "  - id: \(service.id)", "    name: \(quoted(service.name))",
                "    summary: \(quoted(service.summary))",
            ] + (member.partOf.map { ["    partOf: \($0)"] } ?? [])
            + (member.function.map { ["    function: \(quoted($0))"] } ?? [])
        let work = scenario.work(of: member)
        let operation = [
            "    workers: \(work.connections)", "    rate: \(work.perSecond)",
            "    serviceTime: \(Int((work.holdSeconds * 1000).rounded()))ms",
        ]
        let dependencies = service.dependencies.isEmpty ? [] : ["    dependsOn:"]
        return head + operation + dependencies
            + service.dependencies.map { "      - \(inline($0))" } + [
                "    metrics: {url: \(quoted(address + "/metrics")), every: 10s, timeout: 5s}",
                "    checks:",
                "      - {name: health, url: \(quoted(address + "/health")), every: 15s, timeout: 5s}",
            ]
    }

    private func inline(_ dependency: Dependency) -> String {
        switch dependency.kind {
        case .critical: "{service: \(dependency.service), kind: critical}"
        case .partial(let share):
            "{service: \(dependency.service), kind: partial, share: \(share)}"
        case .asynchronous(let seconds):
            "{service: \(dependency.service), kind: asynchronous, "
                + "buffer: \(Int(seconds * 1000))ms}"
        case .redundant(let group, let required, let seconds):
            "{service: \(dependency.service), kind: redundant, group: \(group), "
                + "required: \(required), failover: \(Int(seconds * 1000))ms}"
        }
    }

    private var rules: [String] {
        guard !scenario.rules.isEmpty else { return [] }
        return ["rules:"]
            + scenario.rules.map { rule in
                let service = rule.service.map { "service: \($0), " } ?? ""
                return "  - {name: \(quoted(rule.name)), \(service)signal: "
                    + "\(quoted(rule.signal.description)), \(rule.comparison.rawValue): "
                    + "\(rule.limit), for: \(Int(rule.holdSeconds * 1000))ms, "
                    + "severity: \(rule.severity.rawValue)}"
            }
    }

    private var webhooks: [String] {
        ["webhooks:", "  - {name: subscribers, url: \(quoted(webhook))}"]
    }

    private var actions: [String] {
        ["actions:"]
            + scenario.landscape.services.map { service in
                "  - {id: rollback-\(service.id), title: "
                    + "\(quoted("Roll back \(service.name)")), service: \(service.id), url: "
                    + "\(quoted("\(operatorAddress)/rollback/\(service.id)"))}"
            }
    }

    private var economy: [String] {
        guard BuiltInFigures.fit(scenario) else { return [] }
        return ["economy:"]
            + BuiltInFigures.economy.split(separator: "\n").map { line in "  \(line)" }
    }

    private func quoted(_ text: String) -> String {
        let escaped = text.map { character -> String in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": " "
            default: String(character)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}

extension Scenario {
    /// What a service has to do under the load of every day: each operation, and each page view,
    /// holds one of its connections.
    fileprivate func work(
        of member: Landscape.Member
    ) -> (connections: Int, perSecond: Double, holdSeconds: Double) {
        let operations = landscape.operationsPerSecond(of: member.id, load: load)
        let views = load.reduce(0) { sum, stream in
            sum
                + (stream.service == member.id && stream.route == .browse
                    ? stream.ratePerSecond : 0)
        }
        let busy = operations * member.holdSeconds + views * member.browseSeconds
        let perSecond = operations + views
        return (
            member.poolSize, perSecond, perSecond > 0 ? busy / perSecond : member.holdSeconds
        )
    }
}
