import Model
import Topology

/// All demands that can be a reason for the first one, with their clauses and basic failures.
///
/// Method: a breadth-first walk over pairs of service and share. A service has lost a share *l* of
/// its work when it failed itself, when what it needs critically has lost *l*, when what it needs
/// for a share *s* has lost *l*/*s* ≤ 1, when too few members of a redundant group have lost less
/// than *l*, or when what it needs through a buffer has lost *l* for longer than the buffer
/// bridges. Shares are rounded to hundredths of a percent, as those of impact are.
struct ClauseBook {
    /// The most demands that are followed.
    static let limit = 2_000_000

    private(set) var demands: [Demand] = []
    private(set) var clauses: [Clause] = []
    private(set) var register: FailureRegister
    private let graph: DependencyGraph
    private(set) var isStopped = false
    private var numbers: [Demand: Int] = [:]

    /// Everything below "the service `node` has lost `parts`"; `nil` beyond the limit.
    ///
    /// When `shouldStop` says so the walk ends early and ``isStopped`` tells.
    init?(
        graph: DependencyGraph, figures: FailureFigures, node: Int, parts: Int,
        shouldStop: () -> Bool
    ) {
        self.graph = graph
        register = FailureRegister(graph: graph, figures: figures)
        _ = number(of: Demand(node: node, parts: parts))
        var next = 0
        while next < demands.count {
            guard demands.count <= Self.limit else { return nil }
            if next % 1024 == 0, shouldStop() {
                isStopped = true
                return
            }
            clauses.append(clause(of: demands[next]))
            next += 1
        }
    }

    private mutating func number(of demand: Demand) -> Int {
        if let number = numbers[demand] { return number }
        numbers[demand] = demands.count
        demands.append(demand)
        return demands.count - 1
    }

    private mutating func clause(of demand: Demand) -> Clause {
        let service = graph.nodes[demand.node]
        var clause = Clause()
        clause.events.append(register.own(service))
        for cause in SharedCauses.of(service) {
            if let stand = SharedCauses.node(of: cause, in: graph), stand != demand.node {
                clause.any.append(number(of: Demand(node: stand, parts: demand.parts)))
            } else if SharedCauses.node(of: cause, in: graph) == nil {
                clause.events.append(register.shared(cause, takingDown: service.id))
            }
        }
        for arc in graph.needs(of: demand.node) { add(arc, of: demand, to: &clause) }
        addGroups(of: demand, to: &clause)
        return clause
    }

    private mutating func add(
        _ arc: DependencyGraph.Arc, of demand: Demand, to clause: inout Clause
    ) {
        switch arc.kind {
        case .critical:
            clause.any.append(number(of: Demand(node: arc.node, parts: demand.parts)))
        case .partial(let share):
            let factor = Demand.parts(share)
            guard let needed = Demand.least(for: demand.parts, by: factor) else { return }
            clause.any.append(number(of: Demand(node: arc.node, parts: needed)))
        case .asynchronous(let seconds):
            let target = graph.nodes[arc.node]
            let dependent = graph.nodes[demand.node].id
            guard
                let event = register.buffer(
                    of: dependent, for: target, bridging: seconds)
            else { return }
            clause.guarded.append(
                (event, number(of: Demand(node: arc.node, parts: demand.parts))))
        case .redundant:
            return
        }
    }

    private mutating func addGroups(of demand: Demand, to clause: inout Clause) {
        var members: [String: [Int]] = [:]
        var required: [String: Int] = [:]
        var order: [String] = []
        for arc in graph.needs(of: demand.node) {
            guard case .redundant(let group, let count, _) = arc.kind else { continue }
            if members[group] == nil { order.append(group) }
            required[group] = max(required[group] ?? 0, count)
            members[group, default: []].append(
                number(of: Demand(node: arc.node, parts: demand.parts)))
        }
        for name in order {
            // Members that are not in the graph count as working; the graph tells of them.
            let all = declaredMembers(of: name, in: graph.nodes[demand.node])
            let least = all - min(required[name] ?? 1, all) + 1
            let demands = members[name] ?? []
            guard (1...max(1, demands.count)).contains(least) else { continue }
            clause.groups.append(Clause.Group(least: least, demands: demands))
        }
    }

    private func declaredMembers(of group: String, in service: Service) -> Int {
        var seen: Set<ServiceID> = []
        return service.dependencies.filter { dependency in
            guard seen.insert(dependency.service).inserted else { return false }
            if case .redundant(group, _, _) = dependency.kind { return true }
            return false
        }.count
    }
}
