import Model
import Testing

@Suite("Severity") struct SeverityTests {
    @Test func `rises from info over warning to page`() {
        #expect(Severity.allCases.sorted() == [.info, .warning, .page])
        #expect(max(Severity.warning, .page) == .page)
        #expect(!(Severity.page < .page))
    }
}
