import Language
package import Model

/// A failure that is not explained further: a basic event of the fault tree of a service.
package struct BasicFailure: Hashable, Sendable {
    /// What fails.
    package enum Cause: Hashable, Sendable {
        /// A service on its own, while all it needs works.
        case own(ServiceID)
        /// What several services share.
        case shared(SharedCause)
        /// An outage of `dependency` lasts longer than `dependent` can bridge.
        case outlasts(dependent: ServiceID, dependency: ServiceID, bufferSeconds: Double)
    }

    /// What fails.
    package let cause: Cause
    /// Share of time it has failed; for a buffer, share of the outages that outlast it.
    package let probability: Double
    /// Where the probability lies, from the interval of what was measured.
    package let range: ClosedRange<Double>
    /// Where the probability comes from.
    package let source: FigureSource
    /// The services it takes down itself, of those that matter here, sorted.
    package let takesDown: [ServiceID]

    /// Its name: `payments`, `region aws/eu-central-1`, `buffer of mail for kafka`.
    package var name: String {
        switch cause {
        case .own(let service): service.rawValue
        case .shared(let shared): "\(shared.kind.rawValue) \(shared.name)"
        case .outlasts(let dependent, let dependency, _):
            "buffer of \(dependent) for \(dependency)"
        }
    }

    /// What takes the failure away, as an order: `make payments redundant`.
    ///
    /// Each makes it happen only when two independent failures coincide, so its probability is
    /// squared: a twin of the service, region, provider or release; a buffer of twice the length,
    /// since exp(-2*b*/*r*) = exp(-*b*/*r*)².
    package var remedy: String {
        switch cause {
        case .own(let service): "make \(service) redundant"
        case .shared(let shared):
            switch shared.kind {
            case .region: "run in a second region besides \(shared.name)"
            case .provider: "use a second provider besides \(shared.name)"
            case .release: "keep the release before \(shared.name) running beside it"
            }
        case .outlasts(let dependent, let dependency, let seconds):
            "lengthen the buffer of \(dependent) for \(dependency) to "
                + Duration.milliseconds(Int64(min(seconds, 1e12) * 2000)).words
        }
    }

    /// Its probability once the remedy is in place.
    package var remediedProbability: Double { probability * probability }
}
