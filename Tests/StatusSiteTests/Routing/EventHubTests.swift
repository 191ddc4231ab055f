import Model
import Synchronization
import SiteFixture
import Testing

@testable import HTTP
@testable import StatusSite

@Suite("Event hub", .timeLimit(.minutes(1))) struct EventHubTests {
    private func interest(_ target: String) throws -> EventInterest {
        try EventInterest(HTTPRequest(method: "GET", target: target))
    }

    @Test func `tells a page only what concerns it`() throws {
        let hub = EventHub()
        let everything = try #require(hub.join())
        let etsy = try #require(hub.join(try interest("/events?service=etsy,payments")))
        let stripe = try #require(hub.join(try interest("/events?service=stripe")))
        hub.send([.service("payments"), .incident(42), .service("orders")])
        #expect(
            everything.take().events == [
                ServerSentEvent(event: "incident", data: "42"),
                ServerSentEvent(event: "service", data: "payments orders"),
            ])
        #expect(
            etsy.take().events == [
                ServerSentEvent(event: "incident", data: "42"),
                ServerSentEvent(event: "service", data: "payments"),
            ])
        hub.send([.service("payments")])
        #expect(stripe.take().events == [ServerSentEvent(event: "incident", data: "42")])
    }

    @Test func `spreads the refreshing of many pages by a millisecond for each`() {
        let few = EventHub.events(of: [.incident(1)], listeners: 100)
        #expect(few == [ServerSentEvent(event: "incident", data: "1")])
        let many = EventHub.events(of: [.incident(1), .incident(2)], listeners: 2_000)
        #expect(many == [ServerSentEvent(event: "incident", data: "1 2\n2000")])
    }

    @Test func `takes as many pages as its limit, and again when one leaves`() throws {
        let hub = EventHub(limit: 2)
        let first = try #require(hub.join())
        let second = try #require(hub.join())
        #expect(hub.join() == nil)
        first.abandon()
        #expect(hub.count == 1)
        #expect(hub.join() != nil)
        second.finish()
        second.finish()
        #expect(hub.count == 1)
    }

    @Test func `disconnects a page that does not follow`() throws {
        let hub = EventHub()
        _ = try #require(hub.join())
        for number in 0..<100 { hub.send([.incident(number)]) }
        #expect(hub.count == 0)
    }

    @Test func `an interest has few and short names`() throws {
        #expect(try interest("/events") == .everything)
        #expect(try interest("/events?service=") == .everything)
        #expect(try interest("/events?service=b,a,b") == interest("/events?service=a,b"))
        #expect(throws: QueryProblem.self) {
            try interest("/events?service=\(String(repeating: "x", count: 101))")
        }
        let names = (0...40).map { "s\($0)" }.joined(separator: ",")
        do {
            _ = try interest("/events?service=\(names)")
            Issue.record("too many names were taken")
        } catch let problem as QueryProblem {
            #expect(
                problem.sentence
                    == "'service' names 41 services; name at most 40, or none to hear of all.")
        }
    }

    @Test func `gathers each note once, in order`() {
        let gathering = NoteGathering()
        for note: SiteNote in [.incident(1), .service("a"), .incident(1), .service("b")] {
            gathering.add(note)
        }
        #expect(gathering.take() == [.incident(1), .service("a"), .service("b")])
        #expect(gathering.take() == [])
        gathering.add(.incident(1))
        #expect(gathering.take() == [.incident(1)])
    }

    @Test func `announces notes to open pages`() async {
        let site = StatusSite(data: Fixture(.active), clock: PacedClock(isPaused: false))
        let request = HTTPRequest(method: "GET", target: "/events")
        guard case .events(let stream) = await site.handler(request).body else {
            Issue.record("no event stream")
            return
        }
        await site.run()
        let (events, isOver) = stream.take()
        #expect(
            events == [
                ServerSentEvent(event: "incident", data: "42"),
                ServerSentEvent(event: "service", data: "payments"),
            ])
        #expect(isOver)
    }

    @Test func `refuses a listener who names too much`() async {
        let names = (0...40).map { "s\($0)" }.joined(separator: ",")
        let answer = await visit("/events?service=\(names)", Fixture(.calm))
        #expect(answer.status == 400)
        #expect(answer.text.hasPrefix("'service' names 41 services;"))
    }
}

/// A clock on which nobody waits, or everybody.
struct PacedClock: Clock {
    let isPaused: Bool
    var now: ContinuousClock.Instant { ContinuousClock.now }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
        if isPaused { try await Gate().wait() }
    }
}
