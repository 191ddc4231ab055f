import Messaging
import Model
import Testing

/// What every bus must do; a suite runs each against a fresh bus of its kind.
enum BusContract: String, CaseIterable, Sendable {
    case everySubscriberInOrder, onlyWhatCameAfterSubscribing, nothingIsLostWhenWaiting
    case dropOldestNeverBlocks, endedSubscriptionsBlockNobody, cancelledReaderEnds
    case manyPublishersKeepTheirOrder

    func check(_ bus: any Bus) async throws {
        switch self {
        case .everySubscriberInOrder: await Self.everySubscriberInOrder(bus)
        case .onlyWhatCameAfterSubscribing: await Self.onlyWhatCameAfterSubscribing(bus)
        case .nothingIsLostWhenWaiting: await Self.nothingIsLostWhenWaiting(bus)
        case .dropOldestNeverBlocks: await Self.dropOldestNeverBlocks(bus)
        case .endedSubscriptionsBlockNobody: await Self.endedSubscriptionsBlockNobody(bus)
        case .cancelledReaderEnds: await Self.cancelledReaderEnds(bus)
        case .manyPublishersKeepTheirOrder: await Self.manyPublishersKeepTheirOrder(bus)
        }
    }
}

typealias Messages = any AsyncSequence<Message, Never> & Sendable

/// The message of that number.
func message(_ number: Int, from service: ServiceID = "a") -> Message {
    .service(service, at: Timestamp(millisecondsSinceEpoch: Int64(number)))
}

/// The numbers of the first `count` messages.
func numbers(_ messages: Messages, first count: Int, of service: ServiceID? = nil) async -> [Int] {
    var numbers: [Int] = []
    var seen = 0
    for await case .service(let from, let at) in messages {
        seen += 1
        if service == nil || service == from { numbers.append(Int(at.millisecondsSinceEpoch)) }
        if seen == count { break }
    }
    return numbers
}

extension BusContract {
    private static func everySubscriberInOrder(_ bus: any Bus) async {
        let first = bus.subscribe(capacity: 8, overflow: .wait)
        let second = bus.subscribe(capacity: 8, overflow: .dropOldest)
        for number in 0..<5 { await bus.publish(message(number)) }
        #expect(await numbers(first, first: 5) == Array(0..<5))
        #expect(await numbers(second, first: 5) == Array(0..<5))
    }

    private static func onlyWhatCameAfterSubscribing(_ bus: any Bus) async {
        await bus.publish(message(1))
        let late = bus.subscribe(capacity: 8, overflow: .wait)
        await bus.publish(message(2))
        #expect(await numbers(late, first: 1) == [2])
    }

    private static func nothingIsLostWhenWaiting(_ bus: any Bus) async {
        let messages = bus.subscribe(capacity: 2, overflow: .wait)
        async let read = numbers(messages, first: 500)
        for number in 0..<500 { await bus.publish(message(number)) }
        #expect(await read == Array(0..<500))
    }

    private static func dropOldestNeverBlocks(_ bus: any Bus) async {
        let messages = bus.subscribe(capacity: 3, overflow: .dropOldest)
        for number in 0..<100 { await bus.publish(message(number)) }
        #expect(await numbers(messages, first: 3) == [97, 98, 99])
    }

    private static func endedSubscriptionsBlockNobody(_ bus: any Bus) async {
        let kept = bus.subscribe(capacity: 1, overflow: .wait)
        do {
            let unused = bus.subscribe(capacity: 1, overflow: .wait)
            _ = unused
        }
        await bus.publish(message(0))
        #expect(await numbers(kept, first: 1) == [0])
        // `kept` is still held, but its iteration was given up.
        for number in 0..<10 { await bus.publish(message(number)) }
        #expect(await numbers(kept, first: 1).isEmpty)
    }

    private static func cancelledReaderEnds(_ bus: any Bus) async {
        let messages = bus.subscribe(capacity: 1, overflow: .wait)
        let reader = Task { await numbers(messages, first: 10) }
        await bus.publish(message(7))
        await bus.publish(message(8))
        await bus.publish(message(9))
        reader.cancel()
        let read = await reader.value
        #expect(read == Array([7, 8, 9].prefix(read.count)))
        for number in 0..<10 { await bus.publish(message(number)) }
    }

    private static func manyPublishersKeepTheirOrder(_ bus: any Bus) async {
        let first = bus.subscribe(capacity: 4, overflow: .wait)
        let second = bus.subscribe(capacity: 64, overflow: .wait)
        async let readFirst = numbers(first, first: 800, of: "s3")
        async let readSecond = numbers(second, first: 800, of: "s3")
        await withTaskGroup(of: Void.self) { group in
            for publisher in 0..<8 {
                group.addTask {
                    for number in 0..<100 {
                        await bus.publish(message(number, from: ServiceID("s\(publisher)")))
                    }
                }
            }
        }
        #expect(await readFirst == Array(0..<100))
        #expect(await readSecond == Array(0..<100))
    }
}
