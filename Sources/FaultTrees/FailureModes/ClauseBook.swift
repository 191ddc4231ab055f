import Model
import Topology

/// All demands that can be a reason for the first one, with their clauses and basic failures.
///
/// Method: a breadth-first walk over pairs of service and share. A service has lost a share *l* of
/// its work when it failed itself, when what it needs critically has lost *l*, when what it needs
/// for a share *s* has lost *l*/*s* ≤ 1, when a redundant group has too few members that deliver
/// (that have lost less than the threshold), or when what it needs through a buffer has lost *l*
/// for longer than the buffer bridges. Shares are rounded to thousandths.
struct ClauseBook {
    /// The most demands that are followed.
    static let limit = 2_000_000

    private(set) var demands: [Demand] = []
    private(set) var clauses: [Clause] = []
    private(set) var register: FailureRegister
    private let graph: DependencyGraph
    private let threshold: Int
    private var numbers: [Demand: Int] = [:]

    /// Everything below "the service `node` has lost `perMille` thousandths"; `nil` beyond the limit.
    init?(graph: DependencyGraph, figures: FailureFigures, node: Int, perMille: Int) {
        self.graph = graph
        register = FailureRegister(graph: graph, figures: figures)
        threshold = Self.perMille(figures.lossThreshold)
        _ = number(of: Demand(node: node, perMille: perMille))
        var next = 0
        while next < demands.count {
            guard demands.count <= Self.limit else { return nil }
            clauses.append(clause(of: demands[next]))
            next += 1
        }
    }

    /// A share in thousandths, at least one.
    static func perMille(_ share: Double) -> Int { max(1, Int((share * 1000).rounded())) }

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
                clause.any.append(number(of: Demand(node: stand, perMille: demand.perMille)))
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
            clause.any.append(number(of: Demand(node: arc.node, perMille: demand.perMille)))
        case .partial(let share):
            let needed = Double(demand.perMille) / max(share, 1e-9)
            guard needed < 1000.5 else { return }
            let rounded = min(1000, Int(needed.rounded()))
            clause.any.append(number(of: Demand(node: arc.node, perMille: rounded)))
        case .asynchronous(let seconds):
            let target = graph.nodes[arc.node]
            let dependent = graph.nodes[demand.node].id
            guard
                let event = register.buffer(
                    of: dependent, for: target, bridging: seconds)
            else { return }
            clause.guarded.append(
                (event, number(of: Demand(node: arc.node, perMille: demand.perMille))))
        case .redundant:
            return
        }
    }

    private mutating func addGroups(of demand: Demand, to clause: inout Clause) {
        var members: [String: [Int]] = [:]
        var order: [(name: String, required: Int)] = []
        for arc in graph.needs(of: demand.node) {
            guard case .redundant(let group, let required, _) = arc.kind else { continue }
            if members[group] == nil { order.append((group, required)) }
            members[group, default: []].append(
                number(of: Demand(node: arc.node, perMille: threshold)))
        }
        for (name, required) in order {
            // Members that are not in the graph count as working; the graph tells of them.
            let all = declaredMembers(of: name, in: graph.nodes[demand.node])
            let least = all - required + 1
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
