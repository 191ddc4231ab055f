import Detection
import Model
import Testing

@Suite("Threshold rules")
struct ThresholdRuleTests {
    private func rule(
        _ limit: Double = 0.95, for seconds: Double = 20, service: ServiceID? = nil,
        of pool: String? = nil, _ comparison: ThresholdRule.Comparison = .above
    ) -> ThresholdRule {
        ThresholdRule(
            name: "pool-full", service: service, signal: Signal(.poolUtilisation, of: pool),
            comparison: comparison, limit: limit, holdSeconds: seconds, severity: .page)
    }

    private func frames(_ values: [Double?], of pool: String = "main") -> [SignalFrame] {
        values.enumerated().map { index, value in
            Frames.frame(
                index, value.map { [Signal(.poolUtilisation, of: pool): $0] } ?? [:])
        }
    }

    @Test(
        "fires when the signal has been beyond the limit for the time without a break",
        arguments: [
            ([0.9, 0.96, 0.97, 0.98, 0.99], 20.0, 30.0), ([0.96, 0.9, 0.96, 0.96, 0.96], 20, 40),
            ([0.96, nil, 0.96, 0.96, 0.96], 20, 40), ([0.9, 0.96, 0.9], 0, 10),
            ([0.9, 0.95, 0.95], 0, nil), ([0.96, 0.96, 0.96], 300, nil),
        ] as [([Double?], Double, Double?)])
    func fires(values: [Double?], hold: Double, expected: Double?) {
        let firings = RuleBacktest.firings(of: rule(for: hold), in: frames(values))
        #expect(firings.first?.firedAt == expected.map(Frames.at))
    }

    @Test func `tells since when it was pending and when it was over`() {
        let firings = RuleBacktest.firings(
            of: rule(), in: frames([0.96, 0.96, 0.96, 0.5, 0.96, 0.96, 0.96]))
        #expect(
            firings == [
                Firing(
                    service: "payments", subject: "main", pendingSince: Frames.at(0),
                    firedAt: Frames.at(20), endedAt: Frames.at(30)),
                Firing(
                    service: "payments", subject: "main", pendingSince: Frames.at(40),
                    firedAt: Frames.at(60)),
            ])
    }

    @Test func `keeps subjects apart, and looks only at its own service and subject`() {
        let mixed = (0..<4).map { index in
            Frames.frame(
                index,
                [Signal(.poolUtilisation, of: "a"): 1, Signal(.poolUtilisation, of: "b"): 0.99])
        }
        #expect(RuleBacktest.firings(of: rule(), in: mixed).map(\.subject) == ["a", "b"])
        #expect(RuleBacktest.firings(of: rule(of: "b"), in: mixed).map(\.subject) == ["b"])
        #expect(RuleBacktest.firings(of: rule(service: "other"), in: mixed).isEmpty)
    }

    @Test func `fires below a limit, too`() {
        let low = RuleBacktest.firings(of: rule(0.1, for: 0, .below), in: frames([0.5, 0.05]))
        #expect(low.map(\.firedAt) == [Frames.at(10)])
    }

    @Test(
        "is written as people write it",
        arguments: [
            (0.95, 300.0, "pool.utilisation > 0.95 for 5m"),
            (1, 90, "pool.utilisation > 1 for 1m30s"),
            (2.5, 0, "pool.utilisation > 2.5"),
        ])
    func expression(limit: Double, seconds: Double, words: String) {
        #expect(rule(limit, for: seconds).expression == words)
    }

    @Test func `the live detector opens and ends exactly where the backtest says`() {
        let frames = frames([0.9, 0.96, 0.97, 0.98, 0.5])
        let events = Frames.events(ThresholdDetector(rule: rule()), frames)
        #expect(events.map(\.verb) == ["opened", "ended"])
        let firing = RuleBacktest.firings(of: rule(), in: frames)[0]
        let finding = events[1].finding
        #expect(finding.startedAt == firing.pendingSince)
        #expect(finding.detectedAt == firing.firedAt)
        #expect(finding.endedAt == firing.endedAt)
        #expect(finding.kind == .rule)
        #expect(finding.severity == .page)
        #expect(
            finding.title
                == "payments: pool.utilisation{main} is 0.98, above 0.95 since 20 s")
        #expect(
            finding.evidence.map(\.text) == [
                "pool.utilisation{main} is 0.98; the rule 'pool-full' allows 0.95 "
                    + "(pool.utilisation > 0.95 for 20s)."
            ])
    }
}
