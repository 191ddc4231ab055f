import Model
import StatusFeeds
import Testing

@Suite("State memory") struct StateMemoryTests {
    private static func at(_ minutes: Double) -> Timestamp {
        Timestamp(millisecondsSinceEpoch: 1_795_000_000_000) + .seconds(minutes * 60)
    }

    private func change(_ minutes: Double, _ state: ServiceState) -> StateChange {
        StateChange(service: "shop", at: Self.at(minutes), state: state, probability: nil)
    }

    private func gap(_ start: Double, _ end: Double) -> TimeRange {
        TimeRange(start: Self.at(start), end: Self.at(end))
    }

    private func memory(_ judgements: [(Double, ServiceState, Bool)]) -> StateMemory {
        judgements.reduce(into: StateMemory()) { memory, judgement in
            memory.take(judgement.1, isWitnessed: judgement.2, at: Self.at(judgement.0))
        }
    }

    @Test func `trouble that somebody sees counts at once`() {
        let memory = memory([(0, .up, false), (10, .degraded, true)])
        #expect(memory.last == .degraded && memory.changedAt == Self.at(10))
        #expect(memory.held(at: Self.at(10))?.state == .degraded)
    }

    @Test func `signs count once they lasted, as of when they began`() {
        let signs: [(Double, ServiceState, Bool)] = [(0, .up, false), (10, .degraded, false)]
        let waiting = memory(signs + [(11.9, .degraded, false)])
        #expect(waiting.last == .up)
        #expect(
            waiting.held(at: Self.at(11.9))
                == HeldState(state: .up, since: Self.at(0), doubtSince: Self.at(10)))
        let counted = memory(signs + [(12, .degraded, false)])
        #expect(counted.changedAt == Self.at(10))
        #expect(
            counted.held(at: Self.at(12))
                == HeldState(state: .degraded, since: Self.at(10), troubleSince: Self.at(10)))
    }

    @Test func `signs that pass leave nothing behind`() {
        let memory = memory([
            (0, .up, false), (10, .degraded, false), (11, .up, false), (12, .degraded, false),
            (13, .up, false),
        ])
        #expect(memory.changedAt == Self.at(0))
        #expect(memory.held(at: Self.at(13)) == HeldState(state: .up, since: Self.at(0)))
    }

    @Test func `signs within a trouble carry it on at once`() {
        let memory = memory([
            (0, .partial, true), (10, .up, false), (11, .degraded, false), (14, .degraded, false),
        ])
        #expect(memory.held(at: Self.at(14.5))?.recovery?.state == .degraded)
        #expect(
            memory.held(at: Self.at(15))
                == HeldState(state: .degraded, since: Self.at(10), troubleSince: Self.at(0)))
    }

    @Test func `without a past, signs begin as unknown`() {
        let memory = memory([(0, .degraded, false)])
        #expect(memory.last == .unknown && memory.held(at: Self.at(0))?.state == .unknown)
    }

    @Test func `is the same when made anew of the changes that were kept`() {
        var live = StateMemory()
        var kept: [StateChange] = []
        let states: [ServiceState] = [.up, .partial, .up, .degraded, .up, .unknown, .up, .down]
        for minute in 0..<400 {
            let state = states[minute * minute / 7 % states.count]
            live.take(state, isWitnessed: true, at: Self.at(Double(minute)))
            if let last = live.last, last != kept.last?.state {
                kept.append(change(Double(minute), last))
            }
            let now = Self.at(Double(minute) + 0.5)
            #expect(StateMemory(of: kept, gaps: [], now: now).held(at: now) == live.held(at: now))
        }
    }

    @Test func `what was before a pause is not taken to have lasted through it`() {
        let changes = [change(0, .up), change(10, .partial)]
        let after = StateMemory(of: changes, gaps: [gap(20, 120)], now: Self.at(120))
        #expect(after.last == .partial)
        #expect(
            after.held(at: Self.at(120)) == HeldState(state: .unknown, since: Self.at(20)))
        let back = StateMemory(
            of: changes + [change(120.2, .up)], gaps: [gap(20, 120)], now: Self.at(121))
        #expect(back.held(at: Self.at(121)) == HeldState(state: .up, since: Self.at(120.2)))
    }

    @Test func `what was still so well after a pause went on`() {
        let changes = [change(0, .up), change(10, .partial), change(200, .up)]
        let memory = StateMemory(
            of: changes, gaps: [gap(20, 22), gap(21, 23)], now: Self.at(202))
        #expect(
            memory.held(at: Self.at(202))
                == HeldState(
                    state: .partial, since: Self.at(10), troubleSince: Self.at(10),
                    recovery: .init(state: .up, since: Self.at(200), overAt: Self.at(205))))
    }
}
