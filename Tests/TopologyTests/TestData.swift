import CSV
import FoundationEssentials
import Model
import Topology

/// The files in `Data`.
enum TestData {
    static func table(_ name: String) throws -> CSVTable {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Data/\(name).csv")
        return try CSVTable(String(contentsOf: file, encoding: .utf8))
    }

    /// A graph of callers and what they call, all critical.
    static func callGraph(_ name: String) throws -> DependencyGraph {
        let rows = try table("service-graphs/\(name)").rows.map(\.fields)
        var needs: [String: [Dependency]] = [:]
        for row in rows {
            needs[row[0], default: []].append(Dependency(on: ServiceID(row[1]), kind: .critical))
        }
        let names = Set(rows.flatMap { $0 }).sorted()
        return DependencyGraph(
            services: names.map { name in
                Service(id: ServiceID(name), name: name, dependencies: needs[name] ?? [])
            })
    }

    /// The sites and providers, built as documented for concentration.
    static func webDependencies() throws -> DependencyGraph {
        var sites: [String: [(kind: String, provider: String, isCritical: Bool)]] = [:]
        for row in try table("site-provider-top10k").rows.map(\.fields) {
            sites[row[1], default: []].append((row[2], "\(row[2])/\(row[3])", row[4] == "1"))
        }
        var providers: [String: [(kind: String, provider: String, isCritical: Bool)]] = [:]
        for row in try table("provider-provider").rows.map(\.fields) {
            providers["\(row[0])/\(row[1])", default: []].append(
                (row[2], "\(row[2])/\(row[3])", row[4] == "1"))
        }
        let needed = Set((Array(sites.values) + Array(providers.values)).joined().map(\.provider))
        let services = sites.keys.sorted().map { service($0, .service, sites[$0] ?? []) }
        return DependencyGraph(
            services: services
                + needed.union(providers.keys).sorted().map {
                    service($0, .provider, providers[$0] ?? [])
                })
    }

    private static func service(
        _ name: String, _ kind: Service.Kind,
        _ needs: [(kind: String, provider: String, isCritical: Bool)]
    ) -> Service {
        let dependencies = needs.map { need in
            let isAlone = needs.count { $0.kind == need.kind } == 1
            let kind: Dependency.Kind =
                need.isCritical
                ? .critical
                : isAlone
                    ? .partial(share: 0)
                    : .redundant(group: need.kind, required: 1, failoverSeconds: 0)
            return Dependency(on: ServiceID(need.provider), kind: kind)
        }
        return Service(id: ServiceID(name), name: name, dependencies: dependencies, kind: kind)
    }
}
