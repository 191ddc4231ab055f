/// The importance of every basic event, through the modules it stands in.
enum ImportanceMeasures {
    /// In the order of the tree's events.
    ///
    /// - Complexity: O(variables of all modules).
    static func measures(
        _ outcomes: [ModuleOutcome], plan: ModulePlan, tree: FaultTree
    ) -> [EventImportance] {
        guard let top = outcomes.last else { return [] }
        let whatever = Conditional(whenTrue: top.chance, whenFalse: top.chance)
        var ofEvents = [Conditional](repeating: whatever, count: tree.events.count)
        var ofModules = [Conditional](repeating: whatever, count: outcomes.count)
        ofModules[outcomes.count - 1] = Conditional(
            whenTrue: Chance(yes: 1, no: 0), whenFalse: Chance(yes: 0, no: 1))
        for module in outcomes.indices.reversed() {
            let outcome = outcomes[module]
            for (level, node) in outcome.variables.enumerated() {
                let through = ofModules[module].through(outcome.conditionals[level])
                if plan.moduleOf[node] >= 0 {
                    ofModules[plan.moduleOf[node]] = through
                } else {
                    ofEvents[node - 1] = through
                }
            }
        }
        return tree.events.enumerated().map { index, event in
            EventImportance(
                event: index, probability: event.probability, top: top.chance.yes,
                conditional: ofEvents[index])
        }
    }
}

extension Conditional {
    /// The chance of the outer function under both outcomes of a variable of an inner one.
    fileprivate func through(_ inner: Conditional) -> Conditional {
        Conditional(
            whenTrue: mixed(by: inner.whenTrue), whenFalse: mixed(by: inner.whenFalse))
    }

    private func mixed(by chance: Chance) -> Chance {
        Chance(
            yes: whenTrue.yes * chance.yes + whenFalse.yes * chance.no,
            no: whenTrue.no * chance.yes + whenFalse.no * chance.no)
    }
}
