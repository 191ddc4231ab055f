import Marketplace
import Model
import TestKit
import Testing

@Suite("Pool state") struct PoolStateTests {
    private let start = ManualTime.usualStart

    @Test func `lends new slots until the pool is full and then makes callers wait`() {
        var pool = PoolState(size: 2, start: start)
        let tickets = (0..<3).map { _ in pool.newTicket() }
        #expect(pool.take(ticket: tickets[0], at: start) == .lend(slot: 0))
        #expect(pool.take(ticket: tickets[1], at: start) == .lend(slot: 1))
        #expect(pool.take(ticket: tickets[2], at: start) == .wait)
        let figures = pool.figures(at: start)
        #expect(figures.used == 2)
        #expect(figures.size == 2)
        #expect(figures.pending == 1)
    }

    @Test func `lends the slot that was given back last`() {
        var pool = PoolState(size: 3, start: start)
        for ticket in 1...2 { _ = pool.take(ticket: ticket, at: start) }
        #expect(pool.giveBack(slot: 0, ticket: 1, at: start) == nil)
        #expect(pool.giveBack(slot: 1, ticket: 2, at: start) == nil)
        #expect(pool.figures(at: start).idle == 2)
        #expect(pool.take(ticket: 3, at: start) == .lend(slot: 1))
    }

    @Test func `hands a slot to whoever waited longest`() {
        var pool = PoolState(size: 1, start: start)
        for ticket in 1...3 { _ = pool.take(ticket: ticket, at: start) }
        let first = pool.giveBack(slot: 0, ticket: 1, at: start + .seconds(2))
        #expect(first?.ticket == 2)
        #expect(first?.slot == 0)
        #expect(pool.giveBack(slot: 0, ticket: 2, at: start + .seconds(3))?.ticket == 3)
        let figures = pool.figures(at: start + .seconds(3))
        #expect(figures.waitSeconds == 5)
        #expect(figures.waits == 3)
        #expect(figures.useSeconds == 3)
        #expect(figures.uses == 2)
    }

    @Test func `ignores a slot given back twice`() {
        var pool = PoolState(size: 1, start: start)
        _ = pool.take(ticket: 1, at: start)
        _ = pool.giveBack(slot: 0, ticket: 1, at: start)
        _ = pool.take(ticket: 2, at: start)
        #expect(pool.giveBack(slot: 0, ticket: 1, at: start) == nil)
        #expect(pool.figures(at: start).used == 1)
    }

    @Test func `counts who gave up and no longer serves them`() {
        var pool = PoolState(size: 1, start: start)
        for ticket in 1...2 { _ = pool.take(ticket: ticket, at: start) }
        let gaveUp = (0..<2).map { _ in pool.timeOut(ticket: 2, at: start + .seconds(3)) }
        #expect(gaveUp == [true, false])
        #expect(pool.giveBack(slot: 0, ticket: 1, at: start + .seconds(4)) == nil)
        let figures = pool.figures(at: start + .seconds(4))
        #expect(figures.timeouts == 1)
        #expect(figures.pending == 0)
    }

    @Test func `sums the number in use over time`() {
        var pool = PoolState(size: 5, start: start)
        _ = pool.take(ticket: 1, at: start + .seconds(10))
        _ = pool.take(ticket: 2, at: start + .seconds(20))
        _ = pool.giveBack(slot: 0, ticket: 1, at: start + .seconds(25))
        #expect(pool.figures(at: start + .seconds(35)).usedSeconds == 10 + 2 * 5 + 10)
    }

    @Test func `tells how old loans are`() {
        var pool = PoolState(size: 5, start: start)
        _ = pool.take(ticket: 1, at: start)
        _ = pool.take(ticket: 2, at: start + .seconds(20))
        #expect(pool.figures(at: start + .seconds(30)).heldLong == 0)
        let figures = pool.figures(at: start + .seconds(45))
        #expect(figures.heldLong == 1)
        #expect(figures.oldestSeconds == 45)
    }
}
