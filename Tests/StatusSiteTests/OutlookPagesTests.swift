import SiteFixture
import HTTP
import Testing

@testable import StatusSite

@Suite("Pages of what is computed", .timeLimit(.minutes(1))) struct OutlookPagesTests {
    private func plain(_ path: String, _ fixture: Fixture) async -> String {
        await visit(path, fixture).text.replacing("\u{A0}", with: " ")
    }

    @Test func `tell who falls next, how sure that is, when and why`() async {
        let page = await plain("/incidents/42", Fixture(.diagnosed))
        #expect(page.contains(">Who falls next</h3>"))
        #expect(page.contains("Chance to fall within 1 h, with its 95 % interval"))
        #expect(page.contains("It reads orders through a queue that bridges 2 min, and orders"))
        #expect(page.contains("Foretold here, and what then happened (5)"))
    }

    @Test func `foretell nothing of what is over, but keep what was foretold`() async {
        let page = await plain("/incidents/42", Fixture(.resolved))
        #expect(!page.contains(">Who falls next</h3>"))
        #expect(!page.contains(">How long it will last</h2>"))
        #expect(page.contains("Foretold here, and what then happened (5)"))
    }

    @Test func `tell the cost with its range, and that figures are invented`() async {
        let page = await plain("/incidents/42", Fixture(.resolved))
        #expect(page.contains("These figures are invented, to show how it works."))
        #expect(page.contains(" in all<small> ("))
        #expect(page.contains(" an hour at its worst<small> ("))
        #expect(page.contains("Every assumption (23)"))
        #expect(page.contains("<code>streams[Shop orders].margin</code>"))
        #expect(page.contains("Cost with example figures <a href=\"#cost\">about "))
    }

    @Test func `tell how long it lasts in one sentence with a curve`() async {
        let page = await plain("/incidents/42", Fixture(.diagnosed))
        #expect(page.contains("Has lasted 3 min 8 s: half of such incidents end within 15 min 4 s"))
        #expect(page.contains("62 of 74 records lasted longer"))
        #expect(page.contains("Compared with earlier outages of this service. <a"))
        #expect(page.contains("now, after 3 min 8 s</text>"))
    }

    @Test func `tell which single points of failure it reveals`() async {
        let page = await plain("/incidents/42", Fixture(.diagnosed))
        #expect(
            page.contains(
                "Payments is a single point of failure: it stops 3 other services when it "
                    + "outlasts their buffers. 5 other failures can stop one of them."))
        #expect(page.contains("data-mark=\"■\">failed here</span>"))
        #expect(page.contains("make payments redundant"))
    }

    @Test func `leave out what was not computed, and say how to have the cost counted`() async {
        var fixture = Fixture(.diagnosed)
        fixture.hasOutlook = false
        let page = await plain("/incidents/42", fixture)
        for heading in ["What it costs", "What it reveals", "What kind"] {
            #expect(!page.contains(">\(heading)</h2>"), "\(heading)")
        }
        #expect(
            page.contains(
                "What it costs is not counted: name a file of your own figures as "
                    + "<code>economy</code> in the configuration."))
        #expect(page.contains("Nothing is known yet of how long such incidents last."))
    }

    @Test func `say in words that no weak point is known`() async {
        let page = await plain("/weak-points", Fixture(.empty))
        #expect(Structure(page).first("h1") == "Nothing is known yet of what could fail")
        #expect(
            page.contains(
                "Weak points are found from who needs whom. Describe services and their "
                    + "dependencies in the configuration."))
    }

    @Test func `rank what could fail with figures and where they come from`() async {
        let page = await plain("/weak-points", Fixture(.calm))
        #expect(
            Structure(page).first("h1")
                == "Payments is the weakest point: up to 17 h 48 min of downtime a year")
        #expect(page.contains("Of 5 figures 1 is measured, 4 are assumed."))
        #expect(page.contains("With what was measured at its worst and its best: 99.27 % to"))
        #expect(page.contains("id=\"end-shipping\""))
        #expect(page.contains("data-mark=\"▲\">alone, if it lasts</span>"))
    }

    @Test func `say in words that there is no past`() async {
        let page = await plain("/history", Fixture(.empty))
        #expect(Structure(page).first("h1") == "No outage of our own is on record yet")
        for sentence in [
            "No prediction is settled yet.",
            "None has been recorded yet. As soon as one has "
                + "failed and ended, it counts here.",
            "None are read. Name files of incidents as <code>history</code> in the configuration "
                + "to compare with them.",
            "No prediction is settled yet, so nothing can be said.",
            "Nothing has been foretold yet.",
        ] {
            #expect(page.contains(sentence), "\(sentence)")
        }
    }

    @Test func `tell our own past and that of others apart`() async {
        let page = await plain("/history", Fixture(.diagnosed))
        #expect(
            Structure(page).first("h1") == "74 outages on record, half of them over within 11 min")
        #expect(page.contains("id=\"own-lengths-large-t\""))
        #expect(page.contains("id=\"others-lengths-large-t\""))
        #expect(page.contains("From saas.ndjson (74 incidents)."))
        #expect(page.contains("The hour matters (p < 0.001)".replacing("<", with: "&lt;")))
        #expect(page.contains("The weekday makes no difference beyond chance (p = 0.528)."))
    }

    @Test func `score predictions and show them beside what then happened`() async {
        let page = await plain("/history", Fixture(.diagnosed))
        #expect(page.contains("<strong class=\"num\">163</strong> settled"))
        #expect(page.contains("ours is 21 % better."))
        #expect(page.contains("data-mark=\"■\">fell</span>"))
        #expect(page.contains("data-mark=\"…\">open</span>"))
        #expect(page.contains("data-mark=\"●\">stayed up</span>"))
    }

    @Test func `lead from a service to the ends it can stop`() async {
        let payments = await plain("/services/payments", Fixture(.calm))
        let analytics = await plain("/services/analytics", Fixture(.calm))
        #expect(payments.contains("<a href=\"/weak-points#end-shipping\">Shipping labels</a>"))
        #expect(
            analytics.contains("<a href=\"/weak-points#end-analytics\">What could stop it</a>"))
    }

    @Test func `are named in the navigation`() async {
        let weak = await plain("/weak-points", Fixture(.calm))
        let past = await plain("/history", Fixture(.calm))
        #expect(weak.contains("<a href=\"/weak-points\" aria-current=\"page\">Weak points</a>"))
        #expect(past.contains("<a href=\"/history\" aria-current=\"page\">History</a>"))
    }

    @Test(
        "are written once until something changes",
        arguments: ["/weak-points", "/history"])
    func cache(path: String) async {
        let fixture = Fixture(.diagnosed)
        let site = StatusSite(data: fixture)
        let request = HTTPRequest(method: "GET", target: path)
        for _ in 0..<3 { #expect(await site.handler(request).status == 200) }
        #expect(fixture.asked.all == [path])
        let correction = HTTPRequest(
            method: "POST", target: ClassificationTests.target, headers: ActionTests.own)
        #expect(await site.handler(correction).status == 303)
        _ = await site.handler(request)
        #expect(fixture.asked.all == [path, path])
    }
}
