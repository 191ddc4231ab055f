import Catalogue
import Model
import Testing
import Topology

@Suite("The catalogue that comes with the program") struct BuiltInCatalogueTests {
    private let catalogue: Catalogue

    init() throws { catalogue = try Catalogue.builtIn() }

    @Test func `is large enough and fits together`() {
        #expect(catalogue.entries.count >= 150)
        #expect(catalogue.problems == [])
        #expect(DependencyGraph(services: catalogue.services).problems == [])
    }

    @Test func `tells measured facts from common knowledge`() {
        let etsy = catalogue["etsy"]
        let delivery = etsy?.dependencies.first { $0.dependency.service == "fastly" }
        #expect(delivery?.dependency.kind == .critical)
        #expect(delivery?.provenance.confidence == .measured)
        let dns = etsy?.dependencies.filter { $0.role == "dns" } ?? []
        #expect(dns.count == 2)
        let adyen = etsy?.dependencies.first { $0.dependency.service == "adyen" }
        #expect(adyen?.provenance.confidence == .common)
        #expect(etsy?.history.count == 8)
    }

    @Test func `finds an entry by the host of an address`() {
        #expect(catalogue.entry(ofHost: "www.Etsy.com")?.id == "etsy")
        #expect(catalogue.entry(ofHost: "etsy.com")?.id == "etsy")
        #expect(catalogue.entry(ofHost: "notetsy.com") == nil)
    }

    @Test(
        "finds what was meant",
        arguments: [
            ("etsy", "etsy"), ("etzy", "etsy"), ("Paypall", "paypal"), ("fastly.com", "fastly"),
            ("shipstatoin", "shipstation"),
        ])
    func search(query: String, expected: ServiceID) {
        #expect(catalogue.search(query).first?.id == expected)
    }

    @Test func `finds by category and industry, and nothing for nonsense`() {
        #expect(catalogue.search("payment processor").contains { $0.id == "stripe" })
        #expect(catalogue.search("logistics").contains { $0.id == "usps" })
        #expect(catalogue.search("").isEmpty)
        #expect(catalogue.search("qqqqqqqqqq").isEmpty)
    }

    @Test func `an operator's entry takes the place of ours`() throws {
        let own = CatalogueEntry(
            id: "etsy", name: "Etsy", category: "our market",
            provenance: Provenance(source: "us", confidence: .published))
        let both = Catalogue(catalogue.entries + [own])
        #expect(both["etsy"]?.category == "our market")
        #expect(both.entries.count == catalogue.entries.count)
    }
}
