import Model
import StatusFeeds
import Testing

/// The rules of the verdict over every combination of what the sources can say.
@Suite("Verdict rules", .timeLimit(.minutes(2))) struct VerdictRuleTests {
    private static let outages: Set = [
        ServiceVerdict.Outcome.partialOutage, .majorOutage,
    ]
    private static let providers: [ServiceState?] = [nil] + ServiceState.allCases
    private static let reports: [Int?] = [nil, 0, 9, 20, 70]
    private static let dependants: [Int?] = [nil, 0, 1, 2, 4]

    private static func evidence(
        _ provider: ServiceState?, _ passing: Int, _ slow: Int, _ failing: Int, _ reports: Int?,
        _ suffering: Int?, measured: ServiceState? = nil
    ) -> ServiceEvidence {
        let findings: [(ServiceEvidence.VantagePoint.Finding, Int)] = [
            (.passing, passing), (.slow, slow), (.failing, failing),
        ]
        let checks = findings.flatMap { finding, count in
            (0..<count).map { ServiceEvidence.VantagePoint("\(finding) \($0)", finding) }
        }
        return ServiceEvidence(
            provider: provider.map { .init($0) }, measured: measured.map { .init($0, "Seen.") },
            checks: checks,
            reports: reports.map { .init(count: $0, usual: 3, minutes: 30) },
            dependants: suffering.map { count in
                .init(suffering: (0..<count).map(String.init), watched: 6)
            })
    }

    /// Calls with every combination of provider, reports and dependants.
    private static func each(_ body: (ServiceState?, Int?, Int?) -> Void) {
        for provider in providers {
            for count in reports {
                for suffering in dependants { body(provider, count, suffering) }
            }
        }
    }

    private static func rank(_ outcome: ServiceVerdict.Outcome) -> Int {
        switch outcome {
        case .operational, .unknown, .maintenance: 0
        case .degraded: 1
        case .partialOutage: 2
        case .majorOutage: 3
        }
    }

    @Test(arguments: 0...4, 0...2)
    func `failing checks are never overruled`(passing: Int, slow: Int) {
        Self.each { provider, count, suffering in
            for failing in 2...4 {
                let verdict = ServiceVerdict(
                    Self.evidence(provider, passing, slow, failing, count, suffering))
                #expect(Self.outages.contains(verdict.outcome))
                #expect((verdict.probability ?? 0) >= 0.5)
            }
            // A single one is overruled by more that pass, not by a word.
            let verdict = ServiceVerdict(
                Self.evidence(provider, 0, slow, 1, count, suffering))
            #expect(verdict.outcome != .operational)
        }
    }

    @Test(arguments: 0...4, 0...2)
    func `one failing vantage point makes no outage`(passing: Int, slow: Int) {
        Self.each { provider, count, suffering in
            guard provider != .partial, provider != .down else { return }
            let verdict = ServiceVerdict(
                Self.evidence(provider, passing, slow, 1, count, suffering))
            #expect(!Self.outages.contains(verdict.outcome))
        }
        let alone = ServiceVerdict(Self.evidence(nil, passing, 0, 1, nil, nil))
        #expect([.unknown, .operational].contains(alone.outcome))
    }

    @Test(arguments: 0...4, 0...2)
    func `more failing regions lower neither the probability nor the outcome`(
        passing: Int, slow: Int
    ) {
        Self.each { provider, count, suffering in
            for failing in 0...3 {
                let less = ServiceVerdict(
                    Self.evidence(provider, passing, slow, failing, count, suffering))
                var worse = [
                    ServiceVerdict(
                        Self.evidence(provider, passing, slow, failing + 1, count, suffering))
                ]
                if passing > 0 {
                    worse.append(
                        ServiceVerdict(
                            Self.evidence(
                                provider, passing - 1, slow, failing + 1, count, suffering)))
                }
                if slow > 0 {
                    worse.append(
                        ServiceVerdict(
                            Self.evidence(
                                provider, passing, slow - 1, failing + 1, count, suffering)))
                }
                for more in worse {
                    #expect((more.probability ?? 0) >= (less.probability ?? 0))
                    #expect(Self.rank(more.outcome) >= Self.rank(less.outcome))
                }
            }
        }
    }

    @Test(arguments: [ServiceState.degraded, .partial, .down], 0...4)
    func `trouble that was measured is never overruled`(measured: ServiceState, passing: Int) {
        let least = ["degraded": 1, "partial": 2, "down": 3][measured.rawValue] ?? 0
        Self.each { provider, count, suffering in
            for failing in 0...2 {
                let verdict = ServiceVerdict(
                    Self.evidence(
                        provider, passing, 0, failing, count, suffering, measured: measured))
                #expect(Self.rank(verdict.outcome) >= least)
                #expect((verdict.probability ?? 0) >= 0.5)
            }
        }
    }

    @Test(arguments: 0...4)
    func `one failing vantage point makes no outage of what was measured`(passing: Int) {
        Self.each { provider, count, suffering in
            guard provider != .partial, provider != .down else { return }
            for measured in [ServiceState.up, .unknown, .maintenance, .degraded] {
                let verdict = ServiceVerdict(
                    Self.evidence(
                        provider, passing, 0, 1, count, suffering, measured: measured))
                #expect(!Self.outages.contains(verdict.outcome))
            }
        }
    }

    @Test func `more reports and more that suffer never lower the probability`() {
        for provider in Self.providers {
            for failing in 0...2 {
                func probability(_ reports: Int, _ suffering: Int) -> Double {
                    ServiceVerdict(
                        Self.evidence(provider, 1, 0, failing, reports, suffering)
                    ).probability ?? 0
                }
                for count in 0..<100 {
                    #expect(probability(count + 1, 0) >= probability(count, 0))
                }
                for count in 0..<6 { #expect(probability(0, count + 1) >= probability(0, count)) }
            }
        }
    }

    @Test func `nothing but a source that says so is operational`() {
        Self.each { provider, count, suffering in
            let verdict = ServiceVerdict(Self.evidence(provider, 0, 0, 0, count, suffering))
            if provider != .up { #expect(verdict.outcome != .operational) }
        }
    }
}
