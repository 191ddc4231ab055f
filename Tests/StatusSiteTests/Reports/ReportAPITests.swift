import Community
import SiteFixture
import HTTP
import Model
import Testing

@testable import StatusSite

@Suite("Report API", .timeLimit(.minutes(1))) struct ReportAPITests {
    private func send(
        _ body: String, to fixture: Fixture, type: String? = "application/json",
        headers: HTTPHeaders = ["Host": "status.example"]
    ) async -> HTTPResponse {
        var headers = headers
        headers["Content-Type"] = type
        let request = HTTPRequest(
            method: "POST", target: "/api/v1/reports", headers: headers, body: Array(body.utf8),
            peer: "192.0.2.7")
        return await StatusSite(data: fixture).handler(request)
    }

    @Test func `takes a report and says how it counts`() async throws {
        let fixture = Fixture(.active)
        let answer = await send(
            #"{"service":"etsy","function":"checkout","symptom":"error","country":"de"}"#,
            to: fixture)
        #expect(answer.status == 202)
        #expect(
            answer.text
                == #"{"at":"2026-11-24T14:33:40.000Z","country":"DE","function":"checkout","#
                + #""service":"etsy","symptom":"error"}"#)
        #expect(fixture.reported.all.map(\.function) == ["checkout"])
        #expect(fixture.reported.all.map(\.address) == ["192.0.2.7"])
    }

    @Test func `needs no more than service and symptom`() async {
        let fixture = Fixture(.calm)
        let body = #"{"service":"etsy","symptom":"slow","function":null,"country":""}"#
        #expect(await send(body, to: fixture).status == 202)
        #expect(fixture.reported.all.map(\.function) == [nil])
        #expect(fixture.reported.all.map(\.country) == [nil])
    }

    @Test(
        "says what is wrong",
        arguments: [
            ("{", 400, "The body must be a JSON object of words, such as "),
            ("[]", 400, "The body must be a JSON object of words, such as "),
            (#"{"service":7}"#, 400, "The body must be a JSON object of words, such as "),
            (#"{"symptom":"error"}"#, 400, "'service' is missing."),
            (
                #"{"service":"etsy"}"#, 400,
                "'symptom' is missing. It is one of error, slow, unreachable, other."
            ),
            (
                #"{"service":"etsy","symptom":"gone"}"#, 400,
                "'symptom' must be one of error, slow, unreachable, other, not 'gone'."
            ),
            (
                #"{"service":"etsy","symptom":"error","email":"a@b"}"#, 400,
                "'email' is not known; the keys are service, function, symptom, country."
            ),
            (
                #"{"service":"nobody","symptom":"error"}"#, 404,
                "There is no service 'nobody' in the catalogue. GET /api/v1/catalogue lists them."
            ),
            (
                String(repeating: " ", count: 5000), 400,
                "The body is too long; a report has less than 4 KB."
            ),
        ])
    func invalid(body: String, status: Int, sentence: String) async {
        let fixture = Fixture(.calm)
        let answer = await send(body, to: fixture)
        #expect(answer.status == status)
        #expect(answer.text.contains(sentence))
        #expect(fixture.reported.all.isEmpty)
    }

    @Test(
        "says why a report does not count",
        arguments: [
            (.invalid("No."), 400, nil, "No."),
            (
                .alreadyCounted, 409, nil,
                "A report about this service came from here less than 15 minutes ago, and counts."
            ),
            (
                .tooMany(retryAfterSeconds: 61), 429, "61",
                "Too many reports came from here, or in all. Try again in 61 seconds."
            ),
        ] as [(ReportRefusal, Int, String?, String)])
    func refused(refusal: ReportRefusal, status: Int, wait: String?, sentence: String) async {
        var fixture = Fixture(.calm)
        fixture.refusal = refusal
        let answer = await send(#"{"service":"etsy","symptom":"error"}"#, to: fixture)
        #expect(answer.status == status)
        #expect(answer.headers["Retry-After"] == wait)
        #expect(answer.text == "{\"error\":\"\(sentence)\"}")
    }

    @Test func `other types, other pages and a broken store are told apart`() async {
        var fixture = Fixture(.calm)
        let body = #"{"service":"etsy","symptom":"error"}"#
        #expect(await send(body, to: fixture, type: "text/plain").status == 415)
        #expect(await send(body, to: fixture, type: nil).status == 415)
        let foreign: HTTPHeaders = ["Host": "a.example", "Origin": "https://b.example"]
        #expect(await send(body, to: fixture, headers: foreign).status == 403)
        fixture.isBroken = true
        let broken = await send(body, to: fixture)
        #expect(broken.status == 503)
        #expect(
            broken.text
                == #"{"error":"The report could not be kept. The database is locked. Try again."}"#)
    }
}
