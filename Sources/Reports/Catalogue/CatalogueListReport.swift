package import Catalogue
import Language
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
    private let coverage: CatalogueCoverage

    /// A list of these entries, in their order, and how much they say.
    package init(_ entries: [CatalogueEntry]) {
        coverage = CatalogueCoverage(of: entries)
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
            + "\n\(Wording.counted(services.count, "service"))\n" + covered
    }

    private var covered: String {
        "Used for: \(coverage.functions), headquarters: \(coverage.headquarters)\n"
            + "\(Self.line("Facts", coverage.facts))\n"
            + "\(Self.line("Dependencies", coverage.dependencies))\n"
    }

    private static func line(_ name: String, _ count: CatalogueCoverage.Count) -> String {
        "\(name): \(count.statements) of \(Wording.counted(count.entries, "service")); "
            + "with a source \(count.statementsWithSource) of "
            + Wording.counted(count.withSource, "service")
    }
}
