import Clocks
import Collection
import HTTP
import Model
import TestKit
import Testing

@Suite("HTTP check", .timeLimit(.minutes(1))) struct HTTPCheckTests {
    private let time = ManualTime()

    private func check(
        _ url: String, method: String = "GET", timeout: Duration = .seconds(5),
        expected: [ClosedRange<Int>] = [200...200], contains: String? = nil, redirects: Int = 0
    ) async throws -> CheckResult {
        let target = HTTPCheckTarget(
            service: "orders", name: "front", url: url, method: method, timeout: timeout,
            expectedStatuses: expected, bodyContains: contains, redirectLimit: redirects)
        let checker = HTTPChecker(
            targets: [], time: time, client: HTTPClient(), realTimeout: { $0 / 25 },
            publish: { _ in })
        return try await checker.check(target)
    }

    @Test func `passes what is as expected`() async throws {
        let result = try await withServer { request in
            .text("all is well with \(request.method)", status: 204)
        } _: { address in
            try await self.check(address, method: "POST", expected: [200...200, 204...204])
        }
        #expect(
            result
                == CheckResult(
                    service: "orders", check: "front", at: time.now(), passed: true, status: 204,
                    latencySeconds: 0, message: ""))
    }

    @Test func `says which status came instead, with the beginning of the body`() async throws {
        let result = try await withServer { _ in
            .text("  no new orders\n for 2 min 5 s\n", status: 503)
        } _: { address in
            try await self.check(address)
        }
        #expect(!result.passed)
        #expect(result.status == 503)
        #expect(result.message == "status 503 instead of 200: no new orders for 2 min 5 s")
    }

    @Test(
        "names what was expected",
        arguments: zip(
            [
                [200...200], [200...299], [200...200, 204...204],
                [200...200, 301...301, 404...404],
            ],
            ["200", "200 to 299", "200 or 204", "200, 301 or 404"]))
    func expected(statuses: [ClosedRange<Int>], text: String) {
        let target = HTTPCheckTarget(
            service: "a", name: "b", url: "http://c", expectedStatuses: statuses)
        let complaint = target.complaint(status: 500, contentType: "text/html", body: [60])
        #expect(complaint == "status 500 instead of \(text)")
    }

    @Test func `looks for a text in the body`() {
        let target = HTTPCheckTarget(
            service: "a", name: "b", url: "http://c", bodyContains: "\"status\":\"ok\"")
        let good = Array("{\"status\":\"ok\"}".utf8)
        let bad = Array("{\"status\":\"late\"}".utf8)
        let type = "application/json; charset=utf-8"
        #expect(target.complaint(status: 200, contentType: type, body: good) == nil)
        #expect(
            target.complaint(status: 200, contentType: type, body: bad)
                == "status 200, but the body does not contain '\"status\":\"ok\"': "
                + "{\"status\":\"late\"}")
    }

    @Test func `shows at most 120 characters of the body, and none that control`() {
        let target = HTTPCheckTarget(service: "a", name: "b", url: "http://c")
        let body = Array("\u{1B}[31m\u{0}red \(String(repeating: "é", count: 400))".utf8)
        let complaint = target.complaint(status: 500, contentType: nil, body: body) ?? ""
        #expect(complaint.hasPrefix("status 500 instead of 200: [31m red éé"))
        #expect(complaint.hasSuffix("é…"))
        #expect(complaint.count == "status 500 instead of 200: ".count + 120)
    }

    @Test func `says that nobody listens`() async throws {
        let result = try await check(try await closedAddress())
        #expect(!result.passed)
        #expect(result.status == nil)
        #expect(result.message == "connection refused")
    }

    @Test func `says how long it waited`() async throws {
        let hanging = Hanging()
        let result = try await withServer({ _ in await hanging.answer() }) { address in
            try await self.check(address)
        }
        #expect(result.message == "no answer within 5 s")
    }

    @Test(
        "puts every failure into words",
        arguments: [
            (.timedOut, "", "no answer within 2 min 5 s"),
            (.cannotConnect, "… connection refused …", "connection refused"),
            (.cannotConnect, "", "no connection"),
            (.cannotResolve, "", "the host name has no address"),
            (.tls, "", "no secure connection could be made"),
            (.tooLarge, "", "the answer is too large"),
            (
                .protocolViolation, "… the connection was closed before …",
                "the connection was closed without an answer"
            ),
            (.protocolViolation, "… it redirects more than …", "it redirects too often"),
            (.protocolViolation, "", "the answer is not HTTP"),
            (.other, "", "the request failed"),
        ] as [(HTTPError.Code, String, String)])
    func reason(code: HTTPError.Code, message: String, reason: String) {
        let error = HTTPError(code: code, message: message)
        #expect(error.reason(within: .seconds(125)) == reason)
    }

    @Test func `follows redirects only as far as it is told`() async throws {
        try await withServer { request in
            guard request.path == "/old" else { return .text("here") }
            return HTTPResponse(status: 302, headers: ["Location": "/new"])
        } _: { address in
            let followed = try await self.check(address + "/old", redirects: 1)
            #expect(followed.passed)
            let stayed = try await self.check(address + "/old")
            #expect(stayed.message == "status 302 instead of 200")
        }
    }

    @Test func `runs every check on its own schedule`() async throws {
        let time = time
        let results = Collected<Observation>()
        try await withServer({ _ in .text("") }) { address in
            let targets = ["front", "back"].map {
                HTTPCheckTarget(
                    service: "orders", name: $0, url: address, every: .seconds(10),
                    expectedStatuses: [200...200])
            }
            let probes = Probes.make(
                ProbeSurroundings(
                    targets: targets, time: time, client: HTTPClient(), realTimeout: { $0 },
                    publish: { await results.append($0) }))
            let running = Task {
                try await withThrowingDiscardingTaskGroup { group in
                    for probe in probes { group.addTask { try await probe.run() } }
                }
            }
            for count in 1...4 {
                await time.sleepers(atLeast: 2)
                time.advance(to: try #require(time.nextWake))
                _ = await results.first(count)
            }
            running.cancel()
            _ = await running.result
        }
        let names = await results.elements.compactMap { observation in
            if case .check(let result) = observation { result.check } else { nil }
        }
        #expect(Set(names) == ["front", "back"])
        #expect(names.count == 4)
        #expect(names[0] != names[1] && names[0] == names[2])
    }
}
