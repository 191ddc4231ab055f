import Model
import Testing

@Suite("HTTP status ranges") struct StatusRangeTests {
    @Test(
        "are one status or two with a dash",
        arguments: [("200", 200...200), ("200-299", 200...299), ("100-599", 100...599)])
    func reads(text: String, range: ClosedRange<Int>) {
        #expect(ClosedRange(statuses: text) == range)
    }

    @Test(arguments: [
        "", "-", "200-", "-200", "299-200", "99", "600", "2xx", "200-250-299", "+200",
    ])
    func `are nothing else`(text: String) {
        #expect(ClosedRange<Int>(statuses: text) == nil)
    }
}
