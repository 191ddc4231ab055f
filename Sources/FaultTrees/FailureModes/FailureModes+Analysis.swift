package import Model
package import Topology

extension FailureModes {
    /// The failure modes of a service in a graph.
    ///
    /// - Parameters:
    ///   - service: What has to deliver.
    ///   - graph: Where it stands.
    ///   - figures: What is measured and assumed.
    ///   - maximumOrder: The largest number of failures of a mode, from 1.
    ///   - limits: How much each of its analyses may take; beyond, the figures are bounds and
    ///     ``notes`` says so.
    /// - Throws: ``ServiceFaultTreeError`` when there is no tree of the service.
    /// - Complexity: That of ``FaultTreeAnalysis``, once, twice more with measured intervals, and
    ///   once a share of work that can be lost.
    package init(
        of service: ServiceID, in graph: DependencyGraph,
        figures: FailureFigures = FailureFigures(), maximumOrder: Int = 2,
        limits: AnalysisLimits = AnalysisLimits()
    ) throws(ServiceFaultTreeError) {
        let tree = try ServiceFaultTree(
            for: service, in: graph, figures: figures, shouldStop: limits.shouldStop)
        let answers = TreeAnswers(of: tree.tree, maximumOrder: maximumOrder, limits: limits)
        let losses = ExpectedLoss(service: service, graph: graph, figures: figures, limits: limits)
        self.init(
            tree, answers, in: graph, measuredRange: Self.measuredRange(tree, limits),
            expectedShareLost: losses.mean(whole: answers.exactProbability))
    }

    /// Puts together what was computed.
    init(
        _ tree: ServiceFaultTree, _ answers: TreeAnswers, in graph: DependencyGraph,
        measuredRange: ClosedRange<Double>?, expectedShareLost: Double?
    ) {
        let ranking = FailureModeRanking(tree: tree, answers: answers)
        service = tree.service
        availability = 1 - answers.probability
        bounds = (1 - answers.bounds.upperBound)...(1 - answers.bounds.lowerBound)
        self.measuredRange = measuredRange
        self.expectedShareLost = expectedShareLost
        modes = ranking.modes
        cutSetCounts = answers.cutSetCounts
        importances = ranking.importances
        failures = tree.failures.sorted { $0.name < $1.name }
        weakSpots = WeakSpotFinder(graph: graph, service: tree.service)
            .spots(in: modes.filter(\.isSinglePoint))
        notes = tree.problems + (tree.isExact ? [] : [Self.coarse(tree.service)]) + answers.notes
    }

    private static func coarse(_ service: ServiceID) -> String {
        "A cycle below '\(service)' is too large to unfold; its members count as failing together, "
            + "which says too much downtime."
    }

    /// The availability with all that was measured at its worst and at its best.
    private static func measuredRange(
        _ tree: ServiceFaultTree, _ limits: AnalysisLimits
    ) -> ClosedRange<Double>? {
        guard tree.failures.contains(where: { $0.range.lowerBound < $0.range.upperBound }) else {
            return nil
        }
        let ends = [tree.failures.map(\.range.upperBound), tree.failures.map(\.range.lowerBound)]
        let availabilities = ends.compactMap { probabilities in
            TreeAnswers.probability(of: tree.tree(with: probabilities), limits).map { 1 - $0 }
        }
        guard availabilities.count == 2, availabilities[0] <= availabilities[1] else { return nil }
        return availabilities[0]...availabilities[1]
    }
}
