@testable import HTTP
import Synchronization
import Testing

@Suite("HTTP server: clients that leave", .timeLimit(.minutes(1))) struct ConnectionLifeTests {
    private static let get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"

    @Test(
        "cancels the handler of a client that is gone",
        arguments: [
            HTTPServer.HandlerPlace.loop, .pool,
        ])
    func gone(place: HTTPServer.HandlerPlace) async throws {
        let (begun, left) = (Signal(), Signal())
        try await withServer(
            handlersRun: place,
            { _ in
                await begun.give()
                await cancelled()
                await left.give()
                return HTTPResponse()
            }
        ) { port in
            do {
                let client = try RawConnection(port: port)
                client.send(Self.get)
                await begun.wait()
            }
            await left.wait()
        }
    }

    @Test func `still answers a client that has only closed its own side`() async throws {
        try await withServer(echo) { port in
            let client = try RawConnection(port: port)
            client.send(Self.get + "GET /2 HTTP/1.1\r\nHost: x\r\n\r\n")
            client.finishSending()
            let answer = client.receiveAll()
            #expect(answer.contains("GET / []"))
            #expect(answer.hasSuffix("GET /2 []"))
        }
    }

    @Test func `takes in little of what a client sends while it is being answered`() async throws {
        let (begun, gate) = (Signal(), Signal())
        let taken = Atomic(0)
        try await withServer({ request in
            if request.path == "/first" {
                await begun.give()
                await gate.wait()
            }
            return HTTPResponse()
        }) { port in
            let client = try RawConnection(port: port)
            client.send("GET /first HTTP/1.1\r\nHost: x\r\n\r\n")
            await begun.wait()
            // Far more than the kernel's buffers hold; so a server that went on reading would
            // take all of it.
            let flood = [UInt8](repeating: UInt8(ascii: "a"), count: 64 << 20)
            taken.store(client.sendUntilStuck(flood), ordering: .relaxed)
            await gate.give()
        }
        #expect(taken.load(ordering: .relaxed) < 32 << 20)
    }

    @Test func `finishes what is under way and turns idle clients away on shutdown`() async throws {
        let (begun, gate) = (Signal(), Signal())
        let server = HTTPServer(host: "127.0.0.1", port: 0) { request in
            if request.path == "/slow" {
                await begun.give()
                await gate.wait()
            }
            return .text("done")
        }
        try await server.start()
        let running = Task { try await server.run() }
        let port = server.port
        try await onThread {
            let (idle, busy) = (try RawConnection(port: port), try RawConnection(port: port))
            idle.send(Self.get)
            _ = idle.receive(until: "done")
            busy.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n")
            await begun.wait()
            running.cancel()
            #expect(idle.receiveAll() == "")
            #expect(throws: RawConnection.Failure.self) { try RawConnection(port: port) }
            await gate.give()
            let answer = busy.receiveAll()
            #expect(answer.contains("\r\nConnection: close\r\n"))
            #expect(answer.hasSuffix("done"))
        }
        try await running.value
    }

    @Test func `leaves requests that outlast the drain deadline`() async throws {
        var limits = HTTPLimits()
        limits.drainDeadline = .milliseconds(50)
        let (begun, left) = (Signal(), Signal())
        try await withServer(
            limits: limits,
            { _ in
                await begun.give()
                await cancelled()
                await left.give()
                return HTTPResponse()
            }
        ) { port in
            let client = try RawConnection(port: port)
            client.send(Self.get)
            await begun.wait()
        }
        await left.wait()
    }

    @Test func `goes on reading a client's requests after its answer was slow to be taken`()
        async throws
    {
        let size = 8 << 20
        try await withServer({ request in
            request.path == "/big"
                ? HTTPResponse(body: .bytes([UInt8](repeating: 97, count: size))) : .text("end")
        }) { port in
            let client = try RawConnection(port: port, receiveBufferBytes: 4096)
            client.send("GET /big HTTP/1.1\r\nHost: x\r\n\r\n" + Self.get)
            var total = 0
            var last = ""
            while !last.hasSuffix("end"), let text = client.receive(), !text.isEmpty {
                total += text.utf8.count
                last = text
            }
            #expect(last.hasSuffix("end") && total > size)
        }
    }
}
