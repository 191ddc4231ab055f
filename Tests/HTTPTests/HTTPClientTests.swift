@testable import HTTP
import Testing

@Suite("HTTP client", .timeLimit(.minutes(1))) struct HTTPClientTests {
    @Test func `sends method, fields and body and reads status, fields and body`() async throws {
        let handler: HTTPHandler = { request in
            var answer = HTTPResponse.text("\(request.method) \(request.body.count)", status: 418)
            answer.headers["X-Back"] = request.headers["x-there"]
            answer.headers["X-Type"] = request.headers["Content-Type"] ?? "none"
            return answer
        }
        try await withServer(handler) { port in
            let answer = try await HTTPClient().send(
                .init(
                    "POST", url: "http://127.0.0.1:\(port)/", headers: ["X-There": "a: b "],
                    body: Array("hello".utf8)))
            #expect(answer.status == 418)
            #expect(String(decoding: answer.body, as: UTF8.self) == "POST 5")
            #expect(answer.headers["x-back"] == "a: b")
            #expect(answer.headers["x-type"] == "none")
            let timings = answer.timings
            #expect(timings.connected > .zero && timings.connected <= timings.firstByte)
            #expect(timings.firstByte <= timings.total && timings.secured == .zero)
        }
    }

    @Test(
        "sends every method",
        arguments: zip(
            ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "GET"],
            [[], [], [], [97], [97], [], [97]] as [[UInt8]]))
    func methods(method: String, body: [UInt8]) async throws {
        try await withServer({ request in
            HTTPResponse(headers: ["X-Seen": "\(request.method) \(request.body.count)"])
        }) { port in
            let answer = try await HTTPClient().send(
                .init(method, url: "http://127.0.0.1:\(port)/", body: body))
            #expect(answer.headers["X-Seen"] == "\(method) \(body.count)")
        }
    }

    @Test func `keeps its connection`() async throws {
        let ports = Peers()
        try await withServer({ _ in HTTPResponse() }) { port in
            let client = HTTPClient()
            for _ in 0..<5 {
                let answer = try await client.send(.init(url: "http://127.0.0.1:\(port)/"))
                await ports.add(answer.timings.connected > .zero)
            }
            #expect(await ports.fresh == 1)
        }
    }

    @Test func `replaces a connection that the server has closed`() async throws {
        var limits = HTTPLimits()
        limits.idleDeadline = .milliseconds(1)
        try await withServer(limits: limits, echo) { port in
            let client = HTTPClient()
            for _ in 0..<3 {
                let answer = try await client.send(
                    .init("POST", url: "http://127.0.0.1:\(port)/", body: [97]))
                #expect(answer.status == 200 && answer.timings.connected > .zero)
                // Became idle later; so when it is closed, the client's connection is, too.
                let watcher = try RawConnection(port: port)
                watcher.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                _ = watcher.receiveAll()
            }
        }
    }

    @Test func `ends a transfer whose task is cancelled`() async throws {
        let (begun, left) = (Signal(), Signal())
        try await withServer({ _ in
            await begun.give()
            await cancelled()
            await left.give()
            return HTTPResponse()
        }) { port in
            let client = HTTPClient()
            let task = Task { try await client.send(.init(url: "http://127.0.0.1:\(port)/")) }
            await begun.wait()
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            await left.wait()
        }
    }

    @Test func `follows redirects up to the limit`() async throws {
        try await withServer({ request in
            guard let count = Int(request.path.dropFirst()), count > 0 else { return .text("end") }
            return HTTPResponse(status: 302, headers: ["Location": "/\(count - 1)"])
        }) { port in
            let url = "http://127.0.0.1:\(port)/3"
            let client = HTTPClient()
            let first = try await client.send(.init(url: url))
            #expect(first.status == 302)
            let answer = try await client.send(.init(url: url, redirectLimit: 3))
            #expect(String(decoding: answer.body, as: UTF8.self) == "end")
            await #expect(
                throws: HTTPError(
                    code: .protocolViolation,
                    message: "Could not read \(url): it redirects more than 2 times. "
                        + "Ask for the final address or raise the limit.")
            ) { try await client.send(.init(url: url, redirectLimit: 2)) }
        }
    }

    @Test func `refuses an answer above the limit`() async throws {
        try await withServer({ _ in .text("12345") }) { port in
            let url = "http://127.0.0.1:\(port)/"
            let whole = try await HTTPClient().send(.init(url: url, bodyLimit: 5))
            #expect(whole.body.count == 5)
            await #expect(
                throws: HTTPError(
                    code: .tooLarge,
                    message: "Could not read \(url): the answer is longer than 4 bytes. "
                        + "Raise the limit or ask for less.")
            ) { try await HTTPClient().send(.init(url: url, bodyLimit: 4)) }
        }
    }

    @Test func `gives up when the answer takes too long`() async throws {
        try await withServer({ _ in
            await cancelled()
            return HTTPResponse()
        }) { port in
            let url = "http://127.0.0.1:\(port)/"
            await #expect(
                throws: HTTPError(
                    code: .timedOut,
                    message: "Could not read \(url): no complete answer within 0.05 s. "
                        + "Is the service overloaded, or the timeout too short?")
            ) { try await HTTPClient().send(.init(url: url, timeout: .milliseconds(50))) }
        }
    }

    @Test func `says when nothing listens`() async throws {
        let port = try await withServer(echo) { port in port }
        let url = "http://127.0.0.1:\(port)/health"
        await #expect(
            throws: HTTPError(
                code: .cannotConnect,
                message: "Could not reach \(url): connection refused. "
                    + "Is the service running and listening there?")
        ) { try await HTTPClient().send(.init(url: url)) }
    }

    @Test func `waits for a free connection, but not beyond the timeout`() async throws {
        let gate = Signal()
        try await withServer({ request in
            if request.path == "/hold" { await gate.wait() }
            return HTTPResponse()
        }) { port in
            let base = "http://127.0.0.1:\(port)"
            let client = HTTPClient(connections: 1)
            async let held = client.send(.init(url: base + "/hold"))
            async let queued = client.send(.init(url: base + "/queued"))
            let second = HTTPClient(connections: 1)
            async let other = second.send(.init(url: base + "/hold"))
            await #expect(throws: HTTPError.self) {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<2 {
                        group.addTask {
                            _ = try await second.send(
                                .init(url: base + "/hold", timeout: .milliseconds(50)))
                        }
                    }
                    try await group.waitForAll()
                }
            }
            await gate.give()
            let statuses = try await [held.status, queued.status, other.status]
            #expect(statuses == [200, 200, 200])
        }
    }

    @Test func `carries many requests at once`() async throws {
        try await withServer(loops: 2, echo) { port in
            let client = HTTPClient()
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<500 {
                    group.addTask {
                        try await client.send(.init(url: "http://127.0.0.1:\(port)/\(number)"))
                            .status
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == [Int](repeating: 200, count: 500))
        }
    }
}

/// Counts how many answers came over a fresh connection.
private actor Peers {
    var fresh = 0
    func add(_ isFresh: Bool) { if isFresh { fresh += 1 } }
}
