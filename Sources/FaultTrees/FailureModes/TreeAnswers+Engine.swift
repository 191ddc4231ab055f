extension TreeAnswers {
    /// The most cut sets that are listed.
    static let maximumSets = 100_000

    /// Asks the engine about a coherent tree.
    init(of tree: FaultTree, maximumOrder: Int, limits: AnalysisLimits) {
        guard let (result, modules) = Self.solve(tree, limits), let probability = result.probability
        else {
            self.init(boundsOf: tree)
            return
        }
        let short = ShortCutSets(modules, order: maximumOrder, limit: Self.maximumSets)
        let note = "There are more failure modes; \(Self.maximumSets) of them are listed."
        self.init(
            probability: probability, bounds: result.probabilityBounds, isExact: true,
            birnbaum: result.importance.map(\.birnbaum), cutSets: short.sets,
            cutSetCounts: Self.counts(result), notes: short.isCut ? [note] : [])
    }

    /// What is known of a tree whose diagrams do not fit.
    init(boundsOf tree: FaultTree) {
        let search = SinglePointSearch(tree)
        let note =
            "The analysis met its limits: the availability lies within bounds, and only single "
            + "points of failure are listed."
        self.init(
            probability: (search.bounds.lowerBound + search.bounds.upperBound) / 2,
            bounds: search.bounds, isExact: false, birnbaum: [],
            cutSets: search.events.map { [$0] }, cutSetCounts: [], notes: [note])
    }

    /// The probability of the top event; `nil` when the analysis met its limits.
    static func probability(of tree: FaultTree, _ limits: AnalysisLimits) -> Double? {
        // A tree that is not well formed has no probability; those built here are.
        (try? FaultTreeAnalysis.analyze(tree, limits: limits))?.probability
    }

    /// The same as ``FaultTreeAnalysis/analyze(_:limits:)``, keeping the families of cut sets.
    private static func solve(
        _ tree: FaultTree, _ limits: AnalysisLimits
    ) -> (result: FaultTreeResult, modules: [CutSetModule])? {
        // Only a tree that is not well formed throws; those built here are.
        guard let network = try? NetworkBuilder.network(of: tree) else { return nil }
        let plan = ModulePlan(NetworkSimplifier.simplified(network))
        let solver = ModuleSolver(
            plan, chances: tree.events.map { Chance($0.probability) }, budget: Budget(limits))
        while solver.outcomes.count < plan.roots.count {
            guard solver.solveNext() else { break }
        }
        return (
            FaultTreeResult(solver.outcomes, plan: plan, tree: tree), solver.outcomes.map(\.sets)
        )
    }

    /// The counts by order from 1 on, without gaps.
    private static func counts(_ result: FaultTreeResult) -> [String] {
        var counts = [String](repeating: "0", count: result.byOrder.last?.order ?? 0)
        for row in result.byOrder where row.order > 0 {
            counts[row.order - 1] = row.count.description
        }
        return counts
    }
}
