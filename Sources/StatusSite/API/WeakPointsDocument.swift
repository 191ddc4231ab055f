import FaultTrees
import Model

/// What could stop services.
struct WeakPointsDocument: Encodable, Sendable {
    /// One service and what stops it.
    struct Subject: Encodable, Sendable {
        let service: ServiceID
        let availability: Double
        /// Where the availability surely lies, given the figures: least and most.
        let availabilityBounds: [Double]
        /// The same with the intervals of what was measured; `nil` if nothing was.
        let measuredRange: [Double]?
        let downtimeSecondsPerYear: Double
        let expectedShareLost: Double?
        /// The failure modes, the longest downtime first; at most ``mostModes``.
        let modes: [Mode]
        /// How many there are of each order, from 1, in decimal.
        let modesByOrder: [String]
        let patterns: [Pattern]
        let notes: [String]

        init(_ modes: FailureModes) {
            service = modes.service
            availability = modes.availability
            availabilityBounds = [modes.bounds.lowerBound, modes.bounds.upperBound]
            measuredRange = modes.measuredRange.map { [$0.lowerBound, $0.upperBound] }
            downtimeSecondsPerYear = modes.downtimeSecondsPerYear
            expectedShareLost = modes.expectedShareLost
            self.modes = modes.modes.prefix(WeakPointsDocument.mostModes).map(Mode.init)
            modesByOrder = modes.cutSetCounts
            patterns = modes.weakSpots.map(Pattern.init)
            notes = modes.notes
        }
    }

    /// Failures that together stop it.
    struct Mode: Encodable, Sendable {
        let failures: [Failure]
        let isSinglePoint: Bool
        let downtimeSecondsPerYear: Double
        let remedy: String
        let savedSecondsPerYear: Double?

        init(_ mode: FailureMode) {
            failures = mode.failures.map(Failure.init)
            isSinglePoint = mode.isSinglePoint
            downtimeSecondsPerYear = mode.downtimeSecondsPerYear
            remedy = mode.remedy.action
            savedSecondsPerYear = mode.remedy.savedSecondsPerYear
        }
    }

    /// One failure, with its figure.
    struct Failure: Encodable, Sendable {
        let name: String
        let probability: Double
        let source: FigureSource

        init(_ failure: BasicFailure) {
            name = failure.name
            probability = failure.probability
            source = failure.source
        }
    }

    /// A pattern of structure that is known to fail.
    struct Pattern: Encodable, Sendable {
        let kind: WeakSpot.Pattern
        let subject: String
        let words: String

        init(_ spot: WeakSpot) {
            kind = spot.pattern
            subject = spot.subject
            words = spot.words
        }
    }

    /// Most failure modes that are listed of a service.
    static let mostModes = 50

    let services: [Subject]
}
