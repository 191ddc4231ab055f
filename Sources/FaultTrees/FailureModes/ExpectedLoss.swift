import Model
import Topology

/// The mean share of its work that a service loses, with partial losses.
struct ExpectedLoss {
    let service: ServiceID
    let graph: DependencyGraph
    let figures: FailureFigures
    let limits: AnalysisLimits

    /// The mean share.
    ///
    /// - Parameter probability: That the service does not deliver, which is taken where all or
    ///   nothing is lost.
    /// - Returns: `nil` when there are too many shares or an analysis met its limits.
    /// - Complexity: One analysis a share that can be lost.
    func mean(whole probability: Double?) -> Double? {
        guard let node = graph.number(of: service),
            let levels = LossLevels(of: node, in: graph, shouldStop: limits.shouldStop)
        else { return nil }
        if levels.parts == [Demand.whole] { return probability }
        return levels.mean { level in
            // A tree too large, like an analysis beyond its limits, leaves the mean unknown.
            let tree = try? ServiceFaultTree(
                losing: level, of: service, in: graph, figures: figures,
                shouldStop: limits.shouldStop)
            return tree.flatMap { TreeAnswers.probability(of: $0.tree, limits) }
        }
    }
}
