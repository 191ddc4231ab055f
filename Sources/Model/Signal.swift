/// A quantity of a service that detectors look at, with the thing it belongs to where there is one.
///
/// Written `pool.utilisation{payments}`: the name, then the pool, statement, table, route or
/// upstream it is about.
package struct Signal: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    /// The quantity.
    package let name: Name
    /// The pool, statement, upstream … it belongs to; `nil` for the service as a whole.
    package let subject: String?

    /// A signal.
    package init(_ name: Name, of subject: String? = nil) {
        self.name = name
        self.subject = subject
    }

    /// A signal from its text, `name` or `name{subject}`; what ``description`` writes.
    package init(written text: String) {
        guard text.hasSuffix("}"), let brace = text.firstIndex(of: "{") else {
            self.init(Name(rawValue: text))
            return
        }
        let subject = text[text.index(after: brace)...].dropLast()
        self.init(Name(rawValue: String(text[..<brace])), of: String(subject))
    }

    /// `name` or `name{subject}`.
    package var description: String { subject.map { "\(name)\u{7B}\($0)\u{7D}" } ?? "\(name)" }

    package static func < (left: Signal, right: Signal) -> Bool {
        (left.name.rawValue, left.subject ?? "") < (right.name.rawValue, right.subject ?? "")
    }
}

extension Signal {
    /// The name of a quantity.
    ///
    /// Any gauge that a service exposes is a name too.
    package struct Name: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible,
        ExpressibleByStringLiteral
    {
        /// As written in rules.
        package let rawValue: String
        /// A name.
        package init(rawValue: String) { self.rawValue = rawValue }
        /// A name from a literal.
        package init(stringLiteral name: String) { rawValue = name }
        /// As written in rules.
        package var description: String { rawValue }
    }
}

extension Signal.Name {
    /// Requests answered, per second.
    package static let requestRate: Self = "requests.rate"
    /// Share of requests answered with a 5xx status, in 0...1.
    package static let errorRatio: Self = "requests.errorRatio"
    /// Mean time to answer, in seconds.
    package static let latencyMean: Self = "requests.latencyMean"
    /// 95th percentile of the time to answer, in seconds.
    package static let latencyP95: Self = "requests.latencyP95"
    /// Mean number of connections in use over the interval.
    package static let poolInUse: Self = "pool.inUse"
    /// Most connections the pool may open.
    package static let poolSize: Self = "pool.size"
    /// `pool.inUse` / `pool.size`, in 0...1.
    package static let poolUtilisation: Self = "pool.utilisation"
    /// Connections that finished work accounts for: rate × mean time held (Little's law).
    package static let poolExplained: Self = "pool.explained"
    /// `pool.inUse` − `pool.explained`: held, but by no work that finishes.
    package static let poolUnexplained: Self = "pool.unexplained"
    /// Connections held for more than 30 s.
    package static let poolAgedHolders: Self = "pool.holdersOlderThan30s"
    /// Age of the oldest holder, in seconds.
    package static let poolOldestHolder: Self = "pool.oldestHolderSeconds"
    /// Requests waiting for a connection.
    package static let poolPending: Self = "pool.pending"
    /// Mean wait for a connection, in seconds.
    package static let poolWaitMean: Self = "pool.waitMean"
    /// Mean time a connection that was given back had been held, in seconds.
    package static let poolHoldMean: Self = "pool.holdMean"
    /// Connections given back, per second.
    package static let poolReturnRate: Self = "pool.returnRate"
    /// Waits for a connection that timed out, per second.
    package static let poolTimeoutRate: Self = "pool.timeoutRate"
    /// Mean time of a statement, in seconds; the subject is the statement's name.
    package static let statementMean: Self = "statement.mean"
    /// Executions of a statement per second.
    package static let statementRate: Self = "statement.rate"
    /// Calls to another service, per second; the subject is that service.
    package static let upstreamRate: Self = "upstream.rate"
    /// Share of calls to another service that failed, in 0...1.
    package static let upstreamErrorRatio: Self = "upstream.errorRatio"
    /// Mean time of a call to another service, in seconds.
    package static let upstreamMean: Self = "upstream.mean"
    /// Seconds since anything new came from the service named by the subject.
    package static let feedStaleness: Self = "feed.stalenessSeconds"
    /// When the process started, in seconds since 1970.
    package static let processStart: Self = "process.startTime"
    /// 1 when the last scrape succeeded, else 0.
    package static let scrapeUp: Self = "scrape.up"
}
