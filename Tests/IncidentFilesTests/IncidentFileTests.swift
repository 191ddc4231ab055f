import IncidentFiles
import Model
import Testing

@Suite("Incident file") struct IncidentFileTests {
    @Test func `an unknown format is refused`() {
        #expect(throws: IncidentFileError.self) {
            try IncidentFile.read(text: "hello", name: "x.txt")
        }
    }
}
