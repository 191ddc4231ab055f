package import Clocks
package import HTTP
package import Model

/// Something that observes the outside by itself, on schedules.
///
/// A new sort of probe is a folder with its target and its probe, and a line in ``Probes/all``.
package protocol Probe: Sendable {
    /// A probe for its own sort of targets among the surroundings.
    init(_ surroundings: ProbeSurroundings)

    /// Observes until cancelled; returns at once without targets.
    ///
    /// - Throws: `CancellationError`.
    func run() async throws
}

/// What a probe looks at, and how often.
package protocol ProbeTarget: Sendable {
    /// The service that the observations are about.
    var service: ServiceID { get }
    /// From one observation to the next.
    var every: Duration { get }
    /// How long one observation may take.
    var timeout: Duration { get }
    /// Decides the phase of the schedule; differs between the targets of one sort.
    var scheduleKey: String { get }
}

/// What probes are given.
package struct ProbeSurroundings: Sendable {
    /// All targets; each probe takes those of its own sort.
    package let targets: [any ProbeTarget]
    /// Where the time comes from.
    package let time: any TimeSource
    /// The client for requests.
    package let client: HTTPClient
    /// Turns a time limit counted in `time` into one of the wall clock.
    package let realTimeout: @Sendable (Duration) -> Duration
    /// Takes what is observed; may wait, which delays the next observation of the same target.
    package let publish: @Sendable (Observation) async -> Void

    /// Surroundings.
    package init(
        targets: [any ProbeTarget], time: any TimeSource, client: HTTPClient,
        realTimeout: @escaping @Sendable (Duration) -> Duration,
        publish: @escaping @Sendable (Observation) async -> Void
    ) {
        self.targets = targets
        self.time = time
        self.client = client
        self.realTimeout = realTimeout
        self.publish = publish
    }

    /// The targets of one sort, in order.
    package func targets<Target: ProbeTarget>(_ sort: Target.Type) -> [Target] {
        targets.compactMap { $0 as? Target }
    }
}

/// The sorts of probes there are.
package enum Probes {
    /// One line for each sort.
    package static let all: [any Probe.Type] = [
        Scraper.self,
        HTTPChecker.self,
    ]

    /// One probe of every sort, not running yet.
    package static func make(_ surroundings: ProbeSurroundings) -> [any Probe] {
        all.map { $0.init(surroundings) }
    }
}
