import Model
import Testing

@Suite("Time range") struct TimeRangeTests {
    private static let range = TimeRange(
        start: Timestamp(millisecondsSinceEpoch: 1_000),
        end: Timestamp(millisecondsSinceEpoch: 3_500))

    @Test(arguments: [(999, false), (1_000, true), (2_000, true), (3_500, true), (3_501, false)])
    func `includes both ends`(milliseconds: Int64, expected: Bool) {
        let moment = Timestamp(millisecondsSinceEpoch: milliseconds)
        #expect(Self.range.contains(moment) == expected)
    }

    @Test func `knows its length`() {
        #expect(Self.range.duration == .milliseconds(2_500))
    }

    @Test func `traps when it would end before it starts`() async {
        await #expect(processExitsWith: .failure) {
            _ = TimeRange(
                start: Timestamp(millisecondsSinceEpoch: 2),
                end: Timestamp(millisecondsSinceEpoch: 1))
        }
    }
}
