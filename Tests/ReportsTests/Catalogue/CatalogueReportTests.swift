import Catalogue
import Model
import Reports
import Testing

@Suite("Catalogue reports") struct CatalogueReportTests {
    private let measured = Provenance(source: "IMC 2020", asOf: "2020", confidence: .measured)

    private var entry: CatalogueEntry {
        CatalogueEntry(
            id: "etsy", name: "Etsy", category: "marketplace", domains: ["etsy.com"],
            functions: ["checkout", "API"], commonKnowledge: [.functions],
            facts: [
                Fact(
                    name: "founded", value: "2005",
                    provenance: Provenance(source: "common knowledge", confidence: .common))
            ],
            dependencies: [
                Relation(
                    dependency: Dependency(on: "fastly", kind: .critical), role: "cdn", note: "",
                    provenance: measured)
            ], provenance: measured)
    }

    @Test func `shows each statement with its source`() throws {
        let report = CatalogueEntryReport(entry, dependents: [])
        #expect(
            report.text == """
                Etsy (etsy), marketplace
                Domains: etsy.com
                Functions: checkout, API (common knowledge, not checked)
                Entry from: IMC 2020, as of 2020, measured

                Facts
                founded  2005  common knowledge, low confidence

                Needs
                fastly  cdn, critical  IMC 2020, as of 2020, measured

                """)
        #expect(try report.json().contains("\"confidence\" : \"common\""))
    }

    @Test func `lists entries and how much they say, and tells when there are none`() throws {
        #expect(
            CatalogueListReport([entry]).text == """
                service  name  category     status page
                etsy     Etsy  marketplace  –

                1 service
                Used for: 1, headquarters: 0
                Facts: 1 of 1 service; with a source 0 of 0 services
                Dependencies: 1 of 1 service; with a source 1 of 1 service

                """)
        #expect(try CatalogueListReport([entry]).json().contains("\"statementsWithSource\" : 1"))
        #expect(CatalogueListReport([]).text == "No service matches.\n")
    }
}
