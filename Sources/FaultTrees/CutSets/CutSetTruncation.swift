/// Which cut sets are left out.
package struct CutSetTruncation: Hashable, Sendable {
    /// The most events that a cut set may have; `nil` for any number.
    package var maximumOrder: Int?
    /// The least probability that a cut set may have; `nil` for any.
    ///
    /// A set whose probability differs from it by less than one part in 10^9 counts as equal.
    package var cutoff: Double?

    /// Limits; none unless told.
    package init(maximumOrder: Int? = nil, cutoff: Double? = nil) {
        self.maximumOrder = maximumOrder
        self.cutoff = cutoff
    }

    /// Nothing is left out.
    package static let none = CutSetTruncation()
}

extension CutSetFamily {
    /// The family without the sets that a truncation leaves out; `nil` when memory is short.
    ///
    /// - Complexity: that of pruning every module, of making one of them, and of pruning that one.
    func truncated(_ truncation: CutSetTruncation, budget: Budget) -> CutSetFamily? {
        var family = self
        if let order = truncation.maximumOrder {
            let ones = [Double](repeating: 1, count: probabilities.count)
            guard let few = family.limited(Double(order), events: ones, budget: budget) else {
                return nil
            }
            family = few
        }
        if let cutoff = truncation.cutoff, cutoff > 0 {
            let costs = probabilities.map { -Cost.logarithm($0) }
            let limit = -Cost.logarithm(cutoff) + 1e-9
            return family.limited(limit, events: costs, budget: budget)
        }
        return family
    }

    private func limited(_ limit: Double, events: [Double], budget: Budget) -> CutSetFamily? {
        // First inside of each module, which keeps the one family of all small.
        let least = Cost.least(of: modules, events: events)
        var pruned: [CutSetModule] = []
        for module in modules {
            let costs = module.variables.map { variable in
                switch variable {
                case .event(let event): events[event]
                case .module(let inner): least[inner][Int(modules[inner].root)]
                }
            }
            guard
                let kept = CutSetPruning.pruned(
                    module, costs: costs, limit: limit, budget: budget)
            else { return nil }
            pruned.append(kept)
        }
        guard let flat = CutSetFlattening.flattened(pruned, budget: budget),
            let kept = CutSetPruning.pruned(
                flat, costs: flat.eventCosts(events), limit: limit, budget: budget)
        else { return nil }
        return CutSetFamily(modules: [kept], probabilities: probabilities)
    }
}

extension CutSetModule {
    /// The cost of each level of a module of events alone.
    fileprivate func eventCosts(_ events: [Double]) -> [Double] {
        variables.map { variable in
            if case .event(let event) = variable { return events[event] }
            return 0
        }
    }
}
