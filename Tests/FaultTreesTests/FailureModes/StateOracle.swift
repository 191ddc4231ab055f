import Model
import Topology

@testable import FaultTrees

/// Whether a service delivers, by following losses through the graph state by state.
///
/// Shares nothing with the fault tree but the names of the basic failures: losses start at 0 and
/// are raised until nothing changes, which is the least fixed point.
struct StateOracle {
    let graph: DependencyGraph
    let failures: [BasicFailure]
    let threshold: Double

    /// The share of its work that each service has lost when these failures have happened.
    func losses(_ happened: [Bool]) -> [Double] {
        let active = Set(failures.indices.filter { happened[$0] }.map { failures[$0].cause })
        var losses = graph.nodes.map { isDownItself($0, active) ? 1.0 : 0.0 }
        var changed = true
        while changed {
            changed = false
            for node in graph.nodes.indices {
                let loss = max(losses[node], passedOn(to: node, losses, active))
                if loss > losses[node] + 1e-12 {
                    losses[node] = loss
                    changed = true
                }
            }
        }
        return losses
    }

    /// For each state, as bits, whether the service has lost the threshold.
    func truthTable(of service: ServiceID) -> [Bool] {
        guard let node = graph.number(of: service) else { return [] }
        return (0..<(1 << failures.count)).map { state in
            let happened = failures.indices.map { state >> $0 & 1 == 1 }
            return losses(happened)[node] >= threshold - 1e-9
        }
    }

    private func isDownItself(_ service: Service, _ active: Set<BasicFailure.Cause>) -> Bool {
        active.contains(.own(service.id))
            || SharedCauses.of(service).contains { active.contains(.shared($0)) }
    }

    private func passedOn(
        to node: Int, _ losses: [Double], _ active: Set<BasicFailure.Cause>
    ) -> Double {
        var loss = 0.0
        var groups: [String: (losses: [Double], required: Int)] = [:]
        for arc in graph.needs(of: node) {
            switch arc.kind {
            case .critical: loss = max(loss, losses[arc.node])
            case .partial(let share): loss = max(loss, share * losses[arc.node])
            case .asynchronous(let seconds):
                let cause = BasicFailure.Cause.outlasts(
                    dependent: graph.nodes[node].id, dependency: graph.nodes[arc.node].id,
                    bufferSeconds: seconds)
                if active.contains(cause) { loss = max(loss, losses[arc.node]) }
            case .redundant(let group, let required, _):
                groups[group, default: ([], required)].losses.append(losses[arc.node])
            }
        }
        // The best members do the work; the worst of these says what is lost.
        for (members, required) in groups.values where !members.isEmpty {
            loss = max(loss, members.sorted()[min(required, members.count) - 1])
        }
        return loss
    }
}

/// What a truth table over basic failures says, by summing over all states.
struct TruthTable {
    let values: [Bool]
    let probabilities: [Double]

    /// The probability of each state.
    var weights: [Double] {
        values.indices.map { state in
            probabilities.indices.reduce(1.0) { product, event in
                let p = probabilities[event]
                return product * (state >> event & 1 == 1 ? p : 1 - p)
            }
        }
    }

    var probability: Double {
        zip(values, weights).reduce(0.0) { $0 + ($1.0 ? $1.1 : 0) }
    }

    /// The probability with an event less that without it.
    var birnbaum: [Double] {
        let weights = weights
        return probabilities.indices.map { event in
            var with = 0.0
            var without = 0.0
            for state in values.indices where values[state] {
                if state >> event & 1 == 1 {
                    with += weights[state] / probabilities[event]
                } else {
                    without += weights[state] / (1 - probabilities[event])
                }
            }
            return with - without
        }
    }

    /// States that are true, and false when any one of their events is taken away.
    var minimalCutSets: [[Int]] {
        values.indices.filter { state in
            values[state]
                && probabilities.indices.allSatisfy { event in
                    state >> event & 1 == 0 || !values[state & ~(1 << event)]
                }
        }.map { state in probabilities.indices.filter { state >> $0 & 1 == 1 } }
    }

    var answers: TreeAnswers {
        let probability = probability
        return TreeAnswers(
            probability: probability, bounds: probability...probability, isExact: true,
            birnbaum: birnbaum,
            cutSets: minimalCutSets, cutSetCounts: [], notes: [])
    }
}

extension FaultTree {
    /// The top gate in a state; gates must stand after what they are made of.
    func value(_ happened: [Bool]) -> Bool {
        var values: [Bool] = []
        for gate in gates { values.append(Self.value(gate.formula, values, happened)) }
        return values[top]
    }

    /// For each state, as bits, the top gate.
    var truthTable: [Bool] {
        (0..<(1 << events.count)).map { state in
            value(events.indices.map { state >> $0 & 1 == 1 })
        }
    }

    private static func value(_ formula: Formula, _ gates: [Bool], _ events: [Bool]) -> Bool {
        switch formula {
        case .constant(let value): value
        case .event(let number): events[number]
        case .gate(let number): gates[number]
        case .and(let parts): parts.allSatisfy { value($0, gates, events) }
        case .or(let parts): parts.contains { value($0, gates, events) }
        case .atLeast(let count, let parts):
            parts.filter { value($0, gates, events) }.count >= count
        case .xor(let parts):
            parts.filter { value($0, gates, events) }.count % 2 == 1
        case .not(let part): !value(part, gates, events)
        }
    }
}
