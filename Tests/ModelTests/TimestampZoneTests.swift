import Model
import Testing

@Suite("Times with a zone") struct TimestampZoneTests {
    @Test(
        "are read",
        arguments: [
            ("2026-07-31T00:12:00Z", "2026-07-31T00:12:00.000Z"),
            ("2026-07-31T00:12:00.250+05:30", "2026-07-30T18:42:00.250Z"),
            ("2026-07-31 00:12:00-0700", "2026-07-31T07:12:00.000Z"),
            ("2026-07-31T00:12:00+02", "2026-07-30T22:12:00.000Z"),
        ])
    func reads(text: String, moment: String) {
        #expect(Timestamp(zoned: text)?.description == moment)
    }

    @Test(arguments: [
        "", "T+", "2026-07-31T00:12:00", "2026-07-31T00:12:00+15:00", "2026-07-31T00:12:00+0260",
        "2026-07-31T00:12:00+2", "2026-02-30T00:12:00+02:00", "2026-07-31",
    ])
    func `or refused`(text: String) { #expect(Timestamp(zoned: text) == nil) }
}
