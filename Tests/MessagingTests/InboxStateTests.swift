import Testing

@testable import Messaging

@Suite("Inbox state") struct InboxStateTests {
    private typealias State = InboxState<Int, String, String>

    @Test func `keeps a publisher waiting until its message lies within the capacity`() {
        var state = State(capacity: 1, overflow: .wait)
        #expect(place(state.arrives(10)) == nil)
        #expect(place(state.arrives(11)) == 1)
        #expect(place(state.arrives(12)) == 2)
        #expect(state.waits("second", at: 1) == true)
        #expect(state.waits("third", at: 2) == true)
        #expect(reading(state.asked()) == "10 second")
        #expect(reading(state.asked()) == "11 third")
        #expect(reading(state.asked()) == "12 ")
        #expect(reading(state.asked()) == "wait")
    }

    @Test func `lets a publisher go that comes to wait when there is room already`() {
        var state = State(capacity: 1, overflow: .wait)
        _ = state.arrives(10)
        #expect(place(state.arrives(11)) == 1)
        _ = state.asked()
        #expect(state.waits("second", at: 1) == false)
    }

    @Test func `gives a message straight to the reader that waits`() {
        var state = State(capacity: 1, overflow: .wait)
        #expect(state.waits("reader") == nil)
        guard case .given("reader") = state.arrives(5) else {
            Issue.record("the reader was passed over")
            return
        }
        #expect(state.count == 0)
        #expect(place(state.arrives(6)) == nil)
    }

    @Test func `drops the oldest when told to`() {
        var state = State(capacity: 2, overflow: .dropOldest)
        for number in 0..<200 { #expect(place(state.arrives(number)) == nil) }
        #expect(state.count == 2)
        #expect(reading(state.asked()) == "198 ")
        #expect(reading(state.asked()) == "199 ")
    }

    @Test func `returns everybody who waits when it closes, and takes nothing more`() {
        var state = State(capacity: 1, overflow: .wait)
        _ = state.arrives(1)
        _ = state.arrives(2)
        _ = state.waits("writer", at: 1)
        let left = state.close()
        #expect(left.reader == nil && left.writers == ["writer"])
        #expect(place(state.arrives(3)) == nil && state.count == 0)
        #expect(state.waits("late", at: 9) == false)
        #expect(reading(state.asked()) == "end")
    }

    @Test func `forgets who gives up waiting`() {
        var state = State(capacity: 1, overflow: .wait)
        _ = state.arrives(1)
        _ = state.arrives(2)
        _ = state.waits("writer", at: 1)
        #expect(state.writerLeaves(1) == "writer")
        #expect(state.writerLeaves(1) == nil)
        #expect(reading(state.asked()) == "1 ")
        #expect(state.readerLeaves() == nil)
    }

    private func place(_ arrival: State.Arrival) -> Int? {
        if case .crowded(let place) = arrival { place } else { nil }
    }

    private func reading(_ reading: State.Reading) -> String {
        switch reading {
        case .message(let number, let writers): "\(number) \(writers.joined(separator: ","))"
        case .wait: "wait"
        case .end: "end"
        }
    }
}
