@testable import HTTP
import Testing

@Suite("HTTP server: listening", .timeLimit(.minutes(1))) struct ListeningTests {
    @Test("says that the port is in use", arguments: [1, 2], [1, 2])
    func inUse(firstLoops: Int, secondLoops: Int) async throws {
        let first = HTTPServer(host: "127.0.0.1", port: 0, loops: firstLoops, handler: echo)
        try await first.start()
        let port = first.port
        #expect(port > 0)
        let second = HTTPServer(host: "127.0.0.1", port: port, loops: secondLoops, handler: echo)
        await #expect(
            throws: HTTPError(
                code: .addressInUse,
                message: "Could not listen on 127.0.0.1:\(port): the port is in use. "
                    + "Stop the program that listens there or choose another port.")
        ) { try await second.start() }
        #expect(second.port == 0)
        #expect(first.port == port)
    }

    @Test func `shares its port with another that shares, which takes over`() async throws {
        func server(_ name: String, _ port: Int) -> HTTPServer {
            HTTPServer(host: "127.0.0.1", port: port, sharesPort: true) { _ in .text(name) }
        }
        let old = server("old", 0)
        try await old.start()
        let new = server("new", old.port)
        try await new.start()
        let (oldRun, newRun) = (Task { try await old.run() }, Task { try await new.run() })
        oldRun.cancel()
        try await oldRun.value
        let url = "http://127.0.0.1:\(new.port)/"
        for _ in 0..<10 {
            let answer = try await HTTPClient().send(.init(url: url))
            #expect(answer.body == Array("new".utf8))
        }
        newRun.cancel()
        try await newRun.value
    }

    @Test func `does not share with one that does not`() async throws {
        let first = HTTPServer(host: "127.0.0.1", port: 0, handler: echo)
        try await first.start()
        let second = HTTPServer(
            host: "127.0.0.1", port: first.port, sharesPort: true, handler: echo)
        await #expect(throws: HTTPError.self) { try await second.start() }
    }

    @Test(
        "says why an address cannot be had",
        arguments: [
            (
                "192.0.2.1", HTTPError.Code.cannotBind,
                "Could not listen on 192.0.2.1:0: this machine does not have that address. "
                    + "Use one of its own, such as 127.0.0.1."
            ),
            (
                "no such host", .cannotResolve,
                "Could not listen on no such host:0: the name no such host has no address. "
                    + "Check its spelling or use an IP address."
            ),
        ])
    func address(host: String, code: HTTPError.Code, message: String) async {
        await #expect(throws: HTTPError(code: code, message: message)) {
            try await HTTPServer(host: host, port: 0, handler: echo).start()
        }
    }

    @Test func `serves on IPv6 and knows its peer`() async throws {
        let server = HTTPServer(host: "::1", port: 0) { .text($0.peer) }
        try await server.start()
        let running = Task { try await server.run() }
        let answer = try await HTTPClient().send(.init(url: "http://[::1]:\(server.port)/"))
        #expect(answer.body == Array("::1".utf8))
        running.cancel()
        try await running.value
    }
}
