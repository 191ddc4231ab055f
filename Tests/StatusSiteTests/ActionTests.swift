import SiteFixture
import HTTP
import Testing

@Suite("Actions", .timeLimit(.minutes(1))) struct ActionTests {
    static let own: HTTPHeaders = ["Host": "127.0.0.1:8080", "Origin": "http://127.0.0.1:8080"]
    static let target = "/incidents/42/actions/roll-back"

    @Test func `are done once and lead back to the incident`() async {
        let fixture = Fixture(.diagnosed)
        let answer = await visit(Self.target, fixture, method: "POST", headers: Self.own)
        #expect(answer.status == 303)
        #expect(answer.headers["Location"] == "/incidents/42")
        #expect(fixture.performed.all == ["roll-back 42"])
    }

    @Test(
        "are refused from elsewhere",
        arguments: [
            (["Host": "127.0.0.1:8080"], "192.0.2.7"),
            (["Host": "127.0.0.1:8080", "X-Forwarded-For": "192.0.2.7"], "127.0.0.1"),
            (["Host": "127.0.0.1:8080", "Forwarded": "for=192.0.2.7"], "127.0.0.1"),
            (["Host": "evil.example:8080", "Origin": "http://evil.example:8080"], "127.0.0.1"),
            ([:], "::1"),
        ] as [(HTTPHeaders, String)])
    func remote(headers: HTTPHeaders, peer: String) async {
        let fixture = Fixture(.diagnosed)
        let answer = await visit(
            Self.target, fixture, method: "POST", headers: headers, peer: peer)
        #expect(answer.status == 403)
        #expect(
            answer.text.contains(
                "Actions are accepted only from the machine that runs Foreshock, without a proxy."))
        #expect(fixture.performed.all.isEmpty)
    }

    @Test(
        "are refused to pages of others",
        arguments: [
            ["Host": "localhost:8080", "Origin": "http://evil.example"],
            ["Host": "localhost:8080", "Origin": "null"],
            ["Host": "localhost:8080", "Origin": "http://localhost:9090"],
            ["Host": "[::1]:8080", "Sec-Fetch-Site": "cross-site"],
        ] as [HTTPHeaders])
    func foreign(headers: HTTPHeaders) async {
        let fixture = Fixture(.diagnosed)
        let answer = await visit(Self.target, fixture, method: "POST", headers: headers)
        #expect(answer.status == 403)
        #expect(answer.text.contains("Actions are accepted only from Foreshock&#39;s own pages."))
        #expect(fixture.performed.all.isEmpty)
    }

    @Test func `that are not offered are not done`() async {
        let fixture = Fixture(.resolved)
        let answer = await visit(Self.target, fixture, method: "POST", headers: Self.own)
        #expect(answer.status == 409)
        #expect(fixture.performed.all.isEmpty)
    }

    @Test func `need a POST`() async {
        let answer = await visit(Self.target, Fixture(.diagnosed))
        #expect(answer.status == 405)
        #expect(answer.headers["Allow"] == "POST")
    }

    @Test func `are shown only where they may be done`() async {
        let near = await visit("/incidents/42", Fixture(.diagnosed)).text
        let far = await visit("/incidents/42", Fixture(.diagnosed), peer: "192.0.2.7").text
        #expect(near.contains(">Roll back 3.2.1</button>"))
        #expect(!far.contains("<button"))
    }
}
