@testable import HTTP
import Testing

@Suite("HTTP server: limits", .timeLimit(.minutes(1))) struct HTTPLimitsTests {
    private static let small: HTTPLimits = {
        var limits = HTTPLimits()
        limits.headerBytes = 400
        limits.headerCount = 5
        limits.lineBytes = 100
        limits.bodyBytes = 10
        return limits
    }()

    @Test(
        "refuses what is not right, with the reason",
        arguments: [
            ("GET / HTTP/1.1\r\n\r\n", 400, Refusal.hostMissing),
            ("GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n", 400, .hostMissing),
            ("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", 400, .hostMissing),
            (
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n", 400, .bothLengths
            ),
            (
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                    + "Content-Length: 3\r\n\r\n", 400, .bothLengths
            ),
            (
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n", 400,
                .bothLengths
            ),
            ("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400, .bothLengths),
            ("GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400, .badField),
            ("GET / HTTP/1.1\r\nHost: x\r\nA: b\u{1}c\r\n\r\n", 400, .badRequest),
            ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400, .badRequest),
            ("\u{16}\u{3}\u{1} hello\r\n\r\n", 400, .badRequest),
            (
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400,
                .badRequest
            ),
            ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\n", 413, .bodyTooLarge),
            (
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n",
                413, .bodyTooLarge
            ),
            (
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "6\r\nabcdef\r\n6\r\nabcdef\r\n", 413, .bodyTooLarge
            ),
            ("GET /\(String(repeating: "a", count: 100)) HTTP/1.1\r\n", 414, .targetTooLong),
            ("POST / HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n", 417, .expectation),
            (
                "GET / HTTP/1.1\r\nHost: x\r\nA: \(String(repeating: "a", count: 400))\r\n", 431,
                .headerTooLarge
            ),
            (
                "GET / HTTP/1.1\r\nHost: x\r\n\(String(repeating: "A: b\r\n", count: 5))", 431,
                .headerTooLarge
            ),
            ("BREW / HTTP/1.1\r\nHost: x\r\n\r\n", 501, .unknownMethod),
            ("CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n", 501, .unknownMethod),
            (
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501,
                .unknownCoding
            ),
            ("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", 501, .unknownCoding),
            ("GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505, .version),
        ] as [(String, Int, Refusal)])
    func refusals(request: String, status: Int, refusal: Refusal) async throws {
        try await withServer(limits: Self.small, echo) { port in
            let client = try RawConnection(port: port)
            client.send(request)
            let answer = client.receiveAll()
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
            #expect(answer.hasSuffix("\r\nConnection: close\r\n\r\n\(refusal.reason)\n"))
        }
    }

    @Test func `takes what is just within the limits`() async throws {
        try await withServer(limits: Self.small, echo) { port in
            let client = try RawConnection(port: port)
            let target = "/" + String(repeating: "a", count: 99)
            client.send(
                "POST \(target) HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nA: 1\r\nB: 2\r\n"
                    + "C: \(String(repeating: "c", count: 200))\r\n\r\n0123456789")
            #expect(client.receive(until: "]").hasSuffix("POST \(target) [0123456789]"))
        }
    }

    @Test(
        "gives up on a request that does not arrive",
        arguments: [
            ("GET / HTT", Refusal.headerTimeout),
            ("GET / HTTP/1.1\r\nHost: x\r\n", .headerTimeout),
            ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabc", .bodyTimeout),
            (
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n",
                .bodyTimeout
            ),
        ])
    func slow(request: String, refusal: Refusal) async throws {
        var limits = HTTPLimits()
        limits.headerDeadline = .milliseconds(50)
        limits.bodyDeadline = .milliseconds(50)
        try await withServer(limits: limits, echo) { port in
            let client = try RawConnection(port: port)
            client.send(request)
            let answer = client.receiveAll()
            #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
            #expect(answer.hasSuffix("\(refusal.reason)\n"))
        }
    }

    @Test("counts the deadline from the first byte, however the rest trickles in")
    func trickle() async throws {
        var limits = HTTPLimits()
        limits.headerDeadline = .milliseconds(300)
        try await withServer(limits: limits, echo) { port in
            let client = try RawConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: x\r\nA: ")
            // Each step waits for the server to answer somebody else, so time passes by itself.
            var steps = 0
            while steps < 200_000, !client.hasInput {
                client.send("a")
                let other = try RawConnection(port: port)
                other.send("GET / HTTP/1.0\r\n\r\n")
                _ = other.receiveAll()
                steps += 1
            }
            #expect(client.receiveAll().hasPrefix("HTTP/1.1 408 "))
        }
    }

    @Test(
        "closes a connection that says nothing",
        arguments: ["", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"])
    func idle(request: String) async throws {
        var limits = HTTPLimits()
        limits.idleDeadline = .milliseconds(50)
        try await withServer(limits: limits, { _ in HTTPResponse() }) { port in
            let client = try RawConnection(port: port)
            client.send(request)
            let answer = client.receiveAll()
            #expect(answer.isEmpty == request.isEmpty)
            #expect(!answer.contains(" 408 "))
        }
    }

    @Test func `drops a client that does not read its answer`() async throws {
        var limits = HTTPLimits()
        limits.writeDeadline = .milliseconds(100)
        limits.connections = 1
        let size = 32 << 20
        try await withServer(
            limits: limits,
            { request in
                HTTPResponse(
                    body: .bytes([UInt8](repeating: 97, count: request.path == "/" ? 1 : size)))
            }
        ) { port in
            let client = try RawConnection(port: port, receiveBufferBytes: 4096)
            client.send("GET /big HTTP/1.1\r\nHost: x\r\n\r\n")
            // Others are turned away until the server has let go of the first.
            var answer = ""
            while !answer.hasPrefix("HTTP/1.1 200 ") {
                let other = try RawConnection(port: port)
                other.send("GET / HTTP/1.0\r\n\r\n")
                answer = other.receiveAll()
            }
            #expect(client.receiveAll().utf8.count < size)
        }
    }

    @Test func `turns away clients above the limit of connections`() async throws {
        var limits = HTTPLimits()
        limits.connections = 2
        try await withServer(limits: limits, echo) { port in
            let clients = try (0..<2).map { _ in try RawConnection(port: port) }
            for client in clients {
                client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                _ = client.receive(until: "]")
            }
            let third = try RawConnection(port: port)
            let answer = third.receiveAll()
            #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(answer.hasSuffix("\(Refusal.overloaded.reason)\n"))
        }
    }
}
