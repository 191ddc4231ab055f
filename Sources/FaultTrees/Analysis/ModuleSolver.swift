/// Solves one module after the other on the same two diagrams.
final class ModuleSolver {
    private let plan: ModulePlan
    private let chances: [Chance]
    private let budget: Budget
    private let diagram: DecisionDiagram
    private let families: CutSetDiagram
    /// The edge of each node in the module that is being built.
    private var edges: [DecisionDiagram.Edge]
    private var isInner: [Bool]
    /// What is known so far, by module.
    private(set) var outcomes: [ModuleOutcome] = []

    init(_ plan: ModulePlan, chances: [Chance], budget: Budget) {
        self.plan = plan
        self.chances = chances
        self.budget = budget
        diagram = DecisionDiagram(budget: budget)
        families = CutSetDiagram(budget: budget)
        edges = Array(repeating: DecisionDiagram.no, count: plan.network.count)
        isInner = Array(repeating: false, count: plan.network.count)
    }

    /// Solves the next module.
    ///
    /// - Returns: Whether it fits; if not, ``outcomes`` has stayed as it was.
    func solveNext() -> Bool {
        let module = outcomes.count
        for gate in plan.gates[module] { isInner[gate] = true }
        defer { for gate in plan.gates[module] { isInner[gate] = false } }
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

    private func build(_ module: Int) -> (root: DecisionDiagram.Edge, variables: [Int])? {
        guard !plan.gates[module].isEmpty else { return buildLeaf(plan.roots[module]) }
        var limit = 1 << 14
        while true {
            for order in VariableOrder.allCases {
                let variables = order.variables(
                    of: plan.network, gates: plan.gates[module], isInner: isInner,
                    uses: plan.uses)
                diagram.reset()
                diagram.table.nodeLimit = limit
                if let root = build(plan.gates[module], variables) { return (root, variables) }
                if budget.shortage != nil { return nil }
            }
            limit *= 8
        }
    }

    /// The top is an event or a constant.
    private func buildLeaf(_ node: Int) -> (root: DecisionDiagram.Edge, variables: [Int]) {
        diagram.reset()
        return node == 0 ? (DecisionDiagram.yes, []) : (diagram.variable(0), [node])
    }

    private func build(_ gates: [Int], _ variables: [Int]) -> DecisionDiagram.Edge? {
        for (level, node) in variables.enumerated() {
            let isFlipped = plan.moduleOf[node] >= 0 && outcomes[plan.moduleOf[node]].isFlipped
            edges[node] = diagram.variable(UInt32(level)) ^ (isFlipped ? 1 : 0)
        }
        for gate in gates {
            let arguments = plan.network.arguments[gate].map {
                edges[Network.node($0)] ^ ($0 & 1)
            }
            edges[gate] = diagram.gate(
                plan.network.kinds[gate], plan.network.thresholds[gate], arguments)
            if diagram.isFull { return nil }
        }
        return gates.last.map { edges[$0] }
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
