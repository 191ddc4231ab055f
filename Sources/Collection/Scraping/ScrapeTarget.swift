package import HTTP
package import Model

/// Where the metrics of a service are read, and how often.
package struct ScrapeTarget: ProbeTarget {
    /// Whose metrics they are.
    package let service: ServiceID
    /// An absolute `http` or `https` address that answers in Prometheus text.
    package let url: String
    /// From one scrape to the next.
    package let every: Duration
    /// How long an answer may take.
    package let timeout: Duration
    /// Header fields to send, for instance `Authorization`.
    package let headers: HTTPHeaders

    /// A target.
    package init(
        service: ServiceID, url: String, every: Duration, timeout: Duration,
        headers: HTTPHeaders = HTTPHeaders()
    ) {
        self.service = service
        self.url = url
        self.every = every
        self.timeout = timeout
        self.headers = headers
    }

    package var scheduleKey: String { service.rawValue }
}
