import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Texts") struct TextsTests {
    private let english = Texts(.english)
    private let german = Texts(.german)

    private func plain(_ text: String) -> String {
        String(text.map { $0 == "\u{A0}" ? " " : $0 })
    }

    @Test func `write numbers as the language does`() {
        #expect(english.number(12_400) == "12,400")
        #expect(german.number(12_400) == "12.400")
        #expect(plain(german.percent(0.025)) == "2,5 %")
        #expect(plain(german.duration(2.5)) == "2,5 s")
        #expect(plain(german.minutes(75)) == "1 h 15 min")
        #expect(plain(german.availability(0.9995)) == "99,95 %")
        #expect(german.duration(1e13) == "sehr lange")
    }

    @Test func `tell times by distance`() {
        let now = Story.at("14:00:00")
        #expect(plain(english.distance(now - .seconds(20), now: now)) == "20 s ago")
        #expect(plain(german.distance(now - .seconds(20), now: now)) == "vor 20 s")
        #expect(plain(german.distance(now + .seconds(180), now: now)) == "in 3 min")
        #expect(german.distance(now, now: now) == "gerade eben")
    }

    @Test func `list words`() {
        #expect(english.list([]) == "")
        #expect(german.list(["a", "b", "c"]) == "a, b und c")
        #expect(english.list(["a", "b", "c", "d"], most: 2) == "a, b and 2 more")
    }

    @Test func `tell an unnamed place in the language`() {
        #expect(english.from(["here"], of: 1) == "from 1 of 1 region: here")
        #expect(german.from(["here"], of: 1) == "aus 1 von 1 Region: hier")
        #expect(german.regions(failing: ["eu-central"], of: 1) == "eu-central")
    }

    @Test func `quote as the language does`() {
        #expect(english.quoted(.text("a")).written() == "“a”")
        #expect(german.quoted(.text("a")).written() == "„a“")
    }

    @Test func `never tell a probability as certain`() {
        #expect(plain(english.chance(0.999)) == "over 99 %")
        #expect(plain(german.chance(0.001)) == "unter 1 %")
        #expect(plain(english.chance(0.42)) == "42 %")
    }

    @Test func `mark what was written in English on German pages`() {
        #expect(english.asWritten("a<b").written() == "a&lt;b")
        #expect(german.asWritten("a<b").written() == "<span lang=\"en\">a&lt;b</span>")
    }
}
