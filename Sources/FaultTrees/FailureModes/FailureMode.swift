/// Basic failures that together keep a service from delivering, none of which can be left out.
package struct FailureMode: Hashable, Sendable {
    /// Seconds in the year that downtimes are told for: 365 days.
    package static var secondsPerYear: Double { 31_536_000 }

    /// The failures, by name; one for a single point of failure.
    package let failures: [BasicFailure]
    /// Seconds a year during which all of them have failed at once.
    ///
    /// Modes overlap, so that these add up to a little more than the downtime of the service.
    package let downtimeSecondsPerYear: Double
    /// What takes the mode away, or most of it.
    package let remedy: Remedy

    /// A change and what it saves.
    package struct Remedy: Hashable, Sendable {
        /// What to do, as an order: `make payments-db redundant`.
        package let action: String
        /// Seconds of downtime of the service a year less, with the change and nothing else; `nil`
        /// when only bounds are known.
        package let savedSecondsPerYear: Double?
    }

    /// How many failures it takes.
    package var order: Int { failures.count }
    /// Whether one failure is enough.
    package var isSinglePoint: Bool { order == 1 }
    /// The failures by name: `cache-a + cache-b`.
    package var name: String { failures.map(\.name).joined(separator: " + ") }
    /// Share of time in which all of them have failed, in 0...1.
    package var probability: Double { downtimeSecondsPerYear / Self.secondsPerYear }
}

/// How much one basic failure matters for a service.
///
/// Source: Birnbaum 1969; the others as in NUREG/CR-3385 (Vesely et al. 1983).
package struct FailureImportance: Hashable, Sendable {
    /// The failure.
    package let failure: BasicFailure
    /// Probability that the service fails if it happens, less that if it does not.
    package let birnbaum: Double
    /// Share of the downtime that goes away if it never happens, in 0...1.
    package let criticality: Double
    /// How many times the downtime grows if it has happened for good (RAW); `nil` without downtime.
    package let riskAchievement: Double?
    /// How many times the downtime falls if it never happens (RRW); `nil` when none is left.
    package let riskReduction: Double?

    /// The importance of `failure` where the service fails with `probability`.
    ///
    /// With *p* the failure's and *B* Birnbaum's, the service fails with *P* + (1 - *p*) *B* if it
    /// happens and with *P* - *p* *B* if not, since *P* is linear in *p*.
    init(_ failure: BasicFailure, birnbaum: Double, probability: Double) {
        self.failure = failure
        self.birnbaum = birnbaum
        let part = failure.probability * birnbaum
        // A rest below the rounding error of the difference is none.
        let rest = probability - part
        let hasRest = rest > probability * 1e-13
        criticality = probability > 0 ? min(1, part / probability) : 0
        riskAchievement =
            probability > 0
            ? (probability + (1 - failure.probability) * birnbaum) / probability : nil
        riskReduction = probability > 0 && hasRest ? probability / rest : nil
    }
}
