package import Model

/// Where a figure comes from.
package enum FigureSource: String, Hashable, Sendable, Codable, CaseIterable {
    /// Taken from records of what happened.
    case measured
    /// Stated in the description of the graph.
    case given
    /// Neither: a documented assumption.
    case assumed
}

/// A cause that takes down all that share it.
package struct SharedCause: Hashable, Sendable, Comparable {
    /// What they share.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case provider, region, release
    }

    /// What they share.
    package let kind: Kind
    /// Its name (`aws`); that of a region has its provider before it (`aws/eu-central-1`).
    package let name: String

    /// A cause.
    package init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    package static func < (left: SharedCause, right: SharedCause) -> Bool {
        (left.kind.rawValue, left.name) < (right.kind.rawValue, right.name)
    }
}

/// The figures that a fault tree of services is computed with, besides those in the graph.
///
/// What is neither measured nor given is assumed, and every answer says so.
package struct FailureFigures: Sendable {
    /// A share of time, from records, with its confidence interval.
    package struct Measured: Hashable, Sendable {
        /// The share of time it worked, in 0...1.
        package let availability: Double
        /// Where it lies with confidence; contains ``availability``.
        package let interval: ClosedRange<Double>

        /// A measured availability; `nil` unless `interval` lies in 0...1 and contains it.
        package init?(availability: Double, interval: ClosedRange<Double>) {
            guard interval.lowerBound >= 0, interval.upperBound <= 1,
                interval.contains(availability)
            else { return nil }
            self.availability = availability
            self.interval = interval
        }
    }

    /// Availabilities from records; they win over those in the graph.
    package var measured: [ServiceID: Measured] = [:]
    /// How likely a shared cause is down at any moment, in 0...1; wins over the assumption.
    package var sharedCauses: [SharedCause: Double] = [:]
    /// Assumed for a service of which nothing is known: 99.9 %, 8 h 46 min a year.
    package var assumedAvailability = 0.999
    /// Assumed for one of which nothing is known: an outage lasts an hour in the mean.
    package var assumedRepairSeconds = 3600.0
    /// Assumed share of time that all of a provider is down: 0.002 %, 11 min a year.
    package var assumedProviderOutage = 0.000_02
    /// Assumed share of time that a region is down: 0.01 %, 53 min a year.
    package var assumedRegionOutage = 0.000_1
    /// Assumed share of time that a release breaks all that run it: 0.01 %, 53 min a year.
    package var assumedReleaseOutage = 0.000_1
    /// The share of work lost from which a service counts as not delivering, above 0 to 1.
    package var lossThreshold = 0.5

    /// Nothing measured, nothing given, all assumptions as documented.
    package init() {}

    /// The assumption for a shared cause.
    func assumedOutage(_ kind: SharedCause.Kind) -> Double {
        switch kind {
        case .provider: assumedProviderOutage
        case .region: assumedRegionOutage
        case .release: assumedReleaseOutage
        }
    }
}
