import Marketplace
import Model
import TestKit
import Testing

@Suite("Waiting items") struct WaitingItemsTests {
    private let start = ManualTime.usualStart

    @Test func `bridge their buffer when nothing comes in`() {
        var items = WaitingItems(bufferSeconds: 60, rate: 10, start: start)
        #expect(items.count == 600)
        #expect(items.takeDue(at: start + .seconds(30)) == 300)
        #expect(items.takeDue(at: start + .seconds(60)) == 300)
        #expect(items.nextDue == nil)
    }

    @Test func `come due one buffer after they came in, evenly`() {
        var items = WaitingItems(bufferSeconds: 60, rate: 0, start: start)
        items.arrive(50, at: start, over: 5)
        #expect(items.nextDue == start + .seconds(60))
        #expect(items.takeDue(at: start + .milliseconds(59_999)) == 0)
        #expect(items.takeDue(at: start + .milliseconds(62_499)) == 25)
        #expect(items.takeDue(at: start + .seconds(65)) == 25)
    }

    @Test func `drop the oldest above their limit`() {
        var items = WaitingItems(bufferSeconds: 1, rate: 0, start: start)
        items.arrive(WaitingItems.limit, at: start, over: 5)
        items.arrive(10, at: start + .seconds(5), over: 5)
        #expect(items.count == WaitingItems.limit)
    }
}

@Suite("Upstream window") struct UpstreamWindowTests {
    private let start = ManualTime.usualStart

    @Test func `tells the share of failed calls, once there are enough`() {
        var window = UpstreamWindow()
        for second in 0..<4 { window.record(failed: true, at: start + .seconds(second)) }
        #expect(window.failedShare(at: start + .seconds(4)) == nil)
        window.record(failed: false, at: start + .seconds(4))
        #expect(window.failedShare(at: start + .seconds(4)) == 0.8)
    }

    @Test func `forgets calls older than half a minute`() {
        var window = UpstreamWindow()
        for _ in 0..<5 { window.record(failed: true, at: start) }
        for _ in 0..<5 { window.record(failed: false, at: start + .seconds(20)) }
        #expect(window.failedShare(at: start + .seconds(30)) == 0.5)
        #expect(window.failedShare(at: start + .seconds(31)) == 0)
        #expect(window.failedShare(at: start + .seconds(60)) == nil)
    }
}
