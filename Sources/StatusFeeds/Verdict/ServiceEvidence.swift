package import Model

/// All that is known at a moment about whether a service works, source by source.
package struct ServiceEvidence: Hashable, Codable, Sendable {
    /// What the provider says about itself.
    package struct ProviderWord: Hashable, Codable, Sendable {
        /// What is said; `unknown` when there is no word, or too old a one.
        package var state: ServiceState
        /// Why it is unknown, as a sentence; `nil` when it is known.
        package var remark: String?

        /// A word.
        package init(_ state: ServiceState, remark: String? = nil) {
            self.state = state
            self.remark = remark
        }

        /// The word of a feed as judged.
        package init(_ judged: JudgedStatus) {
            self.init(
                judged.state, remark: judged.state == .unknown ? judged.sentence : nil)
        }
    }

    /// What the service's own metrics and the findings made of them say.
    ///
    /// Only for a service whose inside is measured. What checks find has no part in it: they have a
    /// vantage point, and one alone makes no outage.
    package struct Measured: Hashable, Codable, Sendable {
        /// How it does; `unknown` when nothing recent was measured.
        package var state: ServiceState
        /// What was measured, as a sentence.
        package var sentence: String

        /// What was measured.
        package init(_ state: ServiceState, _ sentence: String) {
            self.state = state
            self.sentence = sentence
        }
    }

    /// What own checks find from one vantage point.
    package struct VantagePoint: Hashable, Codable, Sendable {
        /// What a check finds; `unknown` when the vantage point itself is in doubt.
        package enum Finding: String, Hashable, Codable, Sendable, CaseIterable {
            case passing, slow, failing, unknown
        }
        /// Where: `eu-central`.
        package var region: String
        /// What is found.
        package var finding: Finding
        /// Whether only some of what is asked there fails, while the rest passes.
        package var isPartial: Bool

        /// A finding.
        package init(_ region: String, _ finding: Finding, isPartial: Bool = false) {
            self.region = region
            self.finding = finding
            self.isPartial = isPartial
        }
    }

    /// What users report, counted by distinct reporters.
    package struct UserReports: Hashable, Codable, Sendable {
        /// Distinct reporters in the time.
        package var count: Int
        /// How many are usual in such a time, from 0.
        package var usual: Double
        /// The length of the time, in minutes.
        package var minutes: Int

        /// A count.
        package init(count: Int, usual: Double, minutes: Int) {
            self.count = max(0, count)
            self.usual = usual.isFinite ? max(0, usual) : 0
            self.minutes = minutes
        }
    }

    /// How those do that need the service.
    package struct Dependants: Hashable, Codable, Sendable {
        /// The names of those that suffer; each once.
        package var suffering: [String]
        /// How many are watched, at least as many as suffer.
        package var watched: Int

        /// Those that suffer, of so many.
        package init(suffering: [String], watched: Int) {
            self.suffering = suffering
            self.watched = max(watched, suffering.count)
        }
    }

    /// The provider's word; `nil` when it publishes none that is read.
    package var provider: ProviderWord?
    /// What it shows from inside; `nil` when nothing of it is measured.
    package var measured: Measured?
    /// One finding for each vantage point.
    package var checks: [VantagePoint]
    /// Reports of users; `nil` when none are taken.
    package var reports: UserReports?
    /// Those that need it; `nil` when none are watched.
    package var dependants: Dependants?

    /// Evidence; without any of it nothing is known.
    package init(
        provider: ProviderWord? = nil, measured: Measured? = nil, checks: [VantagePoint] = [],
        reports: UserReports? = nil, dependants: Dependants? = nil
    ) {
        self.provider = provider
        self.measured = measured
        self.checks = checks
        self.reports = reports
        self.dependants = dependants
    }

    /// Whether trouble is seen, and not only likely.
    ///
    /// By two vantage points, by its own metrics, or by the provider; else the probability that
    /// something is wrong must reach ``VerdictWeights/certainFrom``.
    package func isWitnessed(probability: Double?) -> Bool {
        regions(.failing).count >= VerdictWeights.quorum || hasMeasuredTrouble
            || provider?.state.isTrouble ?? false
            || (probability ?? 0) >= VerdictWeights.certainFrom
    }

    /// The regions with a finding, in their order.
    func regions(_ finding: VantagePoint.Finding) -> [String] {
        checks.filter { $0.finding == finding }.map(\.region)
    }

    /// The vantage points that found something.
    var answered: Int { checks.count { $0.finding != .unknown } }

    /// Whether its own metrics show trouble.
    package var hasMeasuredTrouble: Bool { measured?.state.isTrouble ?? false }
}
