/// Minimal cut sets, probability and importance of a fault tree, exactly.
package enum FaultTreeAnalysis {
    /// Analyses a tree.
    ///
    /// - Parameters:
    ///   - tree: The gates, the events and the top.
    ///   - truncation: Which cut sets are left out; probability and importance stay exact.
    ///   - limits: How much it may take.
    /// - Returns: The answer; where a limit was hit, one that says so and has bounds.
    /// - Throws: ``FaultTreeError`` when the tree is not well formed.
    /// - Complexity: O(size of the diagrams), which is exponential in the worst case: hence limits.
    package static func analyze(
        _ tree: FaultTree, truncation: CutSetTruncation = .none,
        limits: AnalysisLimits = AnalysisLimits()
    ) throws(FaultTreeError) -> FaultTreeResult {
        let network = NetworkSimplifier.simplified(try NetworkBuilder.network(of: tree))
        let plan = ModulePlan(network)
        let chances = tree.events.map { Chance($0.probability) }
        let budget = Budget(limits)
        let solver = ModuleSolver(plan, chances: chances, budget: budget)
        solver.solve()
        var draft = FaultTreeResult(
            isCoherent: plan.isCoherent, shortage: solver.shortage,
            bounds: TreeBounds(solver.outcomes, plan: plan, chances: chances))
        let outcomes = solver.outcomes.compactMap { $0 }
        if outcomes.count == plan.roots.count {
            draft.fill(outcomes, plan: plan, tree: tree)
            draft.truncate(truncation, total: outcomes.last?.sets?.counts ?? [], budget: budget)
        }
        return draft
    }
}
