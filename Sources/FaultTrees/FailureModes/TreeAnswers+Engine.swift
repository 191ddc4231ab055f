extension TreeAnswers {
    /// The most cut sets that are listed.
    static let maximumSets = 100_000

    /// Asks the engine about a coherent tree.
    init(of tree: FaultTree, maximumOrder: Int, limits: AnalysisLimits) {
        // Only a tree that is not well formed throws; those built here are.
        guard let result = try? FaultTreeAnalysis.analyze(tree, limits: limits),
            let probability = result.probability, let family = result.cutSets
        else {
            self.init(boundsOf: tree, shouldStop: limits.shouldStop)
            return
        }
        let short = ShortCutSets(family.modules, order: maximumOrder, limit: Self.maximumSets)
        let note = "There are more failure modes; \(Self.maximumSets) of them are listed."
        self.init(
            probability: probability, bounds: result.probabilityBounds, isExact: true,
            birnbaum: result.importance.map(\.birnbaum), cutSets: short.sets,
            cutSetCounts: Self.counts(result), notes: short.isCut ? [note] : [])
    }

    /// What is known of a tree whose diagrams do not fit.
    init(boundsOf tree: FaultTree, shouldStop: () -> Bool = { false }) {
        let search = SinglePointSearch(tree, shouldStop: shouldStop)
        let listed = search.isComplete ? "only single" : "only some single"
        let note =
            "The analysis met its limits: the availability lies within bounds, and \(listed) "
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

    /// The counts by order from 1 on, without gaps.
    private static func counts(_ result: FaultTreeResult) -> [String] {
        var counts = [String](repeating: "0", count: result.byOrder.last?.order ?? 0)
        for row in result.byOrder where row.order > 0 {
            counts[row.order - 1] = row.count.description
        }
        return counts
    }
}
