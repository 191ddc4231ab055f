import Model
import Testing

@testable import StatusFeeds

@Suite("Times of feeds") struct FeedTimeTests {
    @Test(
        "are read with their zones",
        arguments: [
            ("Fri, 31 Jul 2026 00:12:00 Z", "2026-07-31T00:12:00.000Z"),
            ("Fri, 31 Jul 2026 02:12:00 +0200", "2026-07-31T00:12:00.000Z"),
            ("31 July 26 00:12 GMT", "2026-07-31T00:12:00.000Z"),
            ("Thu, 30 Jul 2026 17:12:00 PDT", "2026-07-31T00:12:00.000Z"),
            ("Thu, 1 Jan 70 00:00:01 UT", "1970-01-01T00:00:01.000Z"),
            ("2026-07-31T00:12:00.5-04:00", "2026-07-31T04:12:00.500Z"),
            ("2026-07-31T00:12:00+02", "2026-07-30T22:12:00.000Z"),
        ])
    func times(text: String, moment: String) {
        #expect(FeedTime.read(text)?.description == moment)
    }

    @Test(arguments: [
        "", "soon", "2026-07-31T00:12:00", "31 Jul 2026 00:12:00", "31 Jul 2026 25:00:00 GMT",
        "31 Foo 2026 00:12:00 GMT", "31 Feb 2026 00:12:00 GMT", "31 Jul 126 00:12:00 GMT",
        "31 Jul 2026 00:12:00 MESZ", "-1 Jul 2026 00:12:00 GMT", "Aug 06 at 09:42am CEST",
    ])
    func `or not at all`(text: String) { #expect(FeedTime.read(text) == nil) }
}
