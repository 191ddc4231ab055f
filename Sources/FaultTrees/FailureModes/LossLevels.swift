import Model
import Topology

/// The shares of its work that a service can lose, besides all of it.
///
/// What a service loses is the largest of what it loses with each thing it needs: a share of it
/// with a partial need, the same with others; a redundant group loses what one of its members does.
/// So each level is that of something it needs, or a share of one. Rounded as by impact.
struct LossLevels {
    /// The most pairs of service and share that are followed.
    private static let limit = 2_000_000
    /// The most levels that are computed with; each costs an analysis.
    static let maximum = 100
    /// Levels nearer to the one below than this are computed as that one.
    private static let least = 10

    /// Hundredths of a percent that can be lost, ascending, the last of them all.
    let all: [Int]
    /// Those of them that are computed with; a tenth of a percent apart at least.
    let parts: [Int]

    /// The levels of the service `node`; `nil` beyond the limits, or when told to stop.
    ///
    /// Method: from each service that can be a reason, all of whose work can be lost, levels are
    /// passed on to those that need it.
    init?(of node: Int, in graph: DependencyGraph, shouldStop: () -> Bool = { false }) {
        let uses = LossUses(below: node, in: graph)
        guard uses.hasShares else {
            all = [Demand.whole]
            parts = all
            return
        }
        var queue = uses.reached.map { Demand(node: $0, parts: Demand.whole) }
        var seen = Set(queue)
        var top: Set = [Demand.whole]
        var next = 0
        while next < queue.count {
            guard queue.count <= Self.limit else { return nil }
            if next % 1024 == 0, shouldStop() { return nil }
            let current = queue[next]
            next += 1
            for use in uses.by[current.node] {
                let passed = Demand.scale(current.parts, by: use.factor)
                let demand = Demand(node: use.node, parts: passed)
                guard passed > 0, seen.insert(demand).inserted else { continue }
                queue.append(demand)
                if use.node == node { top.insert(passed) }
            }
        }
        all = top.sorted()
        var kept = [Demand.whole]
        for level in all.reversed() where level <= (kept.last ?? 0) - Self.least {
            if level >= Self.least { kept.append(level) }
        }
        guard kept.count <= Self.maximum else { return nil }
        parts = kept.reversed()
    }

    /// The mean share lost, in 0...1.
    ///
    /// Levels between two of the same probability have it too and are not asked for: halving finds
    /// the others.
    ///
    /// - Parameter probability: The probability that at least so much is lost.
    /// - Returns: `nil` when one of the probabilities is.
    func mean(_ probability: (Int) -> Double?) -> Double? {
        guard let last = parts.indices.last, let most = probability(parts[0]),
            let least = last == 0 ? most : probability(parts[last])
        else { return nil }
        var sum = Self.share(parts[0]) * most
        var spans = [(low: 0, above: most, high: last, below: least)]
        while let span = spans.popLast() {
            guard span.high > span.low else { continue }
            let width = Self.share(parts[span.high] - parts[span.low])
            if span.high == span.low + 1 || (span.above - span.below) * width < Self.negligible {
                sum += width * span.below
                continue
            }
            let middle = (span.low + span.high) / 2
            guard let value = probability(parts[middle]) else { return nil }
            spans.append((span.low, span.above, middle, value))
            spans.append((middle, value, span.high, span.below))
        }
        return sum
    }

    /// A part of the mean that is left out; there are a hundred at most.
    private static let negligible = 1e-9

    private static func share(_ parts: Int) -> Double { Double(parts) / Double(Demand.whole) }
}

/// Who loses how much with whom, among all that a service needs.
private struct LossUses {
    /// The service and all it needs, directly or through others.
    private(set) var reached: [Int]
    /// By service, those that need it, and what they lose with all of it.
    private(set) var by: [[(node: Int, factor: Int)]]
    /// Whether anything loses but a share with another.
    private(set) var hasShares = false

    init(below top: Int, in graph: DependencyGraph) {
        reached = [top]
        by = Array(repeating: [], count: graph.nodes.count)
        var isReached = [Bool](repeating: false, count: graph.nodes.count)
        isReached[top] = true
        var next = 0
        while next < reached.count {
            let node = reached[next]
            next += 1
            for (need, factor) in Self.needs(of: node, in: graph) {
                by[need].append((node, factor))
                if factor < Demand.whole { hasShares = true }
                guard !isReached[need] else { continue }
                isReached[need] = true
                reached.append(need)
            }
        }
    }

    private static func needs(of node: Int, in graph: DependencyGraph) -> [(Int, Int)] {
        let stands = SharedCauses.of(graph.nodes[node]).compactMap { cause in
            SharedCauses.node(of: cause, in: graph).map { ($0, Demand.whole) }
        }
        return stands
            + graph.needs(of: node).map { arc in
                guard case .partial(let share) = arc.kind else { return (arc.node, Demand.whole) }
                return (arc.node, Demand.parts(share))
            }
    }
}
