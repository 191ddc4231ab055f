import CSV
import Catalogue
import Model
import Testing

@Suite("Catalogue import") struct CatalogueImportTests {
    @Test func `makes entries and sets bad lines aside`() throws {
        let table = try CatalogueImport(
            """
            name,status_page,domains,platform,category,source,as_of
            Route 53,https://status.example.com/,a.com *.A.com,aws,domain names,ours,2026-11
            ,,,,b,c,
            Route-53,,,,b,c,
            Bad,here,,,b,c,
            Old,,,,b,c,yesterday
            Яндекс,,,,b,c,

            """)
        #expect(table.entries.map(\.id) == ["route-53"])
        #expect(table.entries[0].domains == ["a.com", "*.a.com"])
        #expect(table.entries[0].statusPage?.platform == "aws")
        #expect(
            table.problems.map(\.description) == [
                "line 3 leaves 'name' empty", "line 4 names 'route-53' a second time",
                "line 5 has a status page 'here' that is no address",
                "line 6 has an 'as_of' that is no date: 'yesterday'",
                "line 7 has a name without Latin letters or digits: 'Яндекс'",
            ])
    }

    @Test func `needs its columns`() {
        #expect(throws: CSVError(line: 1, message: "has no column 'category'")) {
            try CatalogueImport("name,source\n")
        }
    }
}
