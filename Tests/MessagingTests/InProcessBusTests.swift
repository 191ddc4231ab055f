import Messaging
import Testing

@Suite("In-process bus", .timeLimit(.minutes(1))) struct InProcessBusTests {
    @Test("keeps the contract", arguments: BusContract.allCases)
    func contract(part: BusContract) async throws {
        let bus = InProcessBus()
        try await part.check(bus)
        #expect(bus.subscriberCount == 0 || part != .endedSubscriptionsBlockNobody)
    }

    @Test func `makes a publisher wait for a full buffer`() async {
        let bus = InProcessBus()
        let messages = bus.subscribe(capacity: 1, overflow: .wait)
        await bus.publish(message(0))
        let second = Task { await bus.publish(message(1)) }
        let isDone = Task { await second.value }
        // The reader makes room, which is the only thing that lets the second publisher go.
        #expect(await numbers(messages, first: 2) == [0, 1])
        await isDone.value
    }

    @Test func `delivers the message of a publisher that is cancelled while it waits`() async {
        let bus = InProcessBus()
        let messages = bus.subscribe(capacity: 1, overflow: .wait)
        await bus.publish(message(0))
        let second = Task { await bus.publish(message(1)) }
        second.cancel()
        await second.value
        #expect(await numbers(messages, first: 2) == [0, 1])
    }

    @Test func `forgets subscriptions that are given up`() async {
        let bus = InProcessBus()
        var messages: Messages? = bus.subscribe(capacity: 1, overflow: .wait)
        #expect(bus.subscriberCount == 1)
        messages = nil
        #expect(messages == nil)
        #expect(bus.subscriberCount == 0)
    }
}
