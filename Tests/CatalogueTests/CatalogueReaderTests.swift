import Catalogue
import Model
import Testing
import YAML

@Suite("Catalogue reader") struct CatalogueReaderTests {
    private static let head = "name: Etsy\ncategory: marketplace\n"
    private static let tail = "source: etsy.com\nasOf: 2026-04\nconfidence: published\n"

    @Test func `reads an entry`() throws {
        let entry = try CatalogueReader.read(
            Self.head + """
                domains: [etsy.com, "*.etsy.com"]
                statusPage: {url: https://www.etsystatus.com/, platform: statuspage}
                dependencies:
                  - {service: fastly, role: cdn, source: IMC 2020, asOf: 2020, confidence: measured}

                """ + Self.tail, file: "Catalogue/etsy.yaml")
        #expect(entry.id == "etsy")
        #expect(entry.statusPage?.platform == "statuspage")
        #expect(entry.dependencies.map(\.dependency) == [Dependency(on: "fastly", kind: .critical)])
        #expect(entry.dependencies[0].provenance.confidence == .measured)
        #expect(entry.provenance.asOf == "2026-04")
    }

    @Test(
        "says what is wrong and where",
        arguments: [
            (
                "domains: [etsy]",
                "etsy.yaml:3:10: 'domains' holds 'etsy', which is no domain; "
                    + "write it as etsy.com or *.etsy.com"
            ),
            (
                "asOf: last year",
                "etsy.yaml:3:7: 'asOf' must be a year, month or day such as 2025-09, not 'last year'"
            ),
            (
                "statusPage: {url: here}",
                "etsy.yaml:3:19: 'url' must be an address such as https://status.example.com/"
            ),
            (
                "commonKnowledge: [prices]",
                "etsy.yaml:3:18: 'commonKnowledge' holds 'prices'; it may name each of summary, "
                    + "domains, functions, industries, alternatives once"
            ),
            (
                "commonKnowledge: [summary]",
                "etsy.yaml:3:18: 'commonKnowledge' holds 'summary', of which the entry says "
                    + "nothing; remove it"
            ),
        ])
    func mistakes(line: String, sentence: String) {
        let tail = line.hasPrefix("asOf") ? "source: a\nconfidence: common\n" : Self.tail
        let error = #expect(throws: YAMLError.self) {
            try CatalogueReader.read(Self.head + line + "\n" + tail, file: "etsy.yaml")
        }
        #expect(error?.description == sentence)
    }

    @Test func `refuses a statement without a source`() {
        let error = #expect(throws: YAMLError.self) {
            try CatalogueReader.read(
                Self.head + "facts: [{name: founded, value: '2005'}]\n" + Self.tail,
                file: "etsy.yaml")
        }
        #expect(error?.description.contains("'source' is missing") == true)
    }

    @Test func `what is written is read back`() throws {
        for entry in try Catalogue.builtIn().entries {
            #expect(try CatalogueReader.read(entry.yaml, file: "\(entry.id).yaml") == entry)
        }
    }
}
