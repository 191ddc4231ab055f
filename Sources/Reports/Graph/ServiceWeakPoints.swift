package import FaultTrees
import Model

/// What keeps one service from delivering.
package struct ServiceWeakPoints: Encodable, Sendable {
    /// A failure mode and what removes it.
    package struct Mode: Encodable, Sendable {
        /// The failures that have to coincide, by name.
        package let failures: [String]
        /// How many they are.
        package let order: Int
        /// Share of time in which all have failed.
        package let probability: Double
        /// Seconds a year in which all have failed.
        package let downtimeSecondsPerYear: Double
        /// What removes it or most of it, as an order.
        package let remedy: String
        /// Seconds of downtime of the service a year less with that alone.
        package let savedSecondsPerYear: Double?
    }

    /// A figure that went into it and where it comes from.
    package struct Figure: Encodable, Sendable {
        /// The failure.
        package let failure: String
        /// Share of time; for a buffer, share of the outages that outlast it.
        package let probability: Double
        /// Whether the probability is a share of outages rather than of time.
        package let isShareOfOutages: Bool
        /// Where the probability lies, from what was measured: least and most.
        package let range: [Double]
        /// `measured`, `given` or `assumed`.
        package let source: FigureSource
        /// The services it takes down itself.
        package let takesDown: [String]
    }

    /// How much a failure matters.
    package struct Importance: Encodable, Sendable {
        /// The failure.
        package let failure: String
        /// Probability that the service fails with it, less that without.
        package let birnbaum: Double
        /// Share of the downtime that goes away with it.
        package let criticality: Double
        /// How many times the downtime grows when it has happened for good.
        package let riskAchievementWorth: Double?
        /// How many times the downtime falls when it never happens; `nil` when none is left.
        package let riskReductionWorth: Double?
    }

    /// A pattern of structure that is known to fail.
    package struct Pattern: Encodable, Sendable {
        /// Its kind, such as `centralDatabase`.
        package let kind: WeakSpot.Pattern
        /// What it is about.
        package let subject: String
        /// The pattern in words.
        package let words: String
    }

    /// The name of the service.
    package let service: String
    /// Share of time in which it delivers.
    package let availability: Double
    /// Where the availability surely lies, given the figures: least and most.
    package let availabilityBounds: [Double]
    /// The availability with the intervals of what was measured: least and most.
    package let measuredRange: [Double]?
    /// Seconds a year in which it does not deliver.
    package let downtimeSecondsPerYear: Double
    /// Share of its work that is lost in the mean, with partial losses.
    package let expectedShareLost: Double?
    /// The failure modes up to the order asked for, the longest downtime first.
    package let modes: [Mode]
    /// The order asked for.
    package let maximumOrder: Int
    /// How many minimal cut sets there are of each order, from 1, in decimal.
    package let cutSetsByOrder: [String]
    /// How much each failure matters, the most first.
    package let importance: [Importance]
    /// All figures, by failure.
    package let figures: [Figure]
    /// Patterns that are known to fail.
    package let patterns: [Pattern]
    /// What is not exact, was left out or could not be used.
    package let notes: [String]

    init(_ modes: FailureModes, maximumOrder: Int) {
        service = modes.service.rawValue
        availability = modes.availability
        availabilityBounds = [modes.bounds.lowerBound, modes.bounds.upperBound]
        measuredRange = modes.measuredRange.map { [$0.lowerBound, $0.upperBound] }
        downtimeSecondsPerYear = modes.downtimeSecondsPerYear
        expectedShareLost = modes.expectedShareLost
        self.modes = modes.modes.map(Mode.init)
        self.maximumOrder = maximumOrder
        cutSetsByOrder = modes.cutSetCounts
        importance = modes.importances.map(Importance.init)
        figures = modes.failures.map(Figure.init)
        patterns = modes.weakSpots.map {
            Pattern(kind: $0.pattern, subject: $0.subject, words: $0.words)
        }
        notes = modes.notes
    }
}

extension ServiceWeakPoints.Mode {
    init(_ mode: FailureMode) {
        failures = mode.failures.map(\.name)
        order = mode.order
        probability = mode.probability
        downtimeSecondsPerYear = mode.downtimeSecondsPerYear
        remedy = mode.remedy.action
        savedSecondsPerYear = mode.remedy.savedSecondsPerYear
    }
}

extension ServiceWeakPoints.Figure {
    init(_ failure: BasicFailure) {
        self.failure = failure.name
        probability = failure.probability
        if case .outlasts = failure.cause {
            isShareOfOutages = true
        } else {
            isShareOfOutages = false
        }
        range = [failure.range.lowerBound, failure.range.upperBound]
        source = failure.source
        takesDown = failure.takesDown.map(\.rawValue)
    }
}

extension ServiceWeakPoints.Importance {
    init(_ importance: FailureImportance) {
        failure = importance.failure.name
        birnbaum = importance.birnbaum
        criticality = importance.criticality
        riskAchievementWorth = importance.riskAchievement
        riskReductionWorth = importance.riskReduction
    }
}
