import Resilience
import Testing

@Suite("Bulkhead") struct BulkheadTests {
    @Test func `lets in up to its limit and refuses the rest`() {
        var bulkhead = Bulkhead(limit: 2)
        #expect(bulkhead.callArrives() == .enter)
        #expect(bulkhead.callArrives() == .enter)
        #expect(bulkhead.callArrives() == .refuse)
        #expect(bulkhead.callEnds() == nil)
        #expect(bulkhead.callArrives() == .enter)
        #expect(bulkhead.running == 2)
    }

    @Test func `lets those who wait in, in their order`() {
        var bulkhead = Bulkhead(limit: 1, queueLimit: 2)
        #expect(bulkhead.callArrives() == .enter)
        guard case .wait(let first) = bulkhead.callArrives(),
            case .wait(let second) = bulkhead.callArrives()
        else {
            Issue.record("two calls should wait")
            return
        }
        #expect(bulkhead.callArrives() == .refuse)
        #expect(bulkhead.callEnds() == first)
        #expect(bulkhead.callEnds() == second)
        #expect(bulkhead.running == 1)
        #expect(bulkhead.callEnds() == nil)
        #expect(bulkhead.running == 0)
    }

    @Test func `passes over those who stopped waiting`() {
        var bulkhead = Bulkhead(limit: 1, queueLimit: 2)
        _ = bulkhead.callArrives()
        guard case .wait(let first) = bulkhead.callArrives(),
            case .wait(let second) = bulkhead.callArrives()
        else {
            Issue.record("two calls should wait")
            return
        }
        let firstStillWaited = bulkhead.stopWaiting(first)
        #expect(firstStillWaited)
        #expect(bulkhead.queued == 1)
        #expect(bulkhead.callEnds() == second)
        let secondStillWaited = bulkhead.stopWaiting(second)
        #expect(!secondStillWaited, "it was let in and has to end its call")
    }
}
