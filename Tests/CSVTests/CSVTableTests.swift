import CSV
import Testing

@Suite("CSV table") struct CSVTableTests {
    @Test func `reads quoted fields, quotes and line breaks inside them`() throws {
        let table = try CSVTable("a,b\r\n\"x, y\",\"say \"\"hi\"\"\"\r\n\n\"two\nlines\",z\nlast,")
        #expect(table.header == ["a", "b"])
        #expect(
            table.rows.map(\.fields) == [
                ["x, y", "say \"hi\""], ["two\nlines", "z"], ["last", ""],
            ])
        #expect(table.rows.map(\.line) == [2, 4, 6])
        #expect(table.problems.isEmpty)
    }

    @Test func `sets aside rows that do not fit and goes on`() throws {
        let table = try CSVTable("\u{FEFF}a,b\n1\n\"2\"x,3\n4,5\n\"open,6\n")
        #expect(table.rows.map(\.fields) == [["4", "5"]])
        #expect(
            table.problems.map(\.description) == [
                "line 2 has 1 fields where the header has 2",
                "line 3 has a quoted field that is not closed well",
                "line 5 has a quoted field that is not closed well",
            ])
    }

    @Test func `needs a header`() {
        #expect(throws: CSVError(line: 1, message: "the file has no header line")) {
            try CSVTable("\n\n")
        }
    }
}
