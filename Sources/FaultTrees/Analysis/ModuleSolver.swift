/// Solves one module after the other on the same two diagrams.
final class ModuleSolver {
    private let plan: ModulePlan
    private let chances: [Chance]
    /// What the passes over a finished diagram take for each of its nodes, in bytes.
    private static let bytesInPasses = 64
    private let budget: Budget
    private var builder: ModuleBuilder
    private var families: CutSetDiagram
    /// What is known so far, by module; `nil` for one that does not fit.
    private(set) var outcomes: [ModuleOutcome?] = []
    /// The first limit that was hit.
    private(set) var shortage: AnalysisLimits.Shortage?

    init(_ plan: ModulePlan, chances: [Chance], budget: Budget) {
        self.plan = plan
        self.chances = chances
        self.budget = budget
        builder = ModuleBuilder(plan, budget: budget)
        families = CutSetDiagram(budget: budget)
    }

    /// Solves all modules, inner ones first, as far as they fit.
    func solve() {
        for module in plan.roots.indices {
            let outcome = solve(module)
            // Numbers of nodes may end before memory does: what is not known is always said.
            if let hit = budget.shortage ?? (outcome?.sets == nil ? .memory : nil) { giveUp(hit) }
            outcomes.append(outcome)
        }
    }

    /// Gives the memory of a failed attempt back, for modules that may still fit.
    private func giveUp(_ hit: AnalysisLimits.Shortage) {
        shortage = shortage ?? hit
        builder = ModuleBuilder(plan, budget: budget)
        families = CutSetDiagram(budget: budget)
        budget.forgetMemory()
    }

    private func solve(_ module: Int) -> ModuleOutcome? {
        guard budget.mayGoOn(), let built = builder.build(module, outcomes) else { return nil }
        let isTop = module == plan.roots.count - 1
        let diagram = builder.diagram
        var root = built.root
        if isTop { root ^= plan.network.root & 1 }
        // The top is asked about as it is; inner ones so that nothing is needed to be false.
        let isFlipped = !isTop && diagram.isTrueWithoutEvents(root)
        if isFlipped { root ^= 1 }
        guard let function = FrozenDiagram(diagram, root: root, budget: budget) else {
            return nil
        }
        let passes = function.count * ModuleSolver.bytesInPasses
        guard budget.take(bytes: passes) else { return nil }
        defer { budget.give(bytes: passes) }
        let exact = ChanceOfDiagram(function, chances: built.variables.map { chance(of: $0) })
        return ModuleOutcome(
            variables: built.variables, isFlipped: isFlipped, chance: exact.root,
            conditionals: exact.conditionals(),
            sets: cutSets(of: module, function, root: root, built.variables))
    }

    private func chance(of node: Int) -> Chance {
        let module = plan.moduleOf[node]
        guard module >= 0 else { return chances[node - 1] }
        // A module is built only when its inner modules were.
        return outcomes[module]?.chance ?? Chance(yes: 0, no: 1)
    }

    // MARK: Cut sets

    private func cutSets(
        of module: Int, _ function: FrozenDiagram, root: DecisionDiagram.Edge, _ variables: [Int]
    ) -> ModuleOutcome.Sets? {
        let inner = variables.map { plan.moduleOf[$0] }
        let areKnown = inner.allSatisfy { $0 < 0 || outcomes[$0]?.sets != nil }
        guard areKnown, let increasing = increasing(module, function, root) else { return nil }
        families.reset()
        let family = families.minimalSolutions(of: increasing)
        // What is packed stays until the end.
        guard !families.isFull, budget.take(bytes: Int(family) * 12) else { return nil }
        let packed = CutSetModule(
            families.table, root: family,
            variables: variables.indices.map {
                inner[$0] >= 0 ? .module(inner[$0]) : .event(variables[$0] - 1)
            })
        let counts = CutSetCounts.byOrder(
            packed, inner: inner.map { $0 < 0 ? nil : outcomes[$0]?.sets?.counts })
        let weights = variables.indices.map { level in
            inner[level] < 0
                ? chances[variables[level] - 1].yes : outcomes[inner[level]]?.sets?.rareEvent ?? 0
        }
        return ModuleOutcome.Sets(
            module: packed, counts: counts, rareEvent: packed.sum(of: weights))
    }

    /// The function itself where it can only rise, else its hull.
    private func increasing(
        _ module: Int, _ function: FrozenDiagram, _ root: DecisionDiagram.Edge
    ) -> FrozenDiagram? {
        if isCoherent(module) { return function }
        // The limit was that of one order in the race; the hull may have all that is left.
        builder.diagram.table.nodeLimit = NodeTable.mostNodes
        let hull = builder.diagram.hull(of: root)
        if builder.diagram.isFull { return nil }
        return FrozenDiagram(builder.diagram, root: hull, budget: budget)
    }

    /// Whether the gates of a module can only rise with their arguments.
    private func isCoherent(_ module: Int) -> Bool {
        let isTop = module == plan.roots.count - 1
        if isTop && plan.network.root & 1 == 1 { return false }
        return plan.gates[module].allSatisfy { gate in
            plan.network.kinds[gate] != .xor
                && plan.network.arguments[gate].allSatisfy { literal in
                    let inner = plan.moduleOf[Network.node(literal)]
                    let isFlipped = inner >= 0 && outcomes[inner]?.isFlipped == true
                    return (literal & 1 == 1) == isFlipped
                }
        }
    }
}
