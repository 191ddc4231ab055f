import Model

/// The configuration of a node that watches services whose metrics all come from one address.
struct WatchedLandscape {
    let services: [Service]
    /// Metrics of a service are at `metrics` + its identity.
    let metrics: String
    let every: String
    let listen: String
    let database: String
    var webhook: String?

    var configuration: String {
        (["listen: \(listen)", "database: \(database)", "services:"] + services.flatMap(lines)
            + (webhook.map { ["webhooks:", "  - {name: pager, url: \"\($0)\"}"] } ?? []))
            .joined(separator: "\n") + "\n"
    }

    private func lines(_ service: Service) -> [String] {
        let dependencies = service.dependencies.map { "      - {service: \($0.service)}" }
        return ["  - id: \(service.id)", "    name: \"\(service.name)\""]
            + (dependencies.isEmpty ? [] : ["    dependsOn:"] + dependencies)
            + ["    metrics: {url: \"\(metrics)\(service.id)\", every: \(every)}"]
    }
}
