import Clocks
import Collection
import FoundationEssentials
import HTTP
import Model
import TestKit
import Testing

@Suite("Change intake", .timeLimit(.minutes(1))) struct ChangeIntakeTests {
    private let time = ManualTime()
    private let kept = Collected<Change>()

    private func intake(
        known: [Change] = [], capacity: Int = 100,
        publish: (@Sendable (Change) async throws -> Void)? = nil
    ) -> ChangeIntake {
        let kept = kept
        return ChangeIntake(
            services: ["payments", "orders"], time: time, known: known, capacity: capacity,
            publish: publish ?? { await kept.append($0) })
    }

    private func request(
        _ body: String, method: String = "POST", type: String? = "application/json"
    ) -> HTTPRequest {
        var headers = HTTPHeaders()
        headers["Content-Type"] = type
        return HTTPRequest(
            method: method, target: "/api/v1/changes", headers: headers, body: Array(body.utf8))
    }

    private func text(_ response: HTTPResponse) -> String {
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func error(_ response: HTTPResponse) throws -> String {
        let object = try JSONDecoder().decode(
            [String: String].self, from: Data(text(response).utf8))
        return try #require(object["error"])
    }

    private let full = """
        {"service": "payments", "kind": "deploy", "version": "3.2.1", "title": "Release day",
         "id": "build-77", "at": "2026-11-24T13:59:00Z"}
        """

    @Test func `keeps a change and answers with it`() async {
        let response = await intake().respond(to: request(full))
        #expect(response.status == 201)
        #expect(response.headers["Content-Type"] == "application/json")
        #expect(
            text(response)
                == #"{"at":"2026-11-24T13:59:00.000Z","id":"build-77","kind":"deploy","#
                + #""service":"payments","title":"Release day","version":"3.2.1"}"#)
        #expect(await kept.elements.map(\.id) == ["build-77"])
    }

    @Test func `fills in what is left out`() async {
        let body = #"{"service": "payments", "kind": "deploy", "version": "3.2.1", "id": null}"#
        let response = await intake().respond(
            to: request(body, type: "Application/JSON; charset=utf-8"))
        #expect(response.status == 201)
        #expect(
            await kept.elements == [
                Change(
                    id: "payments|deploy|3.2.1|2026-11-24T14:00:00.000Z", service: "payments",
                    at: time.now(), kind: .deploy, version: "3.2.1",
                    title: "Release payments 3.2.1")
            ])
    }

    @Test func `answers a repeated identity with what was kept first`() async {
        let intake = intake()
        let first = await intake.respond(to: request(full))
        let other = full.replacing("Release day", with: "Another day")
        let second = await intake.respond(to: request(other))
        #expect(second.status == 200)
        #expect(text(second) == text(first))
        #expect(await kept.elements.count == 1)
    }

    @Test func `recognises a repetition after a restart`() async {
        let change = Change(
            id: "build-77", service: "payments", at: time.now(), kind: .deploy, title: "Before")
        let response = await intake(known: [change]).respond(to: request(full))
        #expect(response.status == 200)
        #expect(text(response).contains("Before"))
        #expect(await kept.elements.isEmpty)
    }

    @Test func `keeps one of two that come at the same time`() async {
        let gate = Hanging()
        let kept = kept
        let intake = intake { change in
            _ = await gate.answer()
            await kept.append(change)
        }
        let (one, two) = (request(full), request(full))
        async let first = intake.respond(to: one)
        await gate.asked()
        async let second = intake.respond(to: two)
        gate.release()
        #expect(await first.status == 201)
        #expect(await second.status == 200)
        #expect(await kept.elements.count == 1)
    }

    @Test func `takes an array as a whole`() async {
        let body = """
            [{"service": "payments", "kind": "deploy"}, {"service": "orders", "kind": "restart"}]
            """
        let response = await intake().respond(to: request(body))
        #expect(response.status == 201)
        #expect(text(response).hasPrefix("[{"))
        #expect(await kept.elements.map(\.title) == ["Release payments", "Restart of orders"])
    }

    @Test func `takes nothing of an array with a mistake`() async throws {
        let body = #"[{"service": "payments", "kind": "deploy"}, {"service": "payments"}]"#
        let response = await intake().respond(to: request(body))
        #expect(response.status == 400)
        #expect(try error(response).hasPrefix("Change 2: 'kind' is missing; use one of deploy, "))
        #expect(await kept.elements.isEmpty)
    }

    @Test func `does not acknowledge what could not be kept, and takes it the next time`()
        async throws
    {
        struct DiskFull: Error, CustomStringConvertible { let description = "the disk is full" }
        let kept = kept
        let intake = intake { change in
            if await kept.elements.isEmpty {
                await kept.append(change)
                throw DiskFull()
            }
            await kept.append(change)
        }
        let refused = await intake.respond(to: request(full))
        #expect(refused.status == 503)
        #expect(
            try error(refused)
                == "0 of 1 changes could be kept: the disk is full. Send the same again later; "
                + "what was kept is recognised by its id.")
        #expect(await intake.respond(to: request(full)).status == 201)
    }

    @Test func `forgets the oldest past its capacity`() async {
        let intake = intake(capacity: 2)
        for number in 0..<4 {
            let body = #"{"service": "orders", "kind": "other", "id": "\#(number)"}"#
            #expect(await intake.respond(to: request(body)).status == 201)
        }
        let newest = #"{"service": "orders", "kind": "other", "id": "3"}"#
        #expect(await intake.respond(to: request(newest)).status == 200)
        let oldest = #"{"service": "orders", "kind": "other", "id": "0"}"#
        #expect(await intake.respond(to: request(oldest)).status == 201)
    }

    @Test(
        "names the field and the mistake",
        arguments: [
            (
                #"{"kind": "deploy"}"#, 400,
                "'service' is missing; the services are orders, payments."
            ),
            (
                #"{"service": "payment", "kind": "deploy"}"#, 422,
                "'service' is 'payment', which is not watched; the services are orders, payments."
            ),
            (
                #"{"service": "orders", "kind": "depoly"}"#, 400,
                "'kind' is 'depoly'; use one of deploy, rollback, campaign, configuration, "
                    + "restart, migration, other."
            ),
            (
                #"{"service": "orders", "kind": "deploy", "version": 3.2}"#, 400,
                "'version' must be text, not a number."
            ),
            (
                #"{"service": "orders", "kind": "deploy", "verison": "3"}"#, 400,
                "'verison' is no field of a change; the fields are service, kind, version, "
                    + "title, id, at."
            ),
            (
                #"{"service": "orders", "kind": "deploy", "at": "yesterday"}"#, 400,
                "'at' is 'yesterday'; write a time as 2026-11-24T14:33:12Z."
            ),
            (
                #"{"service": "orders", "kind": "deploy", "at": "2026-11-24T16:30:00Z"}"#, 400,
                "'at' lies 2 h 30 min ahead; report a change when it takes effect."
            ),
            (
                #"{"service": "orders", "kind": "deploy", "title": ""}"#, 400,
                "'title' must have 1 to 200 bytes; it has 0."
            ),
            (
                #"{"service": "orders", "kind": "deploy", "title": "a\nb"}"#, 400,
                "'title' must be one line without control characters."
            ),
            (
                #"{"service": "orders", "kind": ["deploy"]}"#, 400,
                "'kind' must be text, not an array."
            ),
            ("[1]", 400, "Change 1: A change must be an object, not a number."),
            ("[]", 400, "An array must hold 1 to 100 changes; this one holds 0."),
            (
                "{", 400,
                #"The body must be an object such as {"service": "payments", "kind": "deploy", "#
                    + #""version": "3.2.1"}, or an array of them. It is no valid JSON."#
            ),
            (
                "true", 400,
                #"The body must be an object such as {"service": "payments", "kind": "deploy", "#
                    + #""version": "3.2.1"}, or an array of them. It is true or false."#
            ),
        ])
    func refusal(body: String, status: Int, message: String) async throws {
        let response = await intake().respond(to: request(body))
        #expect(response.status == status)
        #expect(try error(response) == message)
        #expect(await kept.elements.isEmpty)
    }

    @Test func `refuses more than a hundred at once`() async throws {
        let one = #"{"service": "orders", "kind": "deploy"}"#
        let body = "[" + Array(repeating: one, count: 101).joined(separator: ",") + "]"
        let response = await intake().respond(to: request(body))
        #expect(response.status == 400)
        #expect(
            try error(response) == "An array must hold 1 to 100 changes; this one holds 101.")
    }

    @Test(
        "insists on the content type",
        arguments: [
            ("text/plain", "'Content-Type' must be application/json; it is 'text/plain'."),
            (nil, "'Content-Type' must be application/json; it is missing."),
        ] as [(String?, String)])
    func contentType(type: String?, message: String) async throws {
        let response = await intake().respond(to: request(full, type: type))
        #expect(response.status == 415)
        #expect(try error(response) == message)
    }

    @Test func `insists on POST`() async throws {
        let response = await intake().respond(to: request(full, method: "PUT"))
        #expect(response.status == 405)
        #expect(response.headers["Allow"] == "POST")
        #expect(try error(response) == "Changes are reported with POST.")
    }
}
