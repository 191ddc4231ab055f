import SiteFixture
import StatusSite
import Testing

@Suite("Notice") struct SiteNoticeTests {
    private func notice(_ notice: SiteNotice?, _ path: String) async -> String? {
        var fixture = Fixture(.calm)
        fixture.notice = notice
        let parts = await visit(path, fixture).text.components(of: "<section class=\"notice\"")
        return parts.count > 1
            ? parts[1].components(of: ">").dropFirst().joined(separator: ">")
                .components(of: "</section")[0] : nil
    }

    @Test func `stands in the language of the page`() async {
        let both = SiteNotice([.english: "A test.", .german: "Ein Versuch."])
        #expect(await notice(both, "/") == "A test.")
        #expect(await notice(both, "/de") == "Ein Versuch.")
    }

    @Test func `is marked where it is in another language`() async {
        #expect(
            await notice(SiteNotice("A test."), "/de") == "<span lang=\"en\">A test.</span>")
        #expect(
            await notice(SiteNotice([.german: "Ein Versuch."]), "/")
                == "<span lang=\"de\">Ein Versuch.</span>")
    }

    @Test func `is left out where there is none`() async {
        #expect(SiteNotice([:]) == nil)
        #expect(await notice(nil, "/") == nil)
    }

    @Test func `is followed by a line about a clock that is not the wall's`() async {
        let (english, german) = (
            await visit("/", Fixture(.calm)).text, await visit("/de", Fixture(.calm)).text
        )
        #expect(
            english.contains("Rehearsal clock: time runs 10 times faster than on the wall."))
        #expect(
            german.contains("Probeuhr: Die Zeit läuft 10-mal so schnell wie auf der Wanduhr."))
    }
}
