/// What is sure of a tree of which not every module fits.
struct TreeBounds {
    /// What the probability of the top event lies in.
    let probability: ChanceRange
    /// How many minimal cut sets there are at least.
    let cutSetCount: BigCount

    /// Bounds from what was solved, and from the gates for the rest.
    ///
    /// - Complexity: O(size of the network).
    init(_ outcomes: [ModuleOutcome?], plan: ModulePlan, chances: [Chance]) {
        let network = plan.network
        let isCoherent = plan.isCoherent
        var ranges = [ChanceRange](repeating: ChanceRange(1, 1), count: network.count)
        var counts = [BigCount](repeating: BigCount(1), count: network.count)
        for (index, chance) in chances.enumerated() { ranges[index + 1] = ChanceRange(chance) }
        for node in network.reachable where network.isGate(node) {
            let module = plan.moduleOf[node]
            let outcome = module >= 0 ? outcomes[module] : nil
            // A module of one gate: what it is made of shares nothing, unless it stands there twice.
            let isAlone =
                module >= 0 && plan.gates[module] == [node] && !network.hasTwins(node)
            if let outcome {
                let range = ChanceRange(outcome.chance)
                let isNegated = TreeBounds.isNegated(outcome, module, plan)
                ranges[node] = isNegated ? range.opposite : range
            } else {
                let arguments = network.arguments[node].map { literal in
                    let range = ranges[Network.node(literal)]
                    return literal & 1 == 1 ? range.opposite : range
                }
                let rules = GateBounds(
                    relation: isAlone ? .independent : isCoherent ? .associated : .unknown)
                ranges[node] =
                    rules.range(network.kinds[node], network.thresholds[node], arguments).widened
            }
            if let sets = outcome?.sets {
                counts[node] = sets.counts.reduce(.zero, +)
            } else if isAlone {
                counts[node] = TreeBounds.count(network, node, counts)
            }
        }
        let top = ranges[Network.node(network.root)]
        probability = network.root & 1 == 1 ? top.opposite : top
        cutSetCount = isCoherent ? counts[Network.node(network.root)] : .zero
    }

    /// Whether an outcome is of the negation of its node: inner modules that were flipped, and the
    /// top, which is solved as it is asked about.
    private static func isNegated(
        _ outcome: ModuleOutcome, _ module: Int, _ plan: ModulePlan
    ) -> Bool {
        let isTop = module == plan.roots.count - 1
        return outcome.isFlipped != (isTop && plan.network.root & 1 == 1)
    }

    /// A gate whose arguments share nothing: sums of an `or`, products of an `and`; else one.
    private static func count(
        _ network: Network, _ node: Int, _ counts: [BigCount]
    ) -> BigCount {
        let arguments = network.arguments[node].map { counts[Network.node($0)] }
        switch network.kinds[node] {
        case .or: return arguments.reduce(.zero, +)
        case .and: return arguments.reduce(BigCount(1), *)
        default: return BigCount(1)
        }
    }
}
