import Detection
import Model
import Testing

@Suite("Exhausted pools")
struct PoolExhaustedTests {
    private func frames(_ looks: [(inUse: Double, pending: Double)]) -> [SignalFrame] {
        looks.enumerated().map {
            Frame.pool($0.offset, inUse: $0.element.inUse, pending: $0.element.pending)
        }
    }

    private enum Frame {
        static func pool(_ index: Int, inUse: Double, pending: Double) -> SignalFrame {
            Frames.frame(
                index,
                [
                    Signal(.poolInUse, of: "payments"): inUse,
                    Signal(.poolSize, of: "payments"): 50,
                    Signal(.poolPending, of: "payments"): pending,
                ])
        }
    }

    @Test func `pages when nothing is idle and requests wait, and ends when some is again`() throws
    {
        let events = Frames.events(
            PoolExhausted(), frames([(40, 0), (49.8, 12), (50, 30), (48, 0), (30, 0), (20, 0)]))
        try #require(events.map(\.verb) == ["opened", "ended"])
        let finding = events[1].finding
        #expect(finding.severity == .page)
        #expect(finding.startedAt == Frames.at(0))
        #expect(finding.detectedAt == Frames.at(10))
        #expect(finding.endedAt == Frames.at(50))
        #expect(
            finding.title
                == "payments: the database pool is exhausted, 12 requests wait for a connection")
    }

    @Test func `a full pool that nobody waits for, and waiting beside idle ones, is no exhaustion`()
    {
        #expect(Frames.events(PoolExhausted(), frames([(50, 0), (50, 0), (49, 3)])).isEmpty)
    }
}
