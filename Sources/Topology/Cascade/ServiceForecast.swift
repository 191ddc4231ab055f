package import Model

/// What a simulation says of one service: whether, when and why it falls.
package struct ServiceForecast: Hashable, Sendable {
    /// The service.
    package let service: ServiceID
    /// Share of the runs in which it has fallen at the horizon, in 0...1.
    package let probability: Double
    /// The 95 % interval of the probability that comes from the number of runs.
    package let interval: WilsonInterval
    /// The moment before which a tenth of its falls happen.
    package let earlyAt: Timestamp
    /// The moment before which half of its falls happen.
    package let medianAt: Timestamp
    /// The moment before which nine tenths of its falls happen.
    package let lateAt: Timestamp
    /// The way the fall takes most often, from what falls first to this service.
    ///
    /// Of a longer way the last ``CascadeSimulation/longestPath`` services.
    package let path: [ServiceID]
    /// Why it falls, most often: a sentence of which it is the subject, without the full stop.
    package let evidence: String

    /// A forecast.
    package init(
        service: ServiceID, probability: Double, interval: WilsonInterval, earlyAt: Timestamp,
        medianAt: Timestamp, lateAt: Timestamp, path: [ServiceID], evidence: String
    ) {
        self.service = service
        self.probability = probability
        self.interval = interval
        self.earlyAt = earlyAt
        self.medianAt = medianAt
        self.lateAt = lateAt
        self.path = path
        self.evidence = evidence
    }
}

extension CascadeSimulation {
    /// How many services a path tells at most.
    package static var longestPath: Int { 20 }
}
