import Testing

@testable import IncidentFiles

@Suite("Clock phrase") struct ClockPhraseTests {
    private func read(_ text: String) -> (phrase: ClockPhrase, count: Int)? {
        ClockPhrase.read(text.split(separator: " ")[...])
    }

    @Test(
        "is read in the forms that people write",
        arguments: [
            ("5:23 PM PDT", 1043, 3), ("12:05 AM", 5, 2), ("12:30 PM PST,", 750, 3),
            ("3.54 AM", 234, 2), ("3:54AM PST", 234, 2), ("August 6 5:23 PM", 1043, 4),
            ("December 21, 2021 at 6:37 PM and", 1117, 6), ("7:31 AM PST on December 7", 451, 6),
        ])
    func forms(text: String, minute: Int, count: Int) throws {
        let found = try #require(read(text))
        #expect(found.phrase.minute == minute)
        #expect(found.count == count)
    }

    @Test(
        "is none without its half of the day, or beyond the clock",
        arguments: ["2:45, some", "14:30 PM", "0:30 AM", "5:60 PM", "noon", "PM", "5 PM", "5:2 PM"])
    func none(text: String) { #expect(read(text) == nil) }

    @Test func `names its day and its zone`() throws {
        let found = try #require(read("December 21, 2021 at 6:37 PM EST"))
        #expect(found.phrase.day == ClockPhrase.NamedDay(month: 12, day: 21, year: 2021))
        #expect(found.phrase.foreignZone == "EST")
    }
}
