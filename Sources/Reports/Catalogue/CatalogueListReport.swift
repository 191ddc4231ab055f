package import Catalogue
import Model

/// The answer of `foreshock catalogue list`.
package struct CatalogueListReport: Report {
    private struct Line: Encodable {
        let id: String
        let name: String
        let category: String
        let domains: [String]
        let statusPage: String?
        let platform: String?
    }

    private let services: [Line]

    /// A list of these entries, in their order.
    package init(_ entries: [CatalogueEntry]) {
        services = entries.map {
            Line(
                id: $0.id.rawValue, name: $0.name, category: $0.category, domains: $0.domains,
                statusPage: $0.statusPage?.url.text, platform: $0.statusPage?.platform)
        }
    }

    package var text: String {
        guard !services.isEmpty else { return "No service matches.\n" }
        var table = TextTable([
            ("service", .left), ("name", .left), ("category", .left), ("status page", .left),
        ])
        for line in services {
            table.add([line.id, line.name, line.category, line.statusPage ?? "–"])
        }
        return table.text
            + "\n\(services.count == 1 ? "1 service" : "\(services.count) services")\n"
    }
}
