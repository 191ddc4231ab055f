import Continuity
import HTTP
import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Pages of a plan's runs", .timeLimit(.minutes(1))) struct PlanRunPagesTests {
    private static let runs = "/services/etsy/plan/runs"

    private func send(_ fields: [(String, String)], _ fixture: Fixture) async -> HTTPResponse {
        await PlanPagesTests.send(PlanPagesTests.form(fields), to: Self.runs + "/1", fixture)
    }

    /// A fixture in which a plan of three steps was started by Ann.
    private func started(_ stage: Fixture.Stage = .active) async -> Fixture {
        let fixture = Fixture(stage)
        _ = await PlanPagesTests.send(
            PlanPagesTests.form(PlanPagesTests.rows(["Tell", "Queue", "Compare"])),
            to: PlanPagesTests.page, fixture)
        _ = await PlanPagesTests.send("by=Ann", to: Self.runs, fixture)
        return fixture
    }

    @Test func `a start leads to the checklist, with the name kept in its field`() async {
        let fixture = Fixture(.active)
        let answer = await PlanPagesTests.send("by=Ann+B", to: Self.runs, fixture)
        #expect(answer.status == 303)
        #expect(answer.headers["Location"] == "/services/etsy/plan/runs/1?by=Ann%20B")
        #expect(answer.headers["Set-Cookie"] == nil)
        let text = await visit("/services/etsy/plan/runs/1?by=Ann%20B", fixture).text
        #expect(Structure(text).problems.isEmpty)
        #expect(text.contains("name=\"by\" value=\"Ann B\""))
        #expect(text.contains("0 of 15 steps done"))
        let again = await PlanPagesTests.send("by=Bob", to: Self.runs, fixture)
        #expect(again.headers["Location"] == "/services/etsy/plan/runs/1?by=Bob")
        #expect(fixture.plans["etsy"].runs.count == 1)
    }

    @Test func `a step is done with a note, taken back, and shown`() async {
        let fixture = await started()
        let done = await send(
            [("by", "Ann"), ("note.step-2", "by mail"), ("remark", ""), ("done", "step-2")],
            fixture)
        #expect(done.status == 303)
        #expect(
            done.headers["Location"] == "/services/etsy/plan/runs/1?by=Ann#step-step-2")
        var text = await visit(Self.runs + "/1", fixture).text
        #expect(text.contains("1 of 3 steps done"))
        #expect(text.contains(" · Ann: by mail"))
        #expect(Structure(text).problems.isEmpty)
        let twice = await send([("by", "Bob"), ("done", "step-2")], fixture)
        #expect(twice.status == 409)
        #expect(twice.text.contains("&#39;Queue&#39; is done already, by Ann."))
        _ = await send([("by", "Bob"), ("undone", "step-2")], fixture)
        text = await visit(Self.runs + "/1", fixture).text
        #expect(text.contains("0 of 3 steps done"))
        #expect(text.contains("taken back"))
    }

    @Test func `an end makes a report`() async {
        let fixture = await started()
        _ = await send([("by", "Ann"), ("done", "step-1")], fixture)
        let answer = await send([("by", "Ann"), ("end", "yes")], fixture)
        #expect(answer.status == 303)
        let text = await visit(Self.runs + "/1", fixture).text
        #expect(Structure(text).problems.isEmpty)
        #expect(text.contains(">What was done</h2>"))
        #expect(text.contains(">Never done</h2>"))
        #expect(!text.contains("<form class=\"stack\""))
        let late = await send([("by", "Ann"), ("done", "step-2")], fixture)
        #expect(late.status == 409)
        #expect(late.text.contains("Run 1 is over, so nothing can be added to it."))
        let plan = await visit(PlanPagesTests.page, fixture).text
        #expect(plan.contains("1 of 3 steps done"))
        #expect(plan.contains(">Start the plan now</button>"))
    }

    @Test(
        "say what is missing",
        arguments: [
            ("done=step-1", 400, "Nobody is named. Fill in who did it"),
            ("by=Ann&remark=+", 400, "Nothing is noted. Write a remark"),
            ("by=Ann&done=x", 404, "The plan has no step &#39;x&#39;."),
            (
                "by=Ann&remark=" + String(repeating: "a", count: 1001), 400,
                "The note is longer than 1000 characters."
            ),
        ])
    func missing(body: String, status: Int, sentence: String) async {
        let fixture = await started()
        let answer = await PlanPagesTests.send(body, to: Self.runs + "/1", fixture)
        #expect(answer.status == status)
        #expect(answer.text.contains(sentence))
        #expect(fixture.plans["etsy"].underWay?.entries.isEmpty == true)
    }

    @Test func `a visitor sees no run and starts none`() async {
        let fixture = await started()
        let far = await visit(Self.runs + "/1", fixture, peer: "192.0.2.7")
        #expect(far.status == 403)
        #expect(!far.text.contains("Ann"))
        let start = await PlanPagesTests.send(
            "by=Eve", to: "/services/stripe/plan/runs", fixture, peer: "192.0.2.7")
        #expect(start.status == 403)
        #expect(fixture.plans["stripe"].runs.isEmpty)
        let record = await PlanPagesTests.send(
            "by=Eve&done=step-1", to: Self.runs + "/1", fixture, peer: "192.0.2.7")
        #expect(record.status == 403)
    }

    @Test func `an incident that starts a run is named, and its end told`() async {
        let fixture = Fixture(.active)
        _ = await PlanPagesTests.send("keep=proposal", to: PlanPagesTests.page, fixture)
        fixture.plans.change("etsy") { book in
            _ = book.incidentBegan(42, at: fixture.now())
            _ = book.incidentEnded(42, at: fixture.now())
        }
        let text = await visit(Self.runs + "/1", fixture).text
        #expect(text.contains("<a href=\"/incidents/42\">incident 42</a> is over"))
    }

    @Test func `the service's page shows what to do, and the run under way`() async {
        let fixture = Fixture(.active)
        var text = await visit("/services/etsy", fixture).text
        #expect(text.contains("Keep orders open; do not cancel and do not relist."))
        #expect(text.contains(">Start my continuity plan</a>"))
        #expect(text.contains("href=\"/services/shopify\""))
        _ = await PlanPagesTests.send("by=Ann", to: Self.runs, fixture)
        text = await visit("/services/etsy", fixture).text
        #expect(text.contains("0 of 15 steps done"))
        #expect(text.contains("href=\"/services/etsy/plan/runs/1\""))
        let calm = await visit("/de/services/etsy", Fixture(.calm)).text
        #expect(calm.contains("Für alle, die davon abhängen"))
        #expect(calm.contains(">Eigener Notfallplan</a>"))
    }

    @Test func `a run can be taken along as Markdown, in German too`() async {
        let fixture = await started()
        _ = await send([("by", "Ann"), ("done", "step-1"), ("note.step-1", "by mail")], fixture)
        let answer = await visit("/de" + Self.runs + "/1?format=markdown", fixture)
        #expect(answer.text.hasPrefix("# Plan für Etsy: Lauf 1\n"))
        #expect(answer.text.contains("- [x] **Tell** ("))
        #expect(answer.text.contains(", Ann, by mail)"))
    }
}
