import Catalogue
import Model
import Testing

@Suite("Catalogue coverage") struct CatalogueCoverageTests {
    private func entry(_ confidences: [Provenance.Confidence], name: String) -> CatalogueEntry {
        CatalogueEntry(
            id: "a", name: "A", category: "b", functions: confidences.isEmpty ? [] : ["API"],
            facts: confidences.map { confidence in
                Fact(
                    name: name, value: "c",
                    provenance: Provenance(source: "d", confidence: confidence))
            }, provenance: Provenance(source: "d", confidence: .published))
    }

    @Test func `counts statements, and those with a source`() {
        let coverage = CatalogueCoverage(of: [
            entry([.common, .published], name: "founded"),
            entry([.common], name: "headquarters"), entry([], name: ""),
        ])
        #expect(coverage.facts.entries == 2)
        #expect(coverage.facts.withSource == 1)
        #expect(coverage.facts.statements == 3)
        #expect(coverage.facts.statementsWithSource == 1)
        #expect(coverage.dependencies.entries == 0)
        #expect(coverage.functions == 2)
        #expect(coverage.headquarters == 1)
    }
}
