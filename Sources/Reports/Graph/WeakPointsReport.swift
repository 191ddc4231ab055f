package import FaultTrees
import Language
package import Model
package import Topology

/// What `graph weak-points` answers: the failure modes of services and what removes each.
package struct WeakPointsReport: Report {
    /// The services that were asked about, or every end of the graph; as in the graph.
    package let services: [ServiceWeakPoints]
    /// How much more traffic those bear whose figures say so, the tightest first.
    package let headroom: [TrafficHeadroom]
    /// What is wrong with the graph, one sentence each.
    package let problems: [String]

    /// The weak points of a graph.
    ///
    /// - Parameters:
    ///   - graph: The services.
    ///   - service: The service that has to deliver; `nil` for every end of the graph.
    ///   - maximumOrder: The largest failure modes that are told, from 1.
    ///   - figures: What is measured and assumed.
    ///   - limits: How much each analysis may take; services that are left when it is time to stop
    ///     are not looked at, which ``problems`` tells.
    /// - Throws: ``ServiceFaultTreeError``, such as for a service that is not there.
    package init(
        _ graph: DependencyGraph, service: ServiceID? = nil, maximumOrder: Int = 2,
        figures: FailureFigures = FailureFigures(), limits: AnalysisLimits = AnalysisLimits()
    ) throws(ServiceFaultTreeError) {
        var services: [ServiceWeakPoints] = []
        let asked = service.map({ [$0] }) ?? graph.ends
        for id in asked where services.isEmpty || !limits.shouldStop() {
            let modes = try FailureModes(
                of: id, in: graph, figures: figures, maximumOrder: maximumOrder, limits: limits)
            services.append(ServiceWeakPoints(modes, maximumOrder: maximumOrder))
        }
        self.services = services
        headroom = graph.nodes.compactMap { Headroom(of: $0) }
            .map(TrafficHeadroom.init)
            .sorted { ($1.utilisation, $0.service) < ($0.utilisation, $1.service) }
        problems = graph.problems + Self.leftOut(asked.count - services.count)
    }

    package var text: String {
        guard !services.isEmpty else { return "The graph has no services.\n" }
        let parts = services.map(\.text) + [headroomText, problemsText]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func leftOut(_ count: Int) -> [String] {
        guard count > 0 else { return [] }
        let who = count == 1 ? "One service was" : "\(count) services were"
        return ["\(who) not looked at in the time given. Ask for each of them by its name."]
    }

    private var headroomText: String {
        guard !headroom.isEmpty else { return "" }
        var table = TextTable([
            ("load of", .left), ("in use", .right), ("mean wait", .right), ("p95 wait", .right),
            ("to the knee", .right), ("to saturation", .right),
        ])
        for row in headroom { table.add(row.texts) }
        return table.text
    }

    private var problemsText: String {
        problems.map { Wrapped("Note: " + $0).text }.joined()
    }
}

/// How much more traffic a service bears.
package struct TrafficHeadroom: Encodable, Sendable {
    /// The name of the service.
    package let service: String
    /// `calm`, `strained` beyond the knee, or `saturated`.
    package let level: String
    /// Requests that arrive per second.
    package let ratePerSecond: Double
    /// Share of its capacity that is in use, from 0.
    package let utilisation: Double
    /// Requests per second at which it saturates.
    package let saturationRate: Double
    /// Requests per second at the knee; `nil` when only its capacity is known.
    package let kneeRate: Double?
    /// How many times the traffic reaches the knee.
    package let factorToKnee: Double?
    /// How many times the traffic saturates it.
    package let factorToSaturation: Double?
    /// Mean wait in seconds; `nil` when unknown or without end.
    package let meanWaitSeconds: Double?
    /// The wait that 95 % of the requests do not exceed, in seconds; `nil` likewise.
    package let p95WaitSeconds: Double?
    /// Mean number of requests that wait; `nil` likewise.
    package let meanQueueLength: Double?

    init(_ headroom: Headroom) {
        service = headroom.service.rawValue
        level = headroom.level.rawValue
        ratePerSecond = headroom.ratePerSecond
        utilisation = headroom.utilisation
        saturationRate = headroom.saturationRate
        kneeRate = headroom.kneeRate
        factorToKnee = headroom.factorToKnee
        factorToSaturation = headroom.factorToSaturation
        let queue = headroom.queue.flatMap { $0.isStable ? $0 : nil }
        meanWaitSeconds = queue?.meanWaitSeconds
        p95WaitSeconds = queue?.waitQuantileSeconds(0.95)
        meanQueueLength = queue?.meanQueueLength
    }

    /// A row of the table.
    fileprivate var texts: [String] {
        let times = { (factor: Double?) in
            factor.map { "× " + Wording.significant($0, digits: 3) } ?? ""
        }
        return [
            service, "\(Wording.significant(utilisation * 100, digits: 3)) %",
            wait(meanWaitSeconds), wait(p95WaitSeconds), times(factorToKnee),
            times(factorToSaturation),
        ]
    }

    private func wait(_ seconds: Double?) -> String {
        if let seconds {
            return seconds < 1 ? shortTime(seconds) : ServiceWeakPoints.words(seconds)
        }
        return level == "saturated" ? "endless" : ""
    }

    private func shortTime(_ seconds: Double) -> String {
        switch seconds {
        case 0: "0 s"
        case ..<1e-6: "< 1 µs"
        case ..<1e-3: "\(Wording.significant(seconds * 1e6, digits: 3)) µs"
        default: "\(Wording.significant(seconds * 1000, digits: 3)) ms"
        }
    }
}
