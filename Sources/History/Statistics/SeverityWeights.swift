package import Model

/// Which share of a service counts as down while an incident of a severity lasts.
package struct SeverityWeights: Hashable, Sendable, Encodable {
    /// For `critical`, in 0...1.
    package var critical: Double
    /// For `major`.
    package var major: Double
    /// For `minor`.
    package var minor: Double
    /// For records that do not say.
    package var unsaid: Double

    /// Weights; the standard ones are a convention and no measurement.
    package init(
        critical: Double = 1, major: Double = 0.3, minor: Double = 0.1, unsaid: Double = 0.3
    ) {
        self.critical = critical
        self.major = major
        self.minor = minor
        self.unsaid = unsaid
    }

    /// The weight of an outage, in 0...1; 0 for what is no outage.
    package func weight(of severity: PastIncident.Severity?) -> Double {
        let weight: Double =
            switch severity {
            case .critical: critical
            case .major: major
            case .minor: minor
            case nil: unsaid
            case .some(.none), .maintenance: 0
            }
        return min(1, max(0, weight))
    }
}
