/// What an analysis of a fault tree found.
package struct FaultTreeResult: Sendable {
    /// How many cut sets there are of one number of events.
    package struct OrderCount: Hashable, Sendable {
        /// The number of events.
        package let order: Int
        /// How many cut sets have it.
        package let count: BigCount
    }

    /// Which limit was hit; `nil` when every number is exact.
    package internal(set) var shortage: AnalysisLimits.Shortage?
    /// Whether the top can only become more likely when an event does.
    package let isCoherent: Bool
    /// How many minimal cut sets there are that are not left out; at least so many when not complete.
    package internal(set) var cutSetCount: BigCount
    /// The same by number of events, from the fewest, without empty ones; empty when not complete.
    package internal(set) var byOrder: [OrderCount] = []
    /// How many cut sets a truncation has left out; `nil` without one.
    package internal(set) var leftOutCount: BigCount?
    /// The cut sets that are not left out; `nil` when they do not fit.
    package internal(set) var cutSets: CutSetFamily?
    /// The probability of the top event, whatever is left out; `nil` when it is not known exactly.
    package internal(set) var probability: Double?
    /// What the probability surely lies in.
    package internal(set) var probabilityBounds: ClosedRange<Double>
    /// The sum of the probabilities of the cut sets; `nil` for trees that are not coherent.
    package internal(set) var rareEvent: Double?
    /// Each basic event's importance, in the order of the tree; empty when not known.
    package internal(set) var importance: [EventImportance] = []

    /// Whether every number is exact; otherwise there are bounds.
    package var isComplete: Bool { shortage == nil }

    init(isCoherent: Bool, shortage: AnalysisLimits.Shortage?, bounds: TreeBounds) {
        self.isCoherent = isCoherent
        self.shortage = shortage
        cutSetCount = bounds.cutSetCount
        probabilityBounds = bounds.probability.least...bounds.probability.most
    }

    /// Fills in what is known once the function of every module is.
    mutating func fill(_ outcomes: [ModuleOutcome], plan: ModulePlan, tree: FaultTree) {
        guard let top = outcomes.last else { return }
        probability = top.chance.yes
        probabilityBounds = top.chance.yes...top.chance.yes
        importance = ImportanceMeasures.measures(outcomes, plan: plan, tree: tree)
        guard let sets = top.sets else { return }
        rareEvent = isCoherent ? sets.rareEvent : nil
        count(sets.counts)
        cutSets = CutSetFamily(
            modules: outcomes.compactMap { $0.sets?.module },
            probabilities: tree.events.map(\.probability))
    }

    private mutating func count(_ counts: [BigCount]) {
        cutSetCount = counts.reduce(.zero, +)
        byOrder = counts.enumerated().filter { $0.element != .zero }
            .map { OrderCount(order: $0.offset, count: $0.element) }
    }

    /// Leaves cut sets out; where memory is short, the cut sets are not known any more.
    mutating func truncate(_ truncation: CutSetTruncation, total: [BigCount], budget: Budget) {
        guard truncation != .none, let all = cutSets else { return }
        guard let kept = all.truncated(truncation, budget: budget), let root = kept.modules.last
        else {
            shortage = budget.shortage ?? .memory
            (cutSets, cutSetCount, byOrder, rareEvent) = (nil, .zero, [], nil)
            return
        }
        cutSets = kept
        count(kept.counts)
        leftOutCount = total.reduce(.zero, +) - cutSetCount
        if isCoherent { rareEvent = root.sum(of: root.weights(kept.probabilities)) }
    }
}

extension CutSetFamily {
    /// How many sets there are of each number of events, from 0.
    fileprivate var counts: [BigCount] {
        var counts: [[BigCount]] = []
        for module in modules {
            let inner = module.variables.map { variable -> [BigCount]? in
                if case .module(let index) = variable { return counts[index] }
                return nil
            }
            counts.append(CutSetCounts.byOrder(module, inner: inner))
        }
        return counts.last ?? []
    }
}

extension CutSetModule {
    /// The probability of each level's event; 1 for modules, of which a truncated family has none.
    fileprivate func weights(_ probabilities: [Double]) -> [Double] {
        variables.map { variable in
            if case .event(let event) = variable { return probabilities[event] }
            return 1
        }
    }
}
