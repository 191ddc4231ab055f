import Catalogue
import Model
import Topology

/// Which industries depend on a service, and how much of each.
struct IndustrySheet {
    let dossier: ServiceDossier

    private static let mostShown = 6

    private var texts: Texts { dossier.texts }

    /// An industry, how many services of it are known and how many of those need the service.
    struct Row: Sendable, Hashable {
        let name: String
        let known: Int
        let dependants: Int

        var share: Double { known > 0 ? Double(dependants) / Double(known) : 0 }
    }

    /// The industries of the entry, then those of its dependants, each the most dependants first.
    var rows: [Row] {
        let graph = dossier.insights.graph(of: dossier.known)
        let dependants = Set(graph.allDependents(of: dossier.entry.id))
        let own = Set(dossier.entry.industries)
        return dossier.catalogue.industries.map { industry in
            Row(
                name: industry.name, known: industry.entries.count,
                dependants: industry.entries.count { dependants.contains($0.id) })
        }.filter { own.contains($0.name) || $0.dependants > 0 }.sorted {
            let (one, other) = (own.contains($0.name) ? 0 : 1, own.contains($1.name) ? 0 : 1)
            return (one, $1.dependants, $0.name) < (other, $0.dependants, $1.name)
        }
    }

    var html: HTML {
        let rows = rows
        guard !rows.isEmpty else { return .nothing }
        return Parts.sheet(texts.industriesHeading, id: "industries") {
            if rows.allSatisfy({ $0.dependants == 0 }) {
                Tag.p { HTML.joined(rows.map(link), by: .text(", ")) }
            } else {
                table(rows)
            }
        }
    }

    private func link(_ row: Row) -> HTML {
        Tag.a(.href(.industry(row.name))) { texts.kind(row.name) }
    }

    private func table(_ rows: [Row]) -> HTML {
        HTML {
            Parts.table(
                [
                    .init(heading: texts.industryColumn),
                    .init(heading: texts.needItColumn, isNumber: true),
                    .init(heading: texts.knownColumn, isNumber: true),
                    .init(heading: texts.shareColumn),
                ], label: texts.industriesHeading, style: .compact,
                rows: rows.prefix(Self.mostShown).map(row))
            Parts.note {
                texts.industriesNote
                if rows.count > Self.mostShown { " \(texts.more(rows.count - Self.mostShown))." }
            }
        }
    }

    private func row(_ row: Row) -> [HTML] {
        [
            link(row), row.dependants > 0 ? .text("\(row.dependants)") : .nothing,
            .text("\(row.known)"), Parts.meter(row.share),
        ]
    }
}
