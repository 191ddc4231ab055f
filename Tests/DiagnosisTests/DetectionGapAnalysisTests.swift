import Detection
import Diagnosis
import Model
import Testing

@Suite("Detection gap") struct DetectionGapAnalysisTests {
    private let origin = Timestamp(millisecondsSinceEpoch: 1_790_000_000_000)
    private let old = ThresholdRule(
        name: "pool almost full", service: nil, signal: Signal(.poolUtilisation),
        comparison: .above, limit: 0.95, holdSeconds: 300, severity: .page)

    /// A pool of 50 with 20 in use that leaks 2.4 connections a minute from 300 s on.
    private func leak(busy: Double = 20, seconds: Int = 1500) -> [SignalFrame] {
        stride(from: 10, through: seconds, by: 10).map { second in
            let leaked = max(0, Double(second - 300)) * 0.04
            let inUse = min(50, busy + leaked)
            let aged = max(0, min(50 - busy, leaked - 1.2)).rounded(.down)
            return frame(second, inUse: inUse, explained: min(busy, inUse), aged: aged)
        }
    }

    /// The same pool under a campaign that lifts it to a level.
    private func campaign(to level: Double) -> [SignalFrame] {
        stride(from: 10, through: 1500, by: 10).map { second in
            let inUse = second >= 300 ? level : 20
            return frame(second, inUse: inUse, explained: inUse, aged: 0)
        }
    }

    private func frame(
        _ second: Int, inUse: Double, explained: Double, aged: Double
    ) -> SignalFrame {
        let values: [Signal: Double] = [
            Signal(.poolInUse, of: "payments"): inUse, Signal(.poolSize, of: "payments"): 50,
            Signal(.poolUtilisation, of: "payments"): inUse / 50,
            Signal(.poolExplained, of: "payments"): explained,
            Signal(.poolUnexplained, of: "payments"): inUse - explained,
            Signal(.poolAgedHolders, of: "payments"): aged,
        ]
        return SignalFrame(
            service: "payments", at: origin + .seconds(second), intervalSeconds: 10, values: values)
    }

    private var failedAt: Timestamp { origin + .seconds(1050) }

    @Test func `tells how late the old rule is and proposes one that is early and quiet`() {
        let gaps = DetectionGapAnalysis.analyse(
            rules: [old], frames: leak(), failedAt: failedAt, control: campaign(to: 28),
            controlName: "the campaign alone, 25 min")
        #expect(gaps.first?.rule == "pool.utilisation > 0.95 for 5m")
        #expect(gaps.first?.inForce == true)
        // Above 47.5 from 990 s on, so 300 s later than that.
        #expect(gaps.first?.wouldFireAt == origin + .seconds(1290))
        #expect(gaps.first?.lateBySeconds == 240)
        #expect(gaps.first?.falsePagesOnControl == 1)
        let proposed = gaps.filter { !$0.inForce }
        #expect(proposed.map(\.rule).contains("pool.holdersOlderThan30s > 2 for 30s"))
        #expect(proposed.map(\.rule).contains("pool.unexplained > 3 for 1m"))
        #expect(proposed.allSatisfy { $0.lateBySeconds ?? 0 <= -600 })
        #expect(proposed.allSatisfy { $0.falsePagesOnControl == 0 && $0.smallestChange == nil })
    }

    @Test func `gives the smallest change that is in time and quiet on the control`() throws {
        let gaps = DetectionGapAnalysis.analyse(
            rules: [old], frames: leak(), failedAt: failedAt, targetLead: 300,
            control: campaign(to: 28), controlName: "the campaign alone")
        let change = try #require(gaps.first?.smallestChange)
        #expect(change == "pool.utilisation > 0.61 for 3m")
    }

    @Test func `says so when every change in time pages on the control`() {
        let gaps = DetectionGapAnalysis.analyse(
            rules: [old], frames: leak(), failedAt: failedAt, control: campaign(to: 35),
            controlName: "the campaign alone")
        #expect(
            gaps.first?.smallestChange
                == "none by threshold alone: 10 min need a limit of 51 % or less, which pages on "
                + "the campaign alone")
        #expect(gaps.first?.falsePagesOnControl == 1)
    }

    @Test func `says nothing against a rule that is in time`() {
        let good = ThresholdRule(
            name: "old holders", service: nil, signal: Signal(.poolAgedHolders), comparison: .above,
            limit: 2, holdSeconds: 30, severity: .page)
        let gaps = DetectionGapAnalysis.analyse(
            rules: [good], frames: leak(), failedAt: failedAt, control: campaign(to: 35),
            controlName: "the campaign alone")
        #expect(gaps.first?.smallestChange == nil)
        #expect(gaps.first?.falsePagesOnControl == 0)
        #expect(gaps.count { $0.rule == good.expression } == 1)
    }

    @Test func `leaves out rules of other services`() {
        let other = ThresholdRule(
            name: "other", service: "inventory", signal: Signal(.poolUtilisation),
            comparison: .above, limit: 0.5, holdSeconds: 0, severity: .page)
        let gaps = DetectionGapAnalysis.analyse(
            rules: [other], frames: leak(), failedAt: failedAt, control: [], controlName: "none")
        #expect(!gaps.contains { $0.inForce })
    }

    @Test func `measures the last climb and sets it against the rule`() throws {
        let climb = try #require(UtilisationClimb.find(in: leak()))
        #expect((climb.seconds - 181).magnitude < 2)
        #expect(
            climb.sentence(against: old)
                == "The pool went from 85 % to 100 % in 3 min 1 s; the rule needs 5 min above "
                + "95 %.")
    }

    @Test func `finds no climb in a pool that never fills`() {
        #expect(UtilisationClimb.find(in: campaign(to: 35)) == nil)
    }

    @Test func `computes a control without what was leaked`() throws {
        let control = CounterfactualControl.frames(from: leak())
        let last = try #require(control.last)
        #expect(last[.poolInUse, of: "payments"] == 20)
        #expect(last[.poolUtilisation, of: "payments"] == 0.4)
        #expect(last[.poolUnexplained, of: "payments"] == 0)
        #expect(last[.poolAgedHolders, of: "payments"] == 0)
        #expect(control.count == leak().count)
    }
}
