import Community
import SiteFixture
import HTTP
import Model
import Testing

@testable import StatusSite

@Suite("Report form", .timeLimit(.minutes(1))) struct ReportFormTests {
    private func send(
        _ body: String, to fixture: Fixture, target: String = "/services/etsy/reports",
        headers: HTTPHeaders = ActionTests.own, peer: String = "192.0.2.7",
        type: String? = "application/x-www-form-urlencoded"
    ) async -> HTTPResponse {
        var headers = headers
        headers["Content-Type"] = type
        let request = HTTPRequest(
            method: "POST", target: target, headers: headers, body: Array(body.utf8), peer: peer)
        return await StatusSite(data: fixture).handler(request)
    }

    @Test func `takes a report and leads back to thanks that need no cookie`() async throws {
        let fixture = Fixture(.active)
        let answer = await send("function=checkout&symptom=slow&country=DE", to: fixture)
        #expect(answer.status == 303)
        #expect(answer.headers["Location"] == "/services/etsy#reported")
        let report = try #require(fixture.reported.all.first)
        #expect(report.service == "etsy" && report.function == "checkout")
        #expect(report.symptom == .slow && report.country == "DE")
        #expect(report.address == "192.0.2.7")
        let page = await visit("/services/etsy", fixture).text
        #expect(page.contains("<p class=\"thanks\" id=\"reported\">Thank you, your report counts."))
    }

    @Test func `leads back in the language it came from`() async {
        let answer = await send(
            "symptom=error", to: Fixture(.calm), target: "/de/services/etsy/reports")
        #expect(answer.headers["Location"] == "/de/services/etsy#reported")
    }

    @Test func `leaves out what is not said`() async throws {
        let fixture = Fixture(.calm)
        #expect(await send("function=&symptom=other&country=", to: fixture).status == 303)
        let report = try #require(fixture.reported.all.first)
        #expect(report.function == nil && report.country == nil && report.symptom == .other)
    }

    @Test(
        "says what is wrong",
        arguments: [
            ("", "&#39;symptom&#39; is missing. It is one of error, slow, unreachable, other."),
            (
                "symptom=%3Cscript%3E",
                "&#39;symptom&#39; must be one of error, slow, unreachable, other, not "
                    + "&#39;&lt;script&gt;&#39;."
            ),
            ("symptom=%zz", "The form could not be read. Send it from the page of the service."),
            ("symptom=\(String(repeating: "x", count: 5000))", "The form could not be read."),
        ])
    func invalid(body: String, sentence: String) async {
        let fixture = Fixture(.calm)
        let answer = await send(body, to: fixture)
        #expect(answer.status == 400)
        #expect(answer.text.contains(sentence))
        #expect(!answer.text.contains("<script>"))
        #expect(answer.text.contains("<a href=\"/services/etsy#reports\">Back to Etsy</a>"))
        #expect(Structure(answer.text).problems.isEmpty)
        #expect(fixture.reported.all.isEmpty)
    }

    @Test func `is nothing but a form`() async {
        let answer = await send("symptom=error", to: Fixture(.calm), type: "text/plain")
        #expect(answer.status == 400)
    }

    @Test(
        "says why a report does not count",
        arguments: [
            (
                .invalid("'x' is nothing that the service does."), 400, nil,
                "&#39;x&#39; is nothing that the service does."
            ),
            (
                .alreadyCounted, 409, nil,
                "You reported this service less than 15 minutes ago, and that report counts."
            ),
            (
                .tooMany(retryAfterSeconds: 61), 429, "61",
                "Too many reports came from here, or in all. Try again in 2 minutes."
            ),
        ] as [(ReportRefusal, Int, String?, String)])
    func refused(refusal: ReportRefusal, status: Int, wait: String?, sentence: String) async {
        var fixture = Fixture(.calm)
        fixture.refusal = refusal
        let answer = await send("symptom=error", to: fixture)
        #expect(answer.status == status)
        #expect(answer.headers["Retry-After"] == wait)
        #expect(answer.text.contains(sentence))
    }

    @Test func `says so in German, and marks what is not`() async {
        var fixture = Fixture(.calm)
        fixture.refusal = .tooMany(retryAfterSeconds: 60)
        let target = "/de/services/etsy/reports"
        let many = await send("symptom=error", to: fixture, target: target).text
        #expect(many.contains("Bitte in 1 Minute noch einmal versuchen."))
        #expect(many.contains("<a href=\"/de/services/etsy#reports\">Zurück zu Etsy</a>"))
        fixture.refusal = .invalid("No.")
        let invalid = await send("symptom=error", to: fixture, target: target).text
        #expect(invalid.contains("<span lang=\"en\">No.</span>"))
    }

    @Test func `says when the store fails`() async {
        var fixture = Fixture(.calm)
        fixture.isBroken = true
        let answer = await send("symptom=error", to: fixture)
        #expect(answer.status == 503)
        #expect(
            answer.text.contains(
                "The report could not be kept. The database is locked. Try again."))
    }

    @Test func `is there for services of the catalogue only`() async {
        let fixture = Fixture(.calm)
        let answer = await send("symptom=error", to: fixture, target: "/services/nobody/reports")
        #expect(answer.status == 404)
        #expect(fixture.reported.all.isEmpty)
        let read = await visit("/services/etsy/reports", fixture)
        #expect(read.status == 405 && read.headers["Allow"] == "POST")
    }

    @Test(
        "is refused to pages of others",
        arguments: [
            ["Host": "status.example", "Origin": "https://evil.example"],
            ["Host": "status.example", "Origin": "null"],
            ["Host": "status.example", "Origin": "https://status.example.evil"],
            ["Host": "status.example", "Sec-Fetch-Site": "cross-site"],
            ["Host": "status.example", "Sec-Fetch-Site": "same-site"],
            [
                "Host": "status.example", "Origin": "https://evil.example",
                "X-Forwarded-Host": "evil.example",
            ],
        ] as [HTTPHeaders])
    func foreign(headers: HTTPHeaders) async {
        let fixture = Fixture(.calm)
        let answer = await send("symptom=error", to: fixture, headers: headers)
        #expect(answer.status == 403)
        #expect(answer.text.contains("Foreshock&#39;s own pages only"))
        #expect(fixture.reported.all.isEmpty)
    }

    @Test(
        "is taken from our own pages, also behind a proxy",
        arguments: [
            (["Host": "status.example", "Origin": "https://status.example"], "192.0.2.7"),
            (["Host": "Status.example:8080", "Origin": "http://status.example:8080"], "::1"),
            (["Host": "127.0.0.1:8080", "Sec-Fetch-Site": "same-origin"], "127.0.0.1"),
            (
                [
                    "Host": "127.0.0.1:8080", "Origin": "https://status.example",
                    "X-Forwarded-Host": "status.example",
                ], "127.0.0.1"
            ),
            (["Host": "status.example"], "192.0.2.7"),
        ] as [(HTTPHeaders, String)])
    func own(headers: HTTPHeaders, peer: String) async {
        let answer = await send("symptom=error", to: Fixture(.calm), headers: headers, peer: peer)
        #expect(answer.status == 303)
    }
}
