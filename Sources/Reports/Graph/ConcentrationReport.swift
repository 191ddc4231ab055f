import Language
package import Topology

/// How many services depend on few providers: `graph concentration`.
package struct ConcentrationReport: Report {
    struct Usage: Encodable {
        let any: Int
        let critical: Int
        let several: Int
    }

    struct Sites: Encodable {
        let count: Int
        let any: Int
        let critical: Int
        let kinds: [String: Usage]
    }

    struct Provider: Encodable {
        let kind: String
        let name: String
        let uses: Int
        let direct: Int
        let indirect: Int
        let total: Int
        let remote: Int
    }

    /// How many providers of each kind a table has.
    private static let shown = 10

    let sites: Sites
    let providers: [Provider]

    /// A report of counts.
    package init(_ found: Concentration) {
        sites = Sites(
            count: found.services, any: found.overall.any, critical: found.overall.critical,
            kinds: found.kinds.mapValues {
                Usage(any: $0.any, critical: $0.critical, several: $0.several)
            })
        providers = found.providers.map {
            Provider(
                kind: $0.kind, name: $0.name, uses: $0.uses, direct: $0.direct,
                indirect: $0.indirect, total: $0.total, remote: $0.remote)
        }
    }

    package var text: String {
        let kinds = Set(providers.map(\.kind)).sorted()
        return overview + kinds.map { "\n" + table(of: $0) }.joined()
    }

    private var overview: String {
        var table = TextTable([
            ("sites with a provider", .left), ("any", .right), ("critical", .right),
            ("more than one", .right),
        ])
        table.add(["of any kind", "\(sites.any)", "\(sites.critical)", ""])
        for (kind, usage) in sites.kinds.sorted(by: { $0.key < $1.key }) {
            table.add([title(kind), "\(usage.any)", "\(usage.critical)", "\(usage.several)"])
        }
        return "\(Wording.counted(sites.count, "site")).\n\n" + table.text
    }

    private func table(of kind: String) -> String {
        let all = providers.filter { $0.kind == kind }
        var table = TextTable([
            (title(kind), .left), ("critical", .right), ("through others", .right),
            ("total", .right), ("share", .right), ("uses", .right),
        ])
        for provider in all.prefix(Self.shown) {
            let share = sites.count == 0 ? 0 : Double(provider.total) * 100 / Double(sites.count)
            table.add([
                provider.name, "\(provider.direct)", "\(provider.indirect)", "\(provider.total)",
                Wording.fixed(share, places: 1) + " %", "\(provider.uses)",
            ])
        }
        let rest = all.count - Self.shown
        return table.text + (rest > 0 ? "and \(rest) more\n" : "")
    }

    private func title(_ kind: String) -> String { kind.isEmpty ? "providers" : kind }
}
