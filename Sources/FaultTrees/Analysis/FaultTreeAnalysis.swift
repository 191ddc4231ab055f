/// Minimal cut sets, probability and importance of a fault tree, exactly.
package enum FaultTreeAnalysis {
    /// Analyses a tree.
    ///
    /// - Returns: The answer; where a limit was hit, one that says so and has bounds.
    /// - Throws: ``FaultTreeError`` when the tree is not well formed.
    /// - Complexity: O(size of the diagrams), which is exponential in the worst case: hence limits.
    package static func analyze(
        _ tree: FaultTree, limits: AnalysisLimits = AnalysisLimits()
    ) throws(FaultTreeError) -> FaultTreeResult {
        let network = NetworkSimplifier.simplified(try NetworkBuilder.network(of: tree))
        let plan = ModulePlan(network)
        let chances = tree.events.map { Chance($0.probability) }
        let solver = ModuleSolver(plan, chances: chances, budget: Budget(limits))
        while solver.outcomes.count < plan.roots.count {
            guard solver.solveNext() else { break }
        }
        return FaultTreeResult(solver.outcomes, plan: plan, tree: tree)
    }
}
