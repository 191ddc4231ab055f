import SiteFixture
import HTTP
import History
import Testing

@testable import StatusSite

@Suite("Classification form", .timeLimit(.minutes(1))) struct ClassificationTests {
    static let target = "/incidents/42/classification"

    private func send(
        _ body: String, to fixture: Fixture, headers: HTTPHeaders = ActionTests.own,
        peer: String = "127.0.0.1"
    ) async -> HTTPResponse {
        let request = HTTPRequest(
            method: "POST", target: Self.target, headers: headers, body: Array(body.utf8),
            peer: peer)
        return await StatusSite(data: fixture).handler(request)
    }

    @Test func `keeps a person's word and leads back`() async throws {
        let fixture = Fixture(.diagnosed)
        let answer = await send("scope=global&severity=&cause=human&recovery=", to: fixture)
        #expect(answer.status == 303)
        #expect(answer.headers["Location"] == "/incidents/42")
        let kept = try #require(fixture.kept.all.first)
        #expect(fixture.kept.all.count == 1)
        #expect(
            kept
                == Correction(
                    provider: "payments", id: "42", scope: .global, severity: nil, cause: .human,
                    recovery: nil))
    }

    @Test func `shows a person's word as such, beside what the rules say`() async {
        let fixture = Fixture(.diagnosed)
        _ = await send("scope=regional", to: fixture)
        let page = await visit("/incidents/42", fixture).text
        #expect(page.contains("a person’s word</span> The rules say ‘"))
        #expect(page.contains("<option value=\"regional\" selected>regional</option>"))
        #expect(page.contains("<option value=\"\" selected>as the rules say</option>"))
    }

    @Test func `takes an empty form as leaving all to the rules`() async {
        let fixture = Fixture(.diagnosed)
        #expect(await send("", to: fixture).status == 303)
        #expect(fixture.kept.all == [Correction(provider: "payments", id: "42")])
    }

    @Test(
        "says what is wrong",
        arguments: [
            (
                "scope=world", 400,
                "&#39;world&#39; is no scope. It is one of regional, global, partial, cascading, "
                    + "or empty for what the rules say."
            ),
            (
                "severity=%3Cb%3E", 400,
                "&#39;&lt;b&gt;&#39; is no severity. It is one of none, minor, major, critical, "
                    + "or empty for what the rules say."
            ),
            (
                "scope=" + String(repeating: "a", count: 5000), 400,
                "The form is too long. Send it from the page of the incident."
            ),
        ])
    func problems(body: String, status: Int, sentence: String) async {
        let fixture = Fixture(.diagnosed)
        let answer = await send(body, to: fixture)
        #expect(answer.status == status)
        #expect(answer.text.contains(sentence))
        #expect(fixture.kept.all.isEmpty)
    }

    @Test func `refuses others as actions do`() async {
        let fixture = Fixture(.diagnosed)
        let far = await send("scope=global", to: fixture, peer: "192.0.2.7")
        #expect(far.status == 403)
        #expect(
            far.text.contains(
                "Actions are accepted only from the machine that runs Foreshock, without a proxy."))
        let foreign = await send(
            "scope=global", to: fixture,
            headers: ["Host": "localhost:8080", "Origin": "http://evil.example"])
        #expect(foreign.status == 403)
        #expect(foreign.text.contains("Actions are accepted only from Foreshock&#39;s own pages."))
        #expect(fixture.kept.all.isEmpty)
    }

    @Test func `has nothing to correct before something failed`() async {
        let answer = await send("scope=global", to: Fixture(.warning))
        #expect(answer.status == 409)
        #expect(
            answer.text.contains(
                "Nothing has failed in incident 42, so there is nothing to correct."))
    }

    @Test func `needs a POST, and an incident`() async {
        let got = await visit(Self.target, Fixture(.diagnosed))
        #expect(got.status == 405)
        #expect(got.headers["Allow"] == "POST")
        #expect(await send("", to: Fixture(.calm)).status == 404)
    }

    @Test func `is shown only where it may be sent`() async {
        let near = await visit("/incidents/42", Fixture(.resolved)).text
        let far = await visit("/incidents/42", Fixture(.resolved), peer: "192.0.2.7").text
        #expect(near.contains("action=\"/incidents/42/classification\""))
        #expect(near.contains("<label for=\"kind-scope\">Scope</label>"))
        #expect(!far.contains("<select"))
        #expect(far.contains(">What kind</h2>"))
    }
}
