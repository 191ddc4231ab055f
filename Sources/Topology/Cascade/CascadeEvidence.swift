import Language
import Model

/// Says why services fall, from what was counted.
struct CascadeEvidence {
    private let scene: CascadeScene
    private let tally: CascadeTally
    private let now: Timestamp

    init(_ simulation: CascadeSimulation) {
        scene = simulation.scene
        tally = simulation.tally
        now = simulation.input.now
    }

    private var model: CascadeModel { scene.model }

    /// The way to a service that its fall takes most often.
    func path(to place: Int) -> [ServiceID] {
        tally.way(to: place).map { model.services[$0.place].id }
    }

    /// Why a service falls on the way its fall takes most often.
    func sentence(for place: Int) -> String {
        let way = tally.way(to: place)
        switch way.last?.cause {
        case nil, CascadeRun.rootCause: return foretold(place)
        case CascadeRun.overloadCause: return overload(of: place, way.dropLast().last?.place)
        case .some(let number):
            let arc = model.arcs[number]
            let name = model.services[arc.callee].id
            return "\(need(arc, name)), and \(name) \(condition(of: arc.callee))"
        }
    }

    private func need(_ arc: CascadeModel.Arc, _ name: ServiceID) -> String {
        switch arc.passage {
        case .critical, .never: return "calls \(name) for every request"
        case .partial: return "needs \(name) for \(Wording.wholePercent(arc.amount)) of its work"
        case .asynchronous:
            return "reads \(name) through a queue that bridges \(Self.words(arc.amount))"
        case .redundant:
            let group = model.groups[arc.group]
            return "needs \(group.required) of the \(group.arcs.count) in its group "
                + "'\(groupName(of: arc))'"
        }
    }

    private func groupName(of arc: CascadeModel.Arc) -> String {
        let callee = model.services[arc.callee].id
        for dependency in model.services[arc.caller].dependencies
        where dependency.service == callee {
            if case .redundant(let name, _, _) = dependency.kind { return name }
        }
        return ""
    }

    private func condition(of place: Int) -> String {
        guard scene.isPinned[place] else {
            let share = Double(tally.falls[place]) / Double(tally.runs)
            return "falls in \(Wording.wholePercent(share)) of the runs"
        }
        let since = scene.roots.first { $0.place == place }?.earliest ?? scene.now
        if since > scene.now { return "falls in \(Self.words(since - scene.now))" }
        return scene.now - since < 1
            ? "is down" : "has been down for \(Self.words(scene.now - since))"
    }

    private func foretold(_ place: Int) -> String {
        guard let root = scene.roots.first(where: { $0.place == place }) else { return "falls" }
        let chance = root.probability < 1 ? " (\(Wording.wholePercent(root.probability)))" : ""
        let (first, last) = (root.earliest - scene.now, root.latest - scene.now)
        guard last - first >= 1 else {
            return "is foretold to fall in \(Self.words(first))\(chance)"
        }
        return first < 1
            ? "is foretold to fall within \(Self.words(last))\(chance)"
            : "is foretold to fall in \(Self.words(first)) to \(Self.words(last))\(chance)"
    }

    private func overload(of place: Int, _ trigger: Int?) -> String {
        let times = tally.loads[place] / Double(max(1, tally.overloads[place]))
        let node = model.nodes[place]
        var load = "faces \(Self.rounded(times)) times the load it is assumed to bear"
        if node.capacity > 0 {
            let capacity = node.capacity * node.load
            load =
                "faces \(Self.rounded(times * capacity)) requests/s against a capacity of "
                + Self.rounded(capacity)
        }
        guard let trigger else { return load }
        return "\(load), \(origin(of: place, trigger))"
    }

    /// How the fall of `trigger` raises the load of `place`.
    private func origin(of place: Int, _ trigger: Int) -> String {
        let name = model.services[trigger].id
        for slot in model.starts[place]..<model.starts[place + 1] {
            let arc = model.arcs[model.dependents[slot]]
            guard arc.group >= 0 else { continue }
            let group = model.groups[arc.group]
            if group.arcs.contains(where: { model.arcs[$0].callee == trigger }) {
                return "standing in for \(name) in the group '\(groupName(of: arc))' of "
                    + "\(model.services[arc.caller].id)"
            }
        }
        let needs = model.arcs[model.needs[place]..<model.needs[place + 1]]
        return needs.contains { $0.callee == trigger }
            ? "trying calls to \(name) again" : "as callers of \(name) try again"
    }

    private static func words(_ seconds: Double) -> String {
        Wording.duration(max(0, seconds))
    }

    private static func rounded(_ value: Double) -> String {
        Wording.rounded(value, places: value < 10 ? 1 : 0)
    }
}
