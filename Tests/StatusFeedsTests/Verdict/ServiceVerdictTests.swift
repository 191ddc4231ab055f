import Model
import StatusFeeds
import Testing

@Suite("Service verdict") struct ServiceVerdictTests {
    private static func checks(_ passing: Int, _ slow: Int, _ failing: Int) -> [ServiceEvidence
        .VantagePoint]
    {
        let findings =
            Array(repeating: ServiceEvidence.VantagePoint.Finding.failing, count: failing)
            + Array(repeating: .slow, count: slow) + Array(repeating: .passing, count: passing)
        return findings.enumerated().map { .init("r\($0.offset + 1)", $0.element) }
    }

    @Test func `a provider's green does not overrule failing checks`() {
        let verdict = ServiceVerdict(
            ServiceEvidence(provider: .init(.up), checks: Self.checks(0, 0, 3)))
        #expect(verdict.outcome == .majorOutage)
        #expect(verdict.disagreement == "provider says operational; 3 of 3 regions fail")
        #expect(
            verdict.sentence == "Major outage (99 % likely that something is wrong): "
                + "provider says operational; 3 of 3 regions fail.")
        #expect(
            verdict.reasons.map(\.sentence) == [
                "The provider says operational.", "3 of 3 regions fail (r1, r2 and r3).",
            ])
    }

    @Test func `one failing vantage point makes no outage`() {
        let lone = ServiceVerdict(ServiceEvidence(checks: Self.checks(0, 0, 1)))
        #expect(lone.outcome == .unknown)
        #expect(
            lone.rule
                == "One failing vantage point makes no outage, and too little speaks against it.")
        let outvoted = ServiceVerdict(
            ServiceEvidence(provider: .init(.up), checks: Self.checks(2, 0, 1)))
        #expect(outvoted.outcome == .operational)
        #expect(outvoted.disagreement == "provider says operational; 1 of 3 regions fails")
    }

    @Test func `two failing regions of many are a partial outage`() {
        let verdict = ServiceVerdict(
            ServiceEvidence(provider: .init(.up), checks: Self.checks(8, 0, 2)))
        #expect(verdict.outcome == .partialOutage)
    }

    @Test func `all well is operational`() throws {
        let verdict = ServiceVerdict(
            ServiceEvidence(
                provider: .init(.up), checks: Self.checks(3, 0, 0),
                reports: .init(count: 1, usual: 2, minutes: 30),
                dependants: .init(suffering: [], watched: 4)))
        #expect(verdict.outcome == .operational && verdict.disagreement == nil)
        #expect(try #require(verdict.probability) < 0.01)
        #expect(
            verdict.reasons.map(\.sentence) == [
                "The provider says operational.", "3 of 3 regions pass.",
                "1 user reports trouble in 30 min, as usual (2).",
                "0 of 4 watched services that need it suffer.",
            ])
    }

    @Test func `no source is unknown`() {
        for evidence in [
            ServiceEvidence(), ServiceEvidence(provider: .init(.unknown)),
            ServiceEvidence(measured: .init(.unknown, "Nothing was measured.")),
            ServiceEvidence(checks: [.init("a", .unknown)]),
            ServiceEvidence(dependants: .init(suffering: [], watched: 0)),
        ] {
            let verdict = ServiceVerdict(evidence)
            #expect(verdict.outcome == .unknown && verdict.probability == nil)
            #expect(verdict.sentence == "Unknown: no source tells anything.")
        }
    }

    @Test func `the provider's trouble counts, but a major outage needs failing checks`() {
        #expect(
            ServiceVerdict(ServiceEvidence(provider: .init(.degraded))).outcome == .degraded)
        #expect(ServiceVerdict(ServiceEvidence(provider: .init(.down))).outcome == .majorOutage)
        let verdict = ServiceVerdict(
            ServiceEvidence(provider: .init(.down), checks: Self.checks(3, 0, 0)))
        #expect(verdict.outcome == .partialOutage)
        #expect(
            verdict.sentence == "Partial outage (81 % likely that something is wrong): "
                + "provider says major outage; 3 of 3 regions pass.")
    }

    @Test func `maintenance is apart, unless checks fail`() {
        let calm = ServiceVerdict(
            ServiceEvidence(provider: .init(.maintenance), checks: Self.checks(2, 0, 1)))
        #expect(calm.outcome == .maintenance)
        #expect(calm.rule == "The provider announced maintenance.")
        let dark = ServiceVerdict(
            ServiceEvidence(provider: .init(.maintenance), checks: Self.checks(0, 0, 3)))
        #expect(dark.outcome == .majorOutage)
    }

    @Test func `what was measured outweighs a provider's green and checks that pass`() {
        let verdict = ServiceVerdict(
            ServiceEvidence(
                provider: .init(.up), measured: .init(.partial, "The pool of payments is full."),
                checks: Self.checks(3, 0, 0)))
        #expect(verdict.outcome == .partialOutage)
        #expect(
            verdict.disagreement
                == "provider says operational; its own metrics say partial outage")
        #expect(
            verdict.sentence == "Partial outage (92 % likely that something is wrong): "
                + "provider says operational; its own metrics say partial outage.")
        #expect(verdict.reasons.map(\.source) == [.provider, .measured, .checks])
        #expect(verdict.reasons.map(\.ratio) == [0.4, 3000, 1])
    }

    @Test func `quiet metrics say that it works, but not against failing checks`() {
        let quiet = ServiceEvidence.Measured(.up, "Its metrics show nothing wrong.")
        #expect(ServiceVerdict(ServiceEvidence(measured: quiet)).outcome == .operational)
        let lone = ServiceEvidence(measured: quiet, checks: Self.checks(0, 0, 1))
        #expect(ServiceVerdict(lone).outcome == .unknown)
        let dark = ServiceEvidence(measured: quiet, checks: Self.checks(0, 0, 3))
        #expect(ServiceVerdict(dark).outcome == .majorOutage)
        let claimed = ServiceVerdict(ServiceEvidence(provider: .init(.down), measured: quiet))
        #expect(
            claimed.disagreement == "provider says major outage; its own metrics say operational")
    }

    @Test func `regions in which only a part fails make a partial outage`() {
        let partly = ["eu", "us"].map {
            ServiceEvidence.VantagePoint($0, .failing, isPartial: true)
        }
        #expect(ServiceVerdict(ServiceEvidence(checks: partly)).outcome == .partialOutage)
    }

    @Test func `users alone settle it only when they are very many`() {
        func outcome(_ count: Int) -> ServiceVerdict.Outcome {
            ServiceVerdict(
                ServiceEvidence(reports: .init(count: count, usual: 3, minutes: 30))
            ).outcome
        }
        #expect(outcome(3) == .unknown)
        #expect(outcome(20) == .unknown)
        #expect(outcome(70) == .degraded)
    }

    @Test func `sources that each are weak settle it together`() {
        let verdict = ServiceVerdict(
            ServiceEvidence(
                provider: .init(.unknown, remark: "Unknown: the feed is stale."),
                checks: [.init("eu", .failing), .init("us", .unknown)],
                reports: .init(count: 41, usual: 3, minutes: 30),
                dependants: .init(suffering: ["a", "b", "c", "d", "e", "f", "g"], watched: 9)))
        #expect(verdict.outcome == .degraded)
        #expect(
            verdict.reasons.map(\.sentence) == [
                "Unknown: the feed is stale.", "1 of 1 region fails (eu); 1 region cannot tell.",
                "41 users report trouble in 30 min, far above the usual (3).",
                "7 of 9 watched services that need it suffer (a, b, c, d, e and 2 more).",
            ])
        #expect(verdict.reasons.map(\.ratio) == [1, 25, 30, 25])
    }
}
