/// What may be tuned about the built-in detectors; the defaults suit scrapes every 10 s.
package struct DetectionSettings: Hashable, Codable, Sendable {
    /// A forecast warns when exhaustion is expected within this many seconds.
    package var forecastWarnSeconds: Double = 1800
    /// A forecast pages when even the late end of its range lies within this many seconds.
    package var forecastPageSeconds: Double = 600
    /// An open forecast is told anew at most this often, in seconds of data time.
    package var forecastUpdateSeconds: Double = 30
    /// How many connections must be held by no work that finishes before a leak is believed.
    package var leakFloorConnections: Double = 3
    /// How old the oldest holder must be before a leak is believed, in seconds.
    package var leakOldestSeconds: Double = 75
    /// The share of errors above which requests count as failing, in 0...1.
    package var errorRatio: Double = 0.05
    /// How many requests must have been answered before an error ratio is believed.
    package var errorMinimumRequests: Double = 10
    /// A mean latency this many times the baseline is slow.
    package var latencyFactor: Double = 2
    /// How long a latency must stay slow, in seconds.
    package var latencyHoldSeconds: Double = 60
    /// The relative change of the request rate that counts as a step, in 0...1.
    package var trafficStep: Double = 0.2
    /// How long a step must last, in seconds.
    package var trafficHoldSeconds: Double = 60
    /// A statement this many times slower without its index makes the loss a warning.
    package var statementFactor: Double = 5
    /// Data from another service older than this many seconds may count as stale.
    package var stalenessSeconds: Double = 60
    /// How many failures in a row make a check fail.
    package var checkFailures: Int = 3
    /// How many passes in a row make it well again.
    package var checkPasses: Int = 2
    /// How many failed scrapes in a row make a service unreachable.
    package var failedScrapes: Int = 3

    /// The defaults.
    package init() {}
}
