/// What an analysis of a fault tree found.
package struct FaultTreeResult: Sendable {
    /// How many cut sets there are of one number of events.
    package struct OrderCount: Hashable, Sendable {
        /// The number of events.
        package let order: Int
        /// How many cut sets have it.
        package let count: BigCount
    }

    /// Whether every number is exact; otherwise there are only bounds.
    package let isComplete: Bool
    /// How many minimal cut sets there are; at least so many when not complete.
    package let cutSetCount: BigCount
    /// The same by number of events, from the fewest, without empty ones; empty when not complete.
    package let byOrder: [OrderCount]
    /// The probability of the top event; `nil` when not complete.
    package let probability: Double?
    /// What the probability surely lies in.
    package let probabilityBounds: ClosedRange<Double>
    /// The sum of the probabilities of the minimal cut sets; `nil` for trees that are not coherent.
    package let rareEvent: Double?
    /// Whether the top can only become more likely when an event does.
    package let isCoherent: Bool
    /// Each basic event's importance, in the order of the tree; empty when not complete.
    package let importance: [EventImportance]
}

extension FaultTreeResult {
    init(_ outcomes: [ModuleOutcome], plan: ModulePlan, tree: FaultTree) {
        isComplete = outcomes.count == plan.roots.count
        isCoherent = plan.isCoherent
        guard let top = outcomes.last, isComplete else {
            cutSetCount = .zero
            byOrder = []
            probability = nil
            probabilityBounds = 0...1
            rareEvent = nil
            importance = []
            return
        }
        cutSetCount = top.counts.reduce(.zero, +)
        byOrder = top.counts.enumerated().filter { $0.element != .zero }
            .map { OrderCount(order: $0.offset, count: $0.element) }
        probability = top.chance.yes
        probabilityBounds = top.chance.yes...top.chance.yes
        rareEvent = plan.isCoherent ? top.rareEvent : nil
        importance = ImportanceMeasures.measures(outcomes, plan: plan, tree: tree)
    }
}
