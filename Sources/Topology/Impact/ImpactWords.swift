import Language
import Model

/// Says along which path and why a service is hit.
struct ImpactWords {
    let graph: DependencyGraph
    let engine: LossEngine

    /// Paths of more services than this have their middle left out.
    static let longestPath = 64
    /// Stands for the middle of a long path; no service can be called so.
    static let gap = ServiceID("…")

    /// The path of a step, from the outage to the service.
    ///
    /// - Complexity: O(``longestPath``).
    func path(of step: LossStep) -> [ServiceID] {
        let isLong = Int(step.hops) + 1 > Self.longestPath
        var path = [name(step.node)]
        var current = step
        while current.parent >= 0, !(isLong && path.count == Self.longestPath - 2) {
            current = engine.steps[Int(current.parent)]
            path.append(name(current.node))
        }
        if isLong { path += [Self.gap, name(step.root)] }
        return path.reversed()
    }

    /// Why the service of a step is hit; empty for an outage of its own.
    func reason(of step: LossStep) -> String {
        guard step.arc >= 0 else { return "" }
        let source = engine.arcs.arcs[Int(step.arc)].source
        let kind = graph.dependents(of: Int(source))[Int(step.arc)].kind
        return Self.reason(name(source), kind)
    }

    /// The name of the group of an arc.
    func group(of arc: Int32) -> String {
        let source = engine.arcs.arcs[Int(arc)].source
        let kind = graph.dependents(of: Int(source))[Int(arc)].kind
        if case .redundant(let group, _, _) = kind { return group }
        return ""
    }

    func name(_ node: Int32) -> ServiceID { engine.arcs.names[Int(node)] }

    private static func reason(_ service: ServiceID, _ kind: Dependency.Kind) -> String {
        switch kind {
        case .critical:
            return "calls \(service) for every request"
        case .partial(let share):
            return "needs \(service) for \(Wording.wholePercent(share)) of its work"
        case .asynchronous(let seconds):
            return seconds < 0.5
                ? "reads \(service) through a queue that bridges nothing"
                : "reads \(service) through a queue that bridges \(spoken(seconds))"
        case .redundant(let group, let required, _):
            return "needs \(required) of the group '\(group)' with \(service)"
        }
    }

    /// A time in its two largest units.
    static func spoken(_ seconds: Double) -> String {
        Duration.milliseconds(ImpactArcs.milliseconds(seconds)).words
    }
}
