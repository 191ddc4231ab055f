/// What was found out about one module.
struct ModuleOutcome {
    /// Its minimal cut sets, and what was found out about them.
    struct Sets {
        let module: CutSetModule
        /// How many there are of each number of events, from 0.
        let counts: [BigCount]
        /// The sum of their probabilities.
        let rareEvent: Double
    }

    /// Its variables by level: nodes of the network.
    let variables: [Int]
    /// Whether what follows is of its negation: so that it is false when nothing happens.
    let isFlipped: Bool
    /// How likely it is.
    let chance: Chance
    /// The same when the variable of each level is true or false.
    let conditionals: [Conditional]
    /// Its cut sets; `nil` when they do not fit.
    let sets: Sets?
}
