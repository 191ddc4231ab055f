/// Solves one module after the other on the same two diagrams.
final class ModuleSolver {
    private let plan: ModulePlan
    private let chances: [Chance]
    private let budget: Budget
    private let diagram: DecisionDiagram
    private let families: CutSetDiagram
    /// The edge of each node in the module that is being built.
    private var edges: [DecisionDiagram.Edge]
    /// What is known so far, by module.
    private(set) var outcomes: [ModuleOutcome] = []

    init(_ plan: ModulePlan, chances: [Chance], budget: Budget) {
        self.plan = plan
        self.chances = chances
        self.budget = budget
        diagram = DecisionDiagram(budget: budget)
        families = CutSetDiagram(budget: budget)
        edges = Array(repeating: DecisionDiagram.no, count: plan.network.count)
    }

    /// Solves the next module.
    ///
    /// - Returns: Whether it fits; if not, ``outcomes`` has stayed as it was.
    func solveNext() -> Bool {
        let module = outcomes.count
        guard let built = build(module) else { return false }
        let isTop = module == plan.roots.count - 1
        var root = built.root
        if isTop { root ^= plan.network.root & 1 }
        // The top is asked about as it is; inner ones so that nothing is needed to be false.
        let isFlipped = !isTop && diagram.isTrueWithoutEvents(root)
        if isFlipped { root ^= 1 }
        guard let function = FrozenDiagram(diagram, root: root, budget: budget) else {
            return false
        }
        let inner = built.variables.map { self.chance(of: $0) }
        let exact = ChanceOfDiagram(function, chances: inner)
        let conditionals = exact.conditionals()
        let chance = exact.root
        guard let sets = cutSets(of: module, function, root: root, built.variables) else {
            return false
        }
        outcomes.append(
            ModuleOutcome(
                variables: built.variables, isFlipped: isFlipped, chance: chance,
                conditionals: conditionals, sets: sets, counts: counts(of: sets),
                rareEvent: rareEvent(of: sets)))
        return true
    }

    // MARK: Functions

    /// Builds a module in several orders, each with few nodes; goes on with the better half of them
    /// and four times the nodes, until one fits.
    private func build(_ module: Int) -> (root: DecisionDiagram.Edge, variables: [Int])? {
        let gates = plan.gates[module]
        guard !gates.isEmpty else { return buildLeaf(plan.roots[module]) }
        let shape = ModuleShape(plan.network, gates: gates)
        if gates.count == 1 { return build(gates, shape.variables, nodeLimit: .max).finished }
        var orders: [[Int]] = []
        var limit = 1 << 13
        for order in VariableOrder.allCases {
            let variables = order.order(of: shape).map { shape.variables[$0] }
            if !orders.contains(variables) { orders.append(variables) }
        }
        while true {
            var progress: [Int] = []
            let nodeLimit = orders.count == 1 ? Int.max : limit
            for variables in orders {
                let attempt = build(gates, variables, nodeLimit: nodeLimit)
                if let finished = attempt.finished { return finished }
                if budget.shortage != nil { return nil }
                progress.append(attempt.gateCount)
            }
            orders = orders.indices.sorted { (-progress[$0], $0) < (-progress[$1], $1) }
                .prefix((orders.count + 1) / 2).map { orders[$0] }
            limit *= 4
        }
    }

    /// The top is an event or a constant.
    private func buildLeaf(_ node: Int) -> (root: DecisionDiagram.Edge, variables: [Int]) {
        diagram.reset()
        return node == 0 ? (DecisionDiagram.yes, []) : (diagram.variable(0), [node])
    }

    /// How far one order came.
    private struct Attempt {
        /// How many gates were built.
        let gateCount: Int
        /// The function of the module when all were.
        let finished: (root: DecisionDiagram.Edge, variables: [Int])?
    }

    private func build(_ gates: [Int], _ variables: [Int], nodeLimit: Int) -> Attempt {
        diagram.reset()
        diagram.table.nodeLimit = min(nodeLimit, NodeTable.mostNodes)
        for (level, node) in variables.enumerated() {
            let isFlipped = plan.moduleOf[node] >= 0 && outcomes[plan.moduleOf[node]].isFlipped
            edges[node] = diagram.variable(UInt32(level)) ^ (isFlipped ? 1 : 0)
        }
        for (index, gate) in gates.enumerated() {
            let arguments = plan.network.arguments[gate].map {
                edges[Network.node($0)] ^ ($0 & 1)
            }
            edges[gate] = diagram.gate(
                plan.network.kinds[gate], plan.network.thresholds[gate], arguments)
            if diagram.isFull { return Attempt(gateCount: index, finished: nil) }
        }
        let root = gates.last.map { edges[$0] } ?? DecisionDiagram.no
        return Attempt(gateCount: gates.count, finished: (root, variables))
    }

    private func chance(of node: Int) -> Chance {
        let module = plan.moduleOf[node]
        return module >= 0 ? outcomes[module].chance : chances[node - 1]
    }

    // MARK: Cut sets

    private func cutSets(
        of module: Int, _ function: FrozenDiagram, root: DecisionDiagram.Edge, _ variables: [Int]
    ) -> CutSetModule? {
        var increasing = function
        if !isCoherent(module) {
            let hull = diagram.hull(of: root)
            guard !diagram.isFull,
                let frozen = FrozenDiagram(diagram, root: hull, budget: budget)
            else { return nil }
            increasing = frozen
        }
        families.reset()
        let family = families.minimalSolutions(of: increasing)
        if families.isFull { return nil }
        return CutSetModule(
            families.table, root: family,
            variables: variables.map {
                plan.moduleOf[$0] >= 0 ? .module(plan.moduleOf[$0]) : .event($0 - 1)
            })
    }

    /// Whether the gates of a module can only rise with their arguments.
    private func isCoherent(_ module: Int) -> Bool {
        let isTop = module == plan.roots.count - 1
        if isTop && plan.network.root & 1 == 1 { return false }
        return plan.gates[module].allSatisfy { gate in
            plan.network.kinds[gate] != .xor
                && plan.network.arguments[gate].allSatisfy { literal in
                    let inner = plan.moduleOf[Network.node(literal)]
                    let isFlipped = inner >= 0 && inner < module && outcomes[inner].isFlipped
                    return (literal & 1 == 1) == isFlipped
                }
        }
    }

    private func counts(of sets: CutSetModule) -> [BigCount] {
        CutSetCounts.byOrder(
            sets,
            inner: sets.variables.map { variable in
                if case .module(let index) = variable { return outcomes[index].counts }
                return nil
            })
    }

    private func rareEvent(of sets: CutSetModule) -> Double {
        let weights = sets.variables.map { variable in
            switch variable {
            case .event(let index): chances[index].yes
            case .module(let index): outcomes[index].rareEvent
            }
        }
        return sets.sum(of: weights)
    }
}
