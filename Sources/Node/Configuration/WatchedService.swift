package import Model

/// A service with all that is asked of it.
package struct WatchedService: Hashable, Sendable {
    /// The service and what it depends on.
    package let service: Service
    /// Where its metrics are read; `nil` when it has none.
    package let metrics: Metrics?
    /// What is asked of it from outside.
    package let checks: [Check]
    /// The entry of the catalogue that it is part of; `nil` for none.
    package let partOf: ServiceID?
    /// The function of that entry that it stands for, as the entry writes it; `nil` for none.
    package let function: String?

    /// A service to watch.
    package init(
        service: Service, metrics: Metrics? = nil, checks: [Check] = [],
        partOf: ServiceID? = nil, function: String? = nil
    ) {
        self.service = service
        self.metrics = metrics
        self.checks = checks
        self.partOf = partOf
        self.function = function
    }
}

extension WatchedService {
    /// Metrics in Prometheus text.
    package struct Metrics: Hashable, Sendable {
        /// Where they are.
        package let url: WebAddress
        /// From one scrape to the next, above zero.
        package let every: Duration
        /// How long an answer may take, above zero and at most `every`.
        package let timeout: Duration

        /// Metrics to read.
        package init(url: WebAddress, every: Duration, timeout: Duration) {
            self.url = url
            self.every = every
            self.timeout = timeout
        }
    }

    /// One HTTP check.
    package struct Check: Hashable, Sendable {
        /// Its name, unique within the service.
        package let name: String
        /// What is asked.
        package let url: WebAddress
        /// From one check to the next, above zero.
        package let every: Duration
        /// How long an answer may take, above zero and at most `every`.
        package let timeout: Duration
        /// The statuses that are good; not empty.
        package let statuses: [ClosedRange<Int>]
        /// A text that the answer must contain; `nil` for any.
        package let contains: String?
        /// Redirects followed, in 0...10.
        package let redirects: Int

        /// A check.
        package init(
            name: String, url: WebAddress, every: Duration, timeout: Duration,
            statuses: [ClosedRange<Int>],
            contains: String?, redirects: Int
        ) {
            self.name = name
            self.url = url
            self.every = every
            self.timeout = timeout
            self.statuses = statuses
            self.contains = contains
            self.redirects = redirects
        }
    }
}
