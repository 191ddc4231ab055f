/// A rule of the user's: a signal beyond a limit for a time.
package struct ThresholdRule: Hashable, Codable, Sendable {
    /// Which side of the limit fires.
    package enum Comparison: String, Codable, Sendable { case above, below }

    /// Its name, unique in a configuration.
    package let name: String
    /// The service it watches; `nil` for every service that has the signal.
    package let service: ServiceID?
    /// The signal; without a subject it applies to every subject.
    package let signal: Signal
    /// Which side of the limit fires.
    package let comparison: Comparison
    /// The limit, in the signal's unit.
    package let limit: Double
    /// How long the signal must stay beyond the limit, in seconds.
    package let holdSeconds: Double
    /// How loudly it speaks.
    package let severity: Severity

    /// A rule.
    package init(
        name: String, service: ServiceID?, signal: Signal, comparison: Comparison, limit: Double,
        holdSeconds: Double, severity: Severity
    ) {
        self.name = name
        self.service = service
        self.signal = signal
        self.comparison = comparison
        self.limit = limit
        self.holdSeconds = holdSeconds
        self.severity = severity
    }
}
