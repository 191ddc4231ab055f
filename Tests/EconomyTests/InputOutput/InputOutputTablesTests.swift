import Economy
import Testing

@Suite("InputOutputTables") struct InputOutputTablesTests {
    private let make = "code,a,b,Total\na,90,10,100\nb,0,50,50\nTotal,90,60,150\n"
    private let use = "code,a,b,F010\na,10,20,60\nb,20,10,30\n"
    private let codes = "kind,code,name\nindustry,a,Apples\nindustry,b,Bread\n"

    @Test func `are read with names, outputs and final demand`() throws {
        let tables = try InputOutputTables(make: make, use: use, codes: codes)
        #expect(tables.industries.map(\.name) == ["Apples", "Bread"])
        #expect(tables.industryOutput == [100, 50])
        #expect(tables.commodityOutput == [90, 60])
        #expect(tables.finalDemand == [60, 30])
        let model = try InputOutputModel(tables)
        #expect(abs(model.requirements[0, 0] - (10.0 / 100 + 20.0 / 100 / 6)) < 1e-12)
        #expect(model.imbalance.allSatisfy { abs($0) < 1e-9 })
    }

    @Test(arguments: [
        ("code,a\na,1\na,x\n", "make:3: has a field that is no number"),
        ("code,a,b,Total\na,90,10\n", "make:2: has 3 fields where the header has 4"),
        ("", "make:1: the file has no header line"),
        (
            "code,a,b,Total\na,90,10,0\nb,0,50,50\nTotal,90,60,0\n",
            "make:1: an output is not above 0"
        ),
        (
            "code,a,c,Total\na,9,1,10\nb,0,5,5\nTotal,9,6,15\n",
            "use:1: its lines and columns are not those of make"
        ),
    ])
    func `a table that is wrong names its line`(make: String, message: String) {
        let error = #expect(throws: EconomyError.self) {
            try InputOutputTables(make: make, use: use, codes: codes)
        }
        #expect(error?.description == message)
    }

    @Test func `names without their header are refused`() {
        #expect(
            throws: EconomyError.table(
                name: "codes", line: 1, problem: "the header is not kind,code,name")
        ) { try InputOutputTables(make: make, use: use, codes: "a,b\n") }
    }
}
