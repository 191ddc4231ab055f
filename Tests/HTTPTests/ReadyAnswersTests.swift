import Synchronization
import Testing

@testable import HTTP

@Suite("HTTP server: answers at hand", .timeLimit(.minutes(1))) struct ReadyAnswersTests {
    private static func serve<Result: Sendable>(
        place: HTTPServer.HandlerPlace = .pool, ready: @escaping HTTPReadyAnswers,
        _ body: @escaping @Sendable (Int) async throws -> Result
    ) async throws -> Result {
        let server = HTTPServer(
            host: "127.0.0.1", port: 0, handlersRun: place, ready: ready, handler: echo)
        try await server.start()
        let running = Task { try await server.run() }
        defer { running.cancel() }
        return try await onThread { try await body(server.port) }
    }

    @Test func `come before the handler, and leave it the rest`() async throws {
        try await Self.serve(ready: { $0.target == "/kept" ? .text("kept") : nil }) { port in
            let client = try RawConnection(port: port)
            let paths = ["/kept", "/other", "/kept", "/last"]
            client.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
            let bodies = client.receive(until: "/last []").split(separator: "\r\n\r\n").dropFirst()
            #expect(
                bodies.map { $0.prefix { $0 != "H" } } == [
                    "kept", "GET /other []", "kept", "GET /last []",
                ])
        }
    }

    @Test func `are sent as prepared, with date and connection added`() async throws {
        let answer = HTTPResponse.text("kept").prepared()
        try await Self.serve(ready: { _ in answer }) { port in
            let client = try RawConnection(port: port)
            client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let text = client.receiveAll()
            #expect(
                text.hasPrefix(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Length: 4\r\nDate: "))
            #expect(text.hasSuffix(" GMT\r\nConnection: close\r\n\r\nkept"))
        }
    }

    @Test func `have no body for HEAD`() async throws {
        let answer = HTTPResponse.text("kept").prepared()
        try await Self.serve(ready: { _ in answer }) { port in
            let client = try RawConnection(port: port)
            client.send("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let text = client.receiveAll()
            #expect(text.contains("Content-Length: 4\r\n"))
            #expect(text.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func `are prepared anew when they are changed`() {
        var answer = HTTPResponse.text("kept").prepared()
        #expect(answer.preparedHead != nil)
        answer.headers["X-More"] = "1"
        #expect(answer.preparedHead == nil)
    }

    @Test func `reach a slow client whole and in order`() async throws {
        let bytes = (0..<8_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) & 0x3F | 0x40 }
        try await Self.serve(ready: { request in
            request.target == "/large"
                ? HTTPResponse(body: .bytes(bytes)).prepared() : .text("the end")
        }) { port in
            let client = try RawConnection(port: port, receiveBufferBytes: 4096)
            let paths = ["/large", "/large", "/end"]
            client.send(paths.map { "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
            let text = client.receive(untilEnd: "the end", of: 2 * bytes.count)
            let bodies = text.utf8.split(separator: UInt8(ascii: "\n")).filter {
                $0.count >= bytes.count
            }
            #expect(bodies.count == 2)
            #expect(bodies.allSatisfy { $0.prefix(bytes.count).elementsEqual(bytes) })
        }
    }
}

extension RawConnection {
    /// All that arrives until so many bytes, and `word` behind them, are there.
    fileprivate func receive(untilEnd word: String, of count: Int) -> String {
        var text = ""
        text.reserveCapacity(count + 4096)
        while let more = receive(), !more.isEmpty {
            text += more
            if text.utf8.count > count, text.hasSuffix(word) { break }
        }
        return text
    }
}
