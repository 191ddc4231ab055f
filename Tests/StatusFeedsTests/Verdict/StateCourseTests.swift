import Model
import StatusFeeds
import Testing

@Suite("State course") struct StateCourseTests {
    /// Minutes after an hour.
    private static func at(_ minutes: Double) -> Timestamp {
        Timestamp(millisecondsSinceEpoch: 1_795_000_000_000) + .seconds(minutes * 60)
    }

    private func course(_ changes: [(Double, ServiceState)]) -> StateCourse {
        changes.reduce(into: StateCourse()) { $0.see($1.1, at: Self.at($1.0)) }
    }

    private func held(_ changes: [(Double, ServiceState)], at minutes: Double) -> HeldState? {
        course(changes).held(at: Self.at(minutes))
    }

    @Test func `knows nothing before anything was seen`() {
        #expect(StateCourse().held(at: Self.at(0)) == nil)
    }

    @Test func `trouble counts at once, and worse trouble too`() {
        let changes: [(Double, ServiceState)] = [(0, .up), (17, .degraded), (20, .down)]
        #expect(
            held(Array(changes.prefix(2)), at: 17)
                == HeldState(state: .degraded, since: Self.at(17), troubleSince: Self.at(17)))
        #expect(
            held(changes, at: 20)
                == HeldState(state: .down, since: Self.at(20), troubleSince: Self.at(17)))
    }

    @Test func `half a minute of working neither ends trouble nor starts since anew`() {
        let changes: [(Double, ServiceState)] = [
            (0, .up), (17, .partial), (30, .up), (30.5, .partial),
        ]
        #expect(
            held(changes, at: 40)
                == HeldState(state: .partial, since: Self.at(17), troubleSince: Self.at(17)))
    }

    @Test func `what works again is told while the trouble is held, and is over as of then`() {
        let changes: [(Double, ServiceState)] = [(0, .up), (17, .partial), (42, .up)]
        #expect(
            held(changes, at: 46.9)
                == HeldState(
                    state: .partial, since: Self.at(17), troubleSince: Self.at(17),
                    recovery: .init(state: .up, since: Self.at(42), overAt: Self.at(47))))
        #expect(held(changes, at: 47) == HeldState(state: .up, since: Self.at(42)))
    }

    @Test func `a relapse after the calm is a new trouble`() {
        let changes: [(Double, ServiceState)] = [(0, .down), (10, .up), (15, .down)]
        #expect(
            held(changes, at: 16)
                == HeldState(state: .down, since: Self.at(15), troubleSince: Self.at(15)))
    }

    @Test func `the worst of the last five minutes counts, since it was last left`() {
        let changes: [(Double, ServiceState)] = [
            (0, .degraded), (10, .down), (12, .degraded), (13, .partial), (14, .degraded),
        ]
        #expect(
            held(changes, at: 16.9)
                == HeldState(
                    state: .down, since: Self.at(10), troubleSince: Self.at(0),
                    recovery: .init(state: .degraded, since: Self.at(14), overAt: Self.at(17))))
        let partial = held(changes, at: 17)
        #expect(partial?.state == .partial && partial?.since == Self.at(12))
        #expect(
            held(changes, at: 19)
                == HeldState(state: .degraded, since: Self.at(14), troubleSince: Self.at(0)))
    }

    @Test func `not being able to tell is no recovery, but not trouble for ever`() {
        let changes: [(Double, ServiceState)] = [(0, .partial), (10, .unknown)]
        #expect(held(changes, at: 12)?.state == .partial)
        #expect(held(changes, at: 12)?.recovery?.state == .unknown)
        #expect(held(changes, at: 15) == HeldState(state: .unknown, since: Self.at(10)))
        #expect(
            held(changes + [(14, .partial)], at: 14)
                == HeldState(state: .partial, since: Self.at(0), troubleSince: Self.at(0)))
    }

    @Test func `a short silence is told but does not start since anew`() {
        let changes: [(Double, ServiceState)] = [(0, .up), (60, .unknown), (64, .up)]
        #expect(
            held(Array(changes.prefix(2)), at: 61) == HeldState(state: .unknown, since: Self.at(60))
        )
        #expect(held(changes, at: 64) == HeldState(state: .up, since: Self.at(0)))
        let long: [(Double, ServiceState)] = [(0, .up), (60, .unknown), (65, .up)]
        #expect(held(long, at: 66) == HeldState(state: .up, since: Self.at(65)))
    }

    @Test func `maintenance is no trouble, but does not hide one that just was`() {
        #expect(held([(0, .maintenance)], at: 1)?.troubleSince == nil)
        let held = held([(0, .down), (5, .maintenance)], at: 6)
        #expect(held?.state == .down && held?.recovery?.state == .maintenance)
    }

    @Test func `flickering at a threshold is one trouble of any length`() {
        let changes = (0..<199).map {
            (Double($0) / 2, $0 % 2 == 0 ? ServiceState.degraded : .unknown)
        }
        #expect(
            held(changes, at: 99)
                == HeldState(state: .degraded, since: Self.at(0), troubleSince: Self.at(0)))
    }

    @Test func `the same again changes nothing`() {
        let once = course([(0, .up), (5, .down)])
        let again = course([(0, .up), (3, .up), (5, .down), (6, .down)])
        #expect(once.held(at: Self.at(7)) == again.held(at: Self.at(7)))
    }
}
