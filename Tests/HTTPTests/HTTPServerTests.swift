import HTTP
import Testing

@Suite("HTTP server: requests", .timeLimit(.minutes(1))) struct HTTPServerTests {
    @Test func `answers with date, length and connection fields`() async throws {
        try await withServer(echo) { port in
            let client = try RawConnection(port: port)
            client.send("GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n")
            let answer = client.receive(until: "[]")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: "))
            #expect(answer.contains("\r\nContent-Length: 13\r\nDate: "))
            #expect(answer.contains(" GMT\r\nConnection: keep-alive\r\n\r\n"))
            #expect(answer.hasSuffix("\r\n\r\nGET /a?b=c []"))
        }
    }

    @Test func `reads a body of a stated length`() async throws {
        try await withServer(echo) { port in
            let client = try RawConnection(port: port)
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhel")
            client.send("lo")
            #expect(client.receive(until: "]").hasSuffix("POST / [hello]"))
        }
    }

    @Test func `reads a chunked body and ignores its trailer`() async throws {
        try await withServer(echo) { port in
            let client = try RawConnection(port: port)
            client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
            client.send("3;note=1\r\nhel\r\n2\r\nlo\r\n0\r\nX-Sum: 1\r\n\r\n")
            #expect(client.receive(until: "]").hasSuffix("POST / [hello]"))
        }
    }

    @Test func `answers pipelined requests in order, slow ones too`() async throws {
        let gate = Signal()
        try await withServer({ request in
            if request.target == "/slow" { await gate.wait() }
            if request.target == "/last" { return .text("done") }
            return .text(request.target + ";")
        }) { port in
            let client = try RawConnection(port: port)
            let paths = ["/slow", "/1", "/2", "/last"]
            client.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
            await gate.give()
            let bodies = client.receive(until: "done").split(separator: "\r\n\r\n").dropFirst()
            #expect(
                bodies.map { $0.prefix { $0 != ";" && $0 != "H" } } == [
                    "/slow", "/1", "/2", "done",
                ])
        }
    }

    @Test func `says continue before a body is sent`() async throws {
        try await withServer(echo) { port in
            let client = try RawConnection(port: port)
            client.send(
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
            #expect(client.receive(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            client.send("ok")
            #expect(client.receive(until: "]").hasSuffix("[ok]"))
        }
    }

    @Test func `answers HEAD with the length but without the body`() async throws {
        try await withServer({ _ in .text("four") }) { port in
            let client = try RawConnection(port: port)
            client.send("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let answer = client.receiveAll()
            #expect(answer.contains("\r\nContent-Length: 4\r\n"))
            #expect(answer.contains("\r\nConnection: close\r\n"))
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test(
        "hangs up when the client wants it or speaks HTTP/1.0",
        arguments: [
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.0\r\n\r\n",
        ])
    func close(request: String) async throws {
        try await withServer(echo) { port in
            let client = try RawConnection(port: port)
            client.send(request)
            let answer = client.receiveAll()
            #expect(answer.contains("\r\nConnection: close\r\n"))
            #expect(answer.hasSuffix("GET / []"))
        }
    }

    @Test func `keeps a connection of HTTP 1.0 when asked`() async throws {
        try await withServer(echo) { port in
            let client = try RawConnection(port: port)
            for _ in 0..<2 {
                client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
                #expect(client.receive(until: "]").contains("\r\nConnection: keep-alive\r\n"))
            }
        }
    }

    @Test func `strips line breaks from fields and leaves out invalid names`() async throws {
        try await withServer({ _ in
            HTTPResponse(headers: ["X-One": "a\r\nX-Evil: b", "X-Ev\r\nil": "c", "Date": "never"])
        }) { port in
            let client = try RawConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let answer = client.receiveAll()
            #expect(answer.contains("\r\nX-One: a  X-Evil: b\r\n"))
            #expect(!answer.contains("X-Ev\r\n"))
            #expect(!answer.contains("never"))
        }
    }

    @Test func `takes an address in the request line as its path`() async throws {
        try await withServer(echo) { port in
            let client = try RawConnection(port: port)
            client.send("GET http://x/a?b HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(client.receive(until: "]").hasSuffix("GET /a?b []"))
        }
    }

    @Test("sends large answers whole", arguments: [HTTPServer.HandlerPlace.loop, .pool])
    func large(place: HTTPServer.HandlerPlace) async throws {
        let size = 4 << 20
        try await withServer(
            handlersRun: place,
            { _ in
                HTTPResponse(body: .bytes([UInt8](repeating: 97, count: size)))
            }
        ) { port in
            let client = try RawConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let answer = client.receiveAll()
            let parts = answer.split(separator: "\r\n\r\n")
            #expect(parts.count == 2)
            #expect(parts.last == Substring(String(repeating: "a", count: size)))
        }
    }

    @Test func `serves on several loops`() async throws {
        try await withServer(loops: 3, echo) { port in
            for number in 0..<12 {
                let client = try RawConnection(port: port)
                client.send("GET /\(number) HTTP/1.1\r\nHost: x\r\n\r\n")
                #expect(client.receive(until: "]").hasSuffix("GET /\(number) []"))
            }
        }
    }
}
