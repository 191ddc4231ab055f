import History
import IncidentFiles
import Testing

@Suite("Correction file") struct CorrectionFileTests {
    @Test func `an empty field leaves that to the rules`() throws {
        let file = try CorrectionFile(
            text: "provider,id,scope,severity,cause,recovery\naws,1,Regional,,change,\n", name: "c")
        #expect(
            file.corrections == [
                Correction(provider: "aws", id: "1", scope: .regional, cause: .change)
            ])
        #expect(file.problems == [])
    }

    @Test func `columns may be missing and in any order`() throws {
        let file = try CorrectionFile(text: "id,recovery,provider\n1,staged,aws\n", name: "c")
        #expect(file.corrections == [Correction(provider: "aws", id: "1", recovery: .staged)])
    }

    @Test func `a bad line says what is wrong`() throws {
        let file = try CorrectionFile(
            text: "provider,id,scope\naws,1,local\n,1,global\naws,2\n", name: "c.csv")
        #expect(file.corrections == [])
        #expect(
            file.complaints == [
                "c.csv:2: scope 'local' is unknown: use one of regional, global, partial, cascading",
                "c.csv:3: it names no incident: give provider and id",
                "c.csv:4: the line has 2 fields where the header has 3",
            ])
    }

    @Test(
        "a wrong header is refused",
        arguments: [
            ("", "the file has no header line"), ("id,scope\n", "it has no column 'provider'"),
        ])
    func header(text: String, reason: String) {
        #expect(
            throws: IncidentFileError(
                "Could not read 'c': \(reason). Begin it with the line "
                    + "'provider,id,scope,severity,cause,recovery'.")
        ) { try CorrectionFile(text: text, name: "c") }
    }
}
