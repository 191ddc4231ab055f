import GraphFiles
import Model
import Testing

@Suite("Web dependencies", .timeLimit(.minutes(2))) struct WebDependencyReaderTests {
    private static let folder = "Tests/TopologyTests/Data"

    @Test func `reads the published tables`() throws {
        let document = try GraphFile.read(
            paths: ["site-provider-top10k.csv", "provider-provider.csv"].map {
                Repository.path("\(Self.folder)/\($0)")
            })
        let sites = document.services.filter { $0.kind == .service }
        let providers = document.services.filter { $0.kind == .provider }
        #expect(sites.count == 9550)
        #expect(sites.reduce(0) { $0 + $1.dependencies.count } == 21_597)
        #expect(providers.reduce(0) { $0 + $1.dependencies.count } == 63)
        let critical = sites.filter { $0.dependencies.contains { $0.kind == .critical } }
        #expect(critical.count == 9027)
        #expect(sites.filter { uses("dns/", $0) > 0 }.count == 7382)
        #expect(sites.filter { uses("dns/", $0) > 1 }.count == 332)
        #expect(sites.filter { uses("cdn/", $0) > 0 }.count == 4591)
        #expect(sites.filter { uses("cdn/", $0) > 1 }.count == 669)
        #expect(sites.filter { uses("ca/", $0) > 0 }.count == 8471)
        let cloudflare = Dependency(on: "dns/cloudflare", kind: .critical)
        #expect(sites.filter { $0.dependencies.contains(cloudflare) }.count == 2312)
    }

    @Test func `providers that stand in for each other are redundant, a lone one stops nobody`()
        throws
    {
        let text = """
            rank,site,kind,provider,critical
            1,a.example,dns,one,0
            1,a.example,dns,two,0
            1,a.example,ca,Three,0
            1,a.example,cdn,four,1
            """
        let services = try read(text).services
        #expect(
            services[0]
                == Service(
                    id: "a.example", name: "a.example",
                    dependencies: [
                        Dependency(
                            on: "dns/one",
                            kind: .redundant(group: "dns", required: 1, failoverSeconds: 0)),
                        Dependency(
                            on: "dns/two",
                            kind: .redundant(group: "dns", required: 1, failoverSeconds: 0)),
                        Dependency(on: "ca/Three", kind: .partial(share: 0)),
                        Dependency(on: "cdn/four", kind: .critical),
                    ]))
        #expect(services.dropFirst().allSatisfy { $0.kind == .provider })
    }

    @Test(
        "names the line and the mistake",
        arguments: [
            (
                "rank,site,kind,provider,critical\n1,a,dns,b,yes",
                "f:2: 'critical' must be 0 or 1, not 'yes'"
            ),
            ("rank,site,kind,provider,critical\n1,,dns,b,1", "f:2: a name is missing"),
            (
                "kind,provider,critical\ndns,b,1",
                "f:1: the header needs site, kind, provider and critical, or kind, provider, "
                    + "needs_kind, needs_provider and critical"
            ),
        ])
    func mistakes(text: String, message: String) {
        let error = #expect(throws: GraphFileError.self) { try read(text) }
        #expect(error?.description == message)
    }

    private func uses(_ kind: String, _ service: Service) -> Int {
        service.dependencies.filter { $0.service.rawValue.hasPrefix(kind) }.count
    }

    private func read(_ text: String) throws -> GraphDocument {
        try GraphFile.read([GraphFile.Text(file: "f", content: text)])
    }
}
