import Diagnosis
import Model
import Testing

@Suite("Diagnoser") struct DiagnoserTests {
    private let origin = SimulatedShop.origin

    /// A pool of 50 with 20 in use: 10 a second, each for 2 s.
    private func frame(
        _ second: Int, leaked: Double = 0, oldest: Double = 0, rate: Double = 10,
        statement: Double = 0.0002, hasIndex: Bool = true
    ) -> SignalFrame {
        let busy = rate * 2
        let values: [Signal: Double] = [
            Signal(.scrapeUp): 1, Signal(.processStart): 5, Signal(.requestRate): rate,
            Signal(.errorRatio): 0, Signal(.latencyMean): 2,
            Signal(.poolInUse, of: "payments"): busy + leaked,
            Signal(.poolSize, of: "payments"): 50,
            Signal(.poolUtilisation, of: "payments"): (busy + leaked) / 50,
            Signal(.poolExplained, of: "payments"): busy,
            Signal(.poolUnexplained, of: "payments"): leaked,
            Signal(.poolAgedHolders, of: "payments"): leaked,
            Signal(.poolOldestHolder, of: "payments"): oldest,
            Signal(.poolReturnRate, of: "payments"): rate,
            Signal(.poolHoldMean, of: "payments"): 2,
            Signal(.statementMean, of: "find"): statement, Signal(.statementRate, of: "find"): rate,
            Signal(.upstreamMean, of: "card-processor"): 0.98,
            Signal(.upstreamErrorRatio, of: "card-processor"): 0,
        ]
        return SignalFrame(
            service: "payments", at: origin + .seconds(second), intervalSeconds: 10,
            values: values, indexes: hasIndex ? ["orders.a", "orders.b"] : ["orders.a"])
    }

    private func forecast(at second: Int) -> Finding {
        Finding(
            detector: "forecast", kind: .exhaustionForecast, service: "payments",
            subject: "payments", severity: .page, startedAt: origin + .seconds(second - 30),
            detectedAt: origin + .seconds(second), title: "payments: pool exhausted soon")
    }

    private func diagnose(
        _ frames: [SignalFrame], findings: [Finding], changes: [Change] = []
    ) -> Diagnosis {
        Diagnoser.diagnose(
            DiagnosisInput(
                at: frames.map(\.at).max() ?? origin, services: SimulatedShop.services,
                frames: ["payments": frames], findings: findings, changes: changes))
    }

    /// Leaks one connection each 20 s from second 600 on, without an index, until second 1000.
    private var leaking: [SignalFrame] {
        stride(from: 10, through: 1000, by: 10).map { second in
            let since = Double(second - 600)
            return frame(
                second, leaked: max(0, (since / 20).rounded(.down)), oldest: max(0, since),
                statement: second > 600 ? 0.0051 : 0.0002, hasIndex: second <= 600)
        }
    }

    private var release: Change {
        Change(
            id: "r", service: "payments", at: origin + .seconds(596), kind: .deploy,
            version: "3.2.1", title: "Release payments 3.2.1")
    }

    @Test func `says what was measured, in whole sentences`() {
        let diagnosis = diagnose(leaking, findings: [forecast(at: 800)], changes: [release])
        let cause = diagnosis.primary
        #expect(cause.title == "Connections not returned since payments 3.2.1")
        #expect(cause.change == release)
        #expect(
            cause.evidence.map(\.text) == [
                "20 of 50 connections were held for more than 30 s at 14:30:00, none before "
                    + "14:23:20; they rise by 3 a minute while finished work stays at 10 a second.",
                "Finished work explains 20 of the 39 connections in use.",
            ])
        #expect((0.85...0.99).contains(cause.confidence))
        let index = diagnosis.contributing.first
        #expect(index?.kind == .missingIndex)
        #expect(index?.change == release)
        #expect(index?.title == "Index orders.b dropped in 3.2.1")
        #expect(
            index?.effect
                == "hardly moved it: 1 s sooner; statement find takes 26 times as long")
        #expect(
            index?.evidence.map(\.text) == [
                "orders.b was last seen at 14:23:20 and is gone since 14:23:30.",
                "Statement find: 0.2 ms → 5.1 ms, 10 times a second.",
            ])
        let processor = diagnosis.ruledOut.first { $0.suspect == "card-processor" }
        #expect(processor?.reason == "answers unchanged (980 ms → 980 ms)")
        let traffic = diagnosis.ruledOut.first { $0.suspect == "Traffic of payments" }
        #expect(traffic?.reason == "no rise (10 → 10 requests a second)")
    }

    @Test func `computes how much sooner the pool runs out because of a campaign`() throws {
        // Without it 50 connections are reached 600 s after the first leak; with 12 a second the
        // work itself takes 24, so the other 26 are leaked sooner.
        let frames = stride(from: 10, through: 1000, by: 10).map { second in
            let since = Double(second - 600)
            return frame(
                second, leaked: max(0, (since / 20).rounded(.down)), oldest: max(0, since),
                rate: second > 700 ? 12 : 10)
        }
        let campaign = Change(
            id: "c", service: "marketing", at: origin + .seconds(700), kind: .campaign,
            title: "Campaign Autumn")
        let diagnosis = diagnose(frames, findings: [forecast(at: 800)], changes: [campaign])
        let factor = try #require(diagnosis.contributing.first)
        #expect(factor.kind == .trafficSurge)
        #expect(factor.title == "Traffic +20 % from “Campaign Autumn”")
        let sooner = try #require(factor.soonerSeconds)
        #expect((60...170).contains(sooner))
        #expect(factor.effect?.hasPrefix("made it worse: ") == true)
        #expect(diagnosis.primary.change == nil)
    }

    @Test func `blames nothing when no finding is above info`() {
        let frames = stride(from: 10, through: 900, by: 10).map { frame($0) }
        let diagnosis = diagnose(frames, findings: [], changes: [release])
        #expect(diagnosis.primary.kind == .none)
        #expect(diagnosis.primary.title == "Nothing to blame")
        #expect(
            diagnosis.primary.evidence.map(\.text)
                == ["The pool of payments was 40 % in use at most."])
        #expect(diagnosis.ruledOut.map(\.reason) == ["nothing failed after it"])
    }

    @Test func `says unknown when nothing in the record accounts for the findings`() {
        let frames = stride(from: 10, through: 900, by: 10).map { frame($0) }
        let failing = Finding(
            detector: "check", kind: .checkFailing, service: "payments", severity: .page,
            startedAt: origin + .seconds(800), detectedAt: origin + .seconds(820),
            title: "payments: check fails")
        let diagnosis = diagnose(frames, findings: [failing], changes: [release])
        #expect(diagnosis.primary.kind == .unknown)
        #expect(diagnosis.primary.confidence == 0)
        #expect(diagnosis.contributing.isEmpty)
        #expect(
            diagnosis.primary.evidence.first?.text
                == "One finding, and nothing in the record accounts for it.")
    }

    @Test func `answers without any record at all`() {
        #expect(diagnose([], findings: []).primary.kind == .none)
    }

    @Test func `is less sure of a short baseline`() {
        let long = diagnose(leaking, findings: [forecast(at: 800)])
        let short = diagnose(Array(leaking.dropFirst(50)), findings: [forecast(at: 800)])
        #expect(long.primary.kind == .resourceLeak)
        #expect(short.primary.kind == .resourceLeak)
        #expect(short.primary.confidence < long.primary.confidence)
    }

    @Test func `gives the same answer for the same evidence`() {
        let first = diagnose(leaking, findings: [forecast(at: 800)], changes: [release])
        let second = diagnose(
            leaking.shuffled(), findings: [forecast(at: 800)], changes: [release])
        #expect(first.primary == second.primary)
    }

    @Test func `reads nothing later than its moment`() {
        let input = DiagnosisInput(
            at: origin + .seconds(500), services: [], frames: ["payments": leaking],
            findings: [forecast(at: 800)], changes: [release])
        #expect(Diagnoser.diagnose(input).primary.kind == .none)
    }
}
