import Synchronization
import Testing

@testable import HTTP

@Suite("Event streams", .timeLimit(.minutes(1))) struct EventStreamTests {
    private static let get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"

    @Test func `sends events as they come and ends with the stream`() async throws {
        let stream = EventStream()
        try await withServer({ _ in HTTPResponse(body: .events(stream)) }) { port in
            let client = try RawConnection(port: port)
            client.send(Self.get)
            let head = client.receive(until: "\r\n\r\n")
            #expect(head.contains("\r\nContent-Type: text/event-stream; charset=utf-8\r\n"))
            #expect(head.contains("\r\nCache-Control: no-store\r\n"))
            #expect(!head.contains("Content-Length"))
            stream.send(ServerSentEvent(id: "7", event: "state", data: "a\nb"))
            let event = "id: 7\nevent: state\ndata: a\ndata: b\n\n"
            #expect(client.receive(until: "\n\n") == event)
            stream.send(ServerSentEvent(data: ""))
            stream.finish()
            #expect(client.receiveAll() == "data: \n\n")
        }
    }

    @Test(
        "keeps line breaks inside their field",
        arguments: [
            (ServerSentEvent(data: "a\r\nb\rc\n"), "data: a\ndata: b\ndata: c\ndata: \n\n"),
            (
                ServerSentEvent(id: "1\n\0data: x", event: "e\r\nid: 2", data: ""),
                "id: 1data: x\nevent: eid: 2\ndata: \n\n"
            ),
        ])
    func format(event: ServerSentEvent, text: String) {
        #expect(String(decoding: event.bytes, as: UTF8.self) == text)
    }

    @Test("is told when its client leaves", arguments: [HTTPServer.HandlerPlace.loop, .pool])
    func leaves(place: HTTPServer.HandlerPlace) async throws {
        let over = Signal()
        let stream = EventStream { Task { await over.give() } }
        try await withServer(
            handlersRun: place,
            { _ in
                HTTPResponse(body: .events(stream))
            }
        ) { port in
            do {
                let client = try RawConnection(port: port)
                client.send(Self.get)
                _ = client.receive(until: "\r\n\r\n")
            }
            await over.wait()
            #expect(!stream.send(ServerSentEvent(data: "late")))
        }
    }

    @Test func `takes no events when it tells that it is over`() {
        final class Late: Sendable {
            let stream = Mutex<EventStream?>(nil)
            let wasTaken = Mutex<Bool?>(nil)

            func send() {
                let stream = stream.withLock { $0 }
                let taken = stream?.send(ServerSentEvent(data: "late"))
                wasTaken.withLock { $0 = taken }
            }
        }
        let late = Late()
        let stream = EventStream { late.send() }
        late.stream.withLock { $0 = stream }
        stream.abandon()
        #expect(late.wasTaken.withLock { $0 } == false)
    }

    @Test func `is over at once for HEAD, with the fields of a stream`() async throws {
        let over = Signal()
        let stream = EventStream { Task { await over.give() } }
        try await withServer({ _ in HTTPResponse(body: .events(stream)) }) { port in
            let client = try RawConnection(port: port)
            client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(client.receiveAll().contains("text/event-stream"))
            await over.wait()
        }
    }

    @Test func `drops a client that does not read`() async throws {
        var limits = HTTPLimits()
        limits.writeDeadline = .seconds(600)
        let over = Signal()
        let stream = EventStream(capacity: 400) { Task { await over.give() } }
        try await withServer(limits: limits, { _ in HTTPResponse(body: .events(stream)) }) { port in
            let client = try RawConnection(port: port, receiveBufferBytes: 4096)
            client.send(Self.get)
            _ = client.receive(until: "\r\n\r\n")
            // The kernel takes some megabytes before anything piles up.
            let event = ServerSentEvent(data: String(repeating: "x", count: 100_000))
            for _ in 0..<400 where stream.send(event) {}
            await over.wait()
            #expect(client.receiveAll().utf8.count < 400 * 100_000)
        }
    }

    @Test func `ends when more events wait than it holds`() async {
        let over = Signal()
        let stream = EventStream(capacity: 2) { Task { await over.give() } }
        #expect(stream.send(ServerSentEvent(data: "1")))
        #expect(stream.send(ServerSentEvent(data: "2")))
        #expect(!stream.send(ServerSentEvent(data: "3")))
        await over.wait()
    }

    @Test func `tells its reader once until the events are taken`() {
        let told = Atomic(0)
        let stream = EventStream()
        stream.send(ServerSentEvent(data: "1"))
        stream.read { told.add(1, ordering: .relaxed) }
        #expect(told.load(ordering: .relaxed) == 1)
        stream.send(ServerSentEvent(data: "2"))
        #expect(told.load(ordering: .relaxed) == 1)
        #expect(stream.take().events.map(\.data) == ["1", "2"])
        stream.send(ServerSentEvent(data: "3"))
        stream.finish()
        #expect(told.load(ordering: .relaxed) == 2)
        let (events, isOver) = stream.take()
        #expect(events.map(\.data) == ["3"])
        #expect(isOver)
    }

    @Test func `reaches every one of many clients`() async throws {
        let streams = Mutex<[EventStream]>([])
        try await withServer({ _ in
            let stream = EventStream()
            streams.withLock { $0.append(stream) }
            return HTTPResponse(body: .events(stream))
        }) { port in
            let clients = try (0..<100).map { _ in try RawConnection(port: port) }
            for client in clients {
                client.send(Self.get)
                _ = client.receive(until: "\r\n\r\n")
            }
            for number in 1...3 {
                let event = ServerSentEvent(data: "\(number)")
                for stream in streams.withLock({ $0 }) { #expect(stream.send(event)) }
            }
            for client in clients {
                let text = client.receive(until: "data: 3\n\n")
                #expect(text == "data: 1\n\ndata: 2\n\ndata: 3\n\n")
            }
        }
    }

    @Test func `ends on shutdown without waiting for the deadline`() async throws {
        var limits = HTTPLimits()
        limits.drainDeadline = .seconds(600)
        let over = Signal()
        let stream = EventStream { Task { await over.give() } }
        let client = try await withServer(
            limits: limits, { _ in HTTPResponse(body: .events(stream)) }
        ) { port in
            let client = try RawConnection(port: port)
            client.send(Self.get)
            _ = client.receive(until: "\r\n\r\n")
            return client
        }
        await over.wait()
        #expect(client.receiveAll() == "")
    }

    @Test func `shows signs of life in silence`() async throws {
        var limits = HTTPLimits()
        limits.heartbeatInterval = .milliseconds(50)
        let stream = EventStream()
        try await withServer(limits: limits, { _ in HTTPResponse(body: .events(stream)) }) { port in
            let client = try RawConnection(port: port)
            client.send(Self.get)
            _ = client.receive(until: "\r\n\r\n")
            #expect(client.receive(until: "\n\n").hasPrefix(": alive\n\n"))
        }
    }
}
