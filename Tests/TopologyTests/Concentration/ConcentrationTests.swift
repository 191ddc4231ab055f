import Model
import Testing
import Topology

@Suite("Concentration", .timeLimit(.minutes(1)))
struct ConcentrationTests {
    private static let web = Result { try TestData.webDependencies().concentration() }

    @Test func `counts sites of the web with any and with a critical dependency`() throws {
        let web = try Self.web.get()
        #expect(web.overall.any == 9_550)
        #expect(web.overall.critical == 9_027)
        #expect(web.kinds.keys.sorted() == ["ca", "cdn", "dns"])
        #expect(web.kinds["dns"]?.any == 7_382)
        #expect(web.kinds["dns"]?.critical == 7_046)
        #expect(web.kinds["dns"]?.several == 332)
        #expect(web.kinds["cdn"]?.any == 4_591)
        #expect(web.kinds["cdn"]?.critical == 3_922)
        #expect(web.kinds["cdn"]?.several == 669)
        #expect(web.kinds["ca"]?.any == 8_471)
        #expect(web.kinds["ca"]?.critical == 6_125)
    }

    @Test(
        "counts the critical sites of a provider",
        arguments: [
            ("dns/cloudflare", 2_312), ("dns/aws", 1_594), ("dns/akamai", 450),
            ("dns/dnspod", 297), ("dns/godaddy", 165), ("cdn/cloudfront", 1_144),
            ("cdn/akamai", 949), ("cdn/cloudflare", 582), ("cdn/fastly", 258),
            ("cdn/google", 126), ("ca/DigiCertInc", 2_341), ("ca/Sectigo", 1_088),
            ("ca/Let'sEncrypt", 853), ("ca/Amazon", 568), ("ca/GlobalSign", 445),
        ])
    func direct(provider: String, count: Int) throws {
        let found = try Self.web.get().providers.first { $0.id.rawValue == provider }
        #expect(found?.direct == count)
    }

    @Test(
        "adds the sites that need it through another provider",
        arguments: [
            ("dns/cloudflare", 2_312, 3_039), ("dns/dnsmadeeasy", 103, 2_443),
            ("dns/aws", 1_594, 1_641), ("dns/akamai", 450, 905), ("dns/ns1", 70, 517),
            ("dns/dyn", 131, 406), ("dns/as48447", 0, 1_088),
        ])
    func indirect(provider: String, direct: Int, total: Int) throws {
        let found = try Self.web.get().providers.first { $0.id.rawValue == provider }
        #expect(found?.direct == direct)
        #expect(found?.total == total)
    }

    @Test func `orders providers by kind, then by those that hang on them`() throws {
        let dns = try Self.web.get().providers.filter { $0.kind == "dns" }
        #expect(dns.prefix(3).map(\.name) == ["cloudflare", "dnsmadeeasy", "aws"])
    }

    @Test func `tells chains of providers apart from one step, and is safe with cycles`() {
        let graph = DependencyGraph(services: [
            Service(
                id: "shop", name: "", dependencies: [Dependency(on: "a/1", kind: .critical)]),
            Service(
                id: "blog", name: "", dependencies: [Dependency(on: "b/2", kind: .critical)]),
            Service(
                id: "a/1", name: "", dependencies: [Dependency(on: "b/2", kind: .critical)],
                kind: .provider),
            Service(
                id: "b/2", name: "", dependencies: [Dependency(on: "plain", kind: .critical)],
                kind: .provider),
            Service(
                id: "plain", name: "", dependencies: [Dependency(on: "a/1", kind: .critical)],
                kind: .provider),
        ])
        let found = graph.concentration()
        #expect(found.providers.map(\.name) == ["plain", "1", "2"])
        #expect(found.providers.map(\.kind) == ["", "a", "b"])
        #expect(found.providers.map(\.direct) == [0, 1, 1])
        #expect(found.providers.map(\.indirect) == [1, 0, 1])
        #expect(found.providers.map(\.remote) == [1, 1, 0])
        #expect(found.services == 2)
    }

    @Test func `what placements name counts as a provider and as a region`() {
        let graph = DependencyGraph(services: [
            Service(
                id: "web", name: "",
                dependencies: [Dependency(on: "gcp", kind: .partial(share: 0))],
                placement: Placement(provider: "aws", region: "eu")),
            Service(id: "api", name: "", placement: Placement(provider: "gcp")),
            Service(
                id: "gcp", name: "", kind: .provider, placement: Placement(provider: "aws")),
            Service(id: "own", name: ""),
        ])
        let found = graph.concentration()
        #expect(found.services == 3)
        #expect(found.overall.any == 2)
        #expect(found.overall.critical == 2)
        #expect(found.kinds.keys.sorted() == ["", "provider", "region"])
        #expect(found.providers.map(\.id) == ["gcp", "provider/aws", "region/eu"])
        #expect(found.providers.map(\.uses) == [2, 1, 1])
        #expect(found.providers.map(\.direct) == [1, 1, 1])
        // Who needs gcp needs aws through it.
        #expect(found.providers.map(\.indirect) == [0, 1, 0])
    }
}
