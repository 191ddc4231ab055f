import Community
import Testing

@Suite struct ReportHistoryTests {
    @Test func `without reports nothing is known`() {
        #expect(ReportHistory().buckets.isEmpty)
        #expect(ReportHistory().daysKnown == 0)
    }
}
