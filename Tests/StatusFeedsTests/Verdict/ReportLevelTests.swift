import StatusFeeds
import Testing

@Suite("Report level") struct ReportLevelTests {
    @Test(
        "compares with the usual count, from a least number of people",
        arguments: [
            (0, 0, .usual), (4, 0, .usual), (5, 0, .raised), (10, 0, .high), (50, 0, .extreme),
            (17, 9, .usual), (18, 9, .raised), (44, 9, .raised), (45, 9, .high),
            (179, 9, .high), (180, 9, .extreme), (129, 100, .usual), (130, 100, .raised),
        ] as [(Int, Double, ReportLevel)])
    func levels(count: Int, usual: Double, level: ReportLevel) {
        #expect(ReportLevel(.init(count: count, usual: usual, minutes: 30)) == level)
    }

    @Test func `a count below nothing or without end is set right`() {
        #expect(ReportLevel(.init(count: -5, usual: -.infinity, minutes: 30)) == .usual)
        #expect(ReportLevel(.init(count: 7, usual: .nan, minutes: 30)) == .raised)
    }
}
