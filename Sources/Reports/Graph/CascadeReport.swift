package import Model
package import Topology

/// Who falls next in a simulated cascade, and what would have stopped it.
package struct CascadeReport: Report {
    /// One service that may fall; times count from the moment of the forecast.
    package struct Fall: Encodable, Sendable {
        /// The service.
        package let service: ServiceID
        /// Share of the runs in which it falls, in 0...1.
        package let probability: Double
        /// The 95 % interval of the probability.
        package let interval: WilsonInterval
        /// Seconds until a tenth, half and nine tenths of its falls; below 0 before the forecast.
        package let earlySeconds, medianSeconds, lateSeconds: Double
        /// The way the fall takes most often.
        package let path: [ServiceID]
        /// Why it falls, most often.
        package let evidence: String
    }

    /// One change and the falls it prevents.
    package struct Remedy: Encodable, Sendable {
        /// `redundancy`, `breaker`, `singleAttempt` or `doubleCapacity`.
        package let kind: String
        /// What to do, as an order.
        package let change: String
        /// Falls fewer on average.
        package let prevented: Double
        /// The 95 % interval of `prevented`.
        package let low, high: Double
    }

    /// What is down or foretold to fall, by name.
    package let origins: [ServiceID]
    /// How far it looks ahead.
    package let horizonSeconds: Double
    /// Simulated runs.
    package let runs: Int
    /// Where chance began.
    package let seed: UInt64
    /// How many services fall on average.
    package let expectedFalls: Double
    /// The most probable first.
    package let falls: [Fall]
    /// The most helpful first.
    package let remedies: [Remedy]
    /// The one dependency whose redundancy prevents most falls; `nil` when none helps.
    package let cheapestRedundancy: Remedy?
    /// The breaker that prevents most falls; `nil` when none helps.
    package let bestBreaker: Remedy?
    /// What of the question could not be used.
    package let problems: [String]

    /// The report of a simulation; plays it again for each change that may help.
    package init(_ simulation: CascadeSimulation) {
        let input = simulation.input
        let remedies = simulation.remedies().map(Remedy.init)
        origins = Set(input.down.keys).union(input.expected.keys)
            .filter { input.graph.number(of: $0) != nil }.sorted()
        horizonSeconds = max(0, input.horizon.inSeconds)
        runs = simulation.runs
        seed = input.seed
        expectedFalls = simulation.expectedFalls
        falls = simulation.forecasts.map { Fall($0, now: input.now) }
        self.remedies = remedies
        cheapestRedundancy = remedies.first { $0.kind == "redundancy" }
        bestBreaker = remedies.first { $0.kind == "breaker" }
        problems = input.problems
    }
}

extension CascadeReport.Fall {
    fileprivate init(_ forecast: ServiceForecast, now: Timestamp) {
        service = forecast.service
        probability = forecast.probability
        interval = forecast.interval
        earlySeconds = forecast.earlyAt.seconds(since: now)
        medianSeconds = forecast.medianAt.seconds(since: now)
        lateSeconds = forecast.lateAt.seconds(since: now)
        path = forecast.path
        evidence = forecast.evidence
    }
}

extension CascadeReport.Remedy {
    fileprivate init(_ remedy: CascadeRemedy) {
        kind =
            switch remedy.change {
            case .redundancy: "redundancy"
            case .breaker: "breaker"
            case .singleAttempt: "singleAttempt"
            case .doubleCapacity: "doubleCapacity"
            }
        change = remedy.change.description
        prevented = remedy.prevented
        low = remedy.interval.lowerBound
        high = remedy.interval.upperBound
    }
}
