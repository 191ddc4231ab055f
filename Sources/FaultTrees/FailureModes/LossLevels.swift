import Model
import Topology

/// The shares of its work that a service can lose, besides all of it.
///
/// The loss of a service in a state is the largest product of shares on a way to something that has
/// failed; a redundant group that fails and an outage that outlasts its buffer pass on all of it.
struct LossLevels {
    /// The most pairs of service and share that are followed.
    private static let limit = 2_000_000
    /// The most levels; each costs an analysis.
    static let maximum = 100

    /// Thousandths that can be lost, ascending, the last of them 1000.
    let perMille: [Int]

    /// The levels of the service `node`; `nil` beyond the limits.
    init?(of node: Int, in graph: DependencyGraph) {
        var seen: Set<Demand> = [Demand(node: node, perMille: 1000)]
        var queue = Array(seen)
        var next = 0
        while next < queue.count {
            guard queue.count <= Self.limit else { return nil }
            let current = queue[next]
            next += 1
            for cause in SharedCauses.of(graph.nodes[current.node]) {
                guard let stand = SharedCauses.node(of: cause, in: graph) else { continue }
                let demand = Demand(node: stand, perMille: current.perMille)
                if seen.insert(demand).inserted { queue.append(demand) }
            }
            for arc in graph.needs(of: current.node) {
                var share = 1.0
                if case .partial(share: let part) = arc.kind { share = part }
                let passed = Int((Double(current.perMille) * share).rounded())
                let demand = Demand(node: arc.node, perMille: passed)
                if passed > 0, seen.insert(demand).inserted { queue.append(demand) }
            }
        }
        perMille = Set(queue.map(\.perMille)).sorted()
        guard perMille.count <= Self.maximum else { return nil }
    }

    /// The mean share lost, in 0...1.
    ///
    /// - Parameter probability: The probability that at least so many thousandths are lost.
    /// - Returns: `nil` when one of the probabilities is.
    func mean(_ probability: (Int) -> Double?) -> Double? {
        var sum = 0.0
        var last = 0
        for level in perMille {
            guard let probability = probability(level) else { return nil }
            sum += Double(level - last) / 1000 * probability
            last = level
        }
        return sum
    }
}
