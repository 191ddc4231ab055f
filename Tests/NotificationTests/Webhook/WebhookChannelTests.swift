import FoundationEssentials
import HTTP
import Model
import Notification
import TestKit
import Testing

@Suite("Webhook", .timeLimit(.minutes(1))) struct WebhookChannelTests {
    private let now = ManualTime.usualStart

    private func send(_ receiver: Receiver) async throws -> SendOutcome {
        let now = now
        return try await receiver.listening { url in
            let channel = WebhookChannel(
                name: "ops", url: url, headers: ["Authorization": "Bearer key"],
                siteURL: "http://localhost:8080/", client: HTTPClient())
            return try await channel.send(.example(7), at: now)
        }
    }

    @Test func `posts the notice as JSON under its identity`() async throws {
        let receiver = Receiver()
        #expect(try await send(receiver) == .delivered)
        let request = try #require(await receiver.requests.first)
        #expect(request.method == "POST")
        #expect(request.headers["Content-Type"] == "application/json")
        #expect(request.headers["Idempotency-Key"] == "incident-7/warned/ops")
        #expect(request.headers["Authorization"] == "Bearer key")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == #"{"at":"2026-11-24T14:00:00.000Z","id":"incident-7/warned/ops","incident":7,"#
                + #""kind":"warned","severity":"page","text":"In 9 min 40 s.","#
                + #""title":"payments: the pool will be exhausted","#
                + #""url":"http://localhost:8080/incidents/7"}"#)
    }

    @Test("takes every 2xx as delivered", arguments: [200, 201, 202, 204])
    func delivered(status: Int) async throws {
        #expect(try await send(Receiver([.status(status)])) == .delivered)
    }

    @Test("tries again what may pass", arguments: [408, 429, 500, 502, 503, 504])
    func failed(status: Int) async throws {
        #expect(
            try await send(Receiver([.status(status)])) == .failed(reason: "status \(status)"))
    }

    @Test("takes other answers as final", arguments: [400, 401, 403, 404, 410, 413])
    func refused(status: Int) async throws {
        #expect(
            try await send(Receiver([.status(status)])) == .refused(reason: "status \(status)"))
    }

    @Test(
        "waits as long as it is asked: seconds, or a date counted from the answer's own",
        arguments: zip(
            [
                ["Retry-After": "120"],
                [
                    "Retry-After": "Sun, 06 Nov 1994 08:51:37 GMT",
                    "Date": "Sun, 06 Nov 1994 08:49:37 GMT",
                ],
                ["Retry-After": "Tue, 24 Nov 2026 14:02:00 GMT"],
                ["Retry-After": "soon"],
            ] as [HTTPHeaders], [.seconds(120), .seconds(120), .seconds(120), nil] as [Duration?]))
    func retryAfter(headers: HTTPHeaders, wait: Duration?) {
        let answer = HTTPClient.Answer(
            status: 503, headers: headers, body: [], timings: HTTPClient.Timings())
        #expect(
            WebhookChannel.outcome(of: answer, at: now)
                == .failed(reason: "status 503", retryAfter: wait))
    }

    @Test func `does not follow redirects`() async throws {
        let receiver = Receiver([.status(301, ["Location": "/new"])])
        #expect(
            try await send(receiver)
                == .refused(reason: "status 301; the address has moved, change it"))
        #expect(await receiver.requests.count == 1)
    }

    @Test func `names the failure without the address, which may hold a key`() async throws {
        let channel = WebhookChannel(
            name: "ops", url: "http://127.0.0.1:1/hook/s3cret", client: HTTPClient())
        let outcome = try await channel.send(.example(1), at: now)
        #expect(outcome == .failed(reason: "no connection to the receiver"))
    }

    @Test func `is made from its configuration`() throws {
        let configuration = ChannelConfiguration(
            name: "ops", kind: "webhook", settings: ["url": "https://example.org/hook"],
            headers: [.init("X-Team", "payments")])
        #expect(try Channels.make(configuration, client: HTTPClient()).name == "ops")
    }

    @Test(
        "says what is wrong with its configuration",
        arguments: [
            (
                "slak", ["url": "https://example.org"],
                "Channel 'ops' is of kind 'slak', which does not exist; use one of webhook."
            ),
            ("webhook", [:], "Channel 'ops' has no 'url'; say where notices are to be posted."),
            (
                "webhook", ["url": "example.org"],
                "Channel 'ops' has a 'url' that does not begin with http:// or https://; write it "
                    + "like https://example.org/hook."
            ),
            (
                "webhook", ["url": "https://example.org", "ulr": "x"],
                "Channel 'ops' has a setting 'ulr', which webhooks do not know; they know url."
            ),
        ] as [(String, [String: String], String)])
    func mistakes(kind: String, settings: [String: String], message: String) throws {
        let configuration = ChannelConfiguration(name: "ops", kind: kind, settings: settings)
        let error = #expect(throws: ChannelError.self) {
            try Channels.make(configuration, client: HTTPClient())
        }
        #expect(error?.message == message)
    }
}
