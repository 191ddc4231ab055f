/// Anything that comes in from the outside.
package enum Observation: Hashable, Codable, Sendable {
    case scrape(Scrape)
    case check(CheckResult)
    case change(Change)

    /// When it was seen.
    package var at: Timestamp {
        switch self {
        case .scrape(let scrape): scrape.at
        case .check(let result): result.at
        case .change(let change): change.at
        }
    }

    /// The service that it tells of.
    package var service: ServiceID {
        switch self {
        case .scrape(let scrape): scrape.service
        case .check(let result): result.service
        case .change(let change): change.service
        }
    }
}

/// One value of one metric, with its labels.
package struct Sample: Hashable, Codable, Sendable {
    /// The metric's name, in Prometheus spelling.
    package let name: String
    /// Label names and values.
    package let labels: [String: String]
    /// The value; may be infinite or NaN as Prometheus allows.
    package let value: Double

    /// A sample.
    package init(_ name: String, labels: [String: String] = [:], value: Double) {
        self.name = name
        self.labels = labels
        self.value = value
    }
}

/// All metrics of one service at one moment, or the failure to read them.
package struct Scrape: Hashable, Codable, Sendable {
    /// Whose metrics these are.
    package let service: ServiceID
    /// When they were read.
    package let at: Timestamp
    /// The samples; empty when the scrape failed.
    package let samples: [Sample]
    /// Why the scrape failed, for people; `nil` when it did not.
    package let failure: String?

    /// A scrape.
    package init(service: ServiceID, at: Timestamp, samples: [Sample], failure: String? = nil) {
        self.service = service
        self.at = at
        self.samples = samples
        self.failure = failure
    }
}

/// What one check of a service found.
package struct CheckResult: Hashable, Codable, Sendable {
    /// The service checked.
    package let service: ServiceID
    /// The check's name, unique within the service.
    package let check: String
    /// When the answer, or its absence, was noticed.
    package let at: Timestamp
    /// Whether the answer was as expected.
    package let passed: Bool
    /// The HTTP status, where there was one.
    package let status: Int?
    /// How long the answer took, in seconds.
    package let latencySeconds: Double
    /// What was wrong, for people; empty when passed.
    package let message: String

    /// A result.
    package init(
        service: ServiceID, check: String, at: Timestamp, passed: Bool, status: Int?,
        latencySeconds: Double, message: String
    ) {
        self.service = service
        self.check = check
        self.at = at
        self.passed = passed
        self.status = status
        self.latencySeconds = latencySeconds
        self.message = message
    }
}
