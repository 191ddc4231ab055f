import Model

extension CascadeSimulation {
    /// Most dependencies that are tried.
    private static var dependencies: Int { 24 }
    /// Most services that are tried for each other kind of change.
    private static var services: Int { 12 }
    /// Most runs that are played for a candidate.
    private static var trialRuns: Int { 1000 }

    /// Single changes that would have kept services from falling, the most helpful first.
    ///
    /// Each is played with the random numbers of the forecast, so that only the change differs.
    /// Tried are dependencies along which falls come, and services that fall under load or whose
    /// fall raises the load of others: those with the most falls behind them.
    ///
    /// - Returns: Those that help beyond chance; at the same effect by description.
    /// - Complexity: At most 60 times that of a forecast of 1,000 runs.
    package func remedies() -> [CascadeRemedy] {
        let runs = min(tally.runs, Self.trialRuns)
        let remedies = (redundancies + loadChanges).compactMap { effect(of: $0, runs: runs) }
        return remedies.filter(\.helps).sorted {
            if $0.prevented != $1.prevented { return $0.prevented > $1.prevented }
            return $0.change.description < $1.change.description
        }
    }

    /// What a change of the model is called and how it is made.
    private struct Trial {
        let change: CascadeRemedy.Change
        let make: (inout CascadeModel) -> Void
    }

    private func effect(of trial: Trial, runs: Int) -> CascadeRemedy? {
        guard !shouldStop() else { return nil }
        var changed = scene
        trial.make(&changed.model)
        let after = falls(changed, runs: runs)
        guard after.count == runs else { return nil }
        let saved = zip(tally.fallsOfRun, after).map { Double($0 - $1) }
        let count = Double(runs)
        let mean = saved.reduce(0, +) / count
        let squares = saved.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let half = runs > 1 ? 1.96 * (squares / (count - 1) / count).squareRoot() : .infinity
        return CascadeRemedy(
            change: trial.change, prevented: mean, interval: (mean - half)...(mean + half),
            expectedFalls: Double(tally.fallsOfRun.prefix(runs).reduce(0, +)) / count)
    }

    /// How many fall in each run; fewer runs when told to stop.
    private func falls(_ scene: CascadeScene, runs: Int) -> [Int] {
        var run = CascadeRun(scene)
        var falls: [Int] = []
        for number in 0..<runs where !shouldStop() {
            run.play(number)
            falls.append(run.fallen.count { !scene.isPinned[$0] })
        }
        return falls
    }

    /// Dependencies by the falls that come along them, directly and further up.
    private var redundancies: [Trial] {
        var behind = tally.arcFalls
        for place in tally.falls.indices where tally.falls[place] > 0 {
            for step in tally.way(to: place).dropLast() where step.cause >= 0 {
                behind[step.cause] += tally.falls[place]
            }
        }
        return most(behind, limit: Self.dependencies).map { number in
            let arc = scene.model.arcs[number]
            return Trial(change: .redundancy(caller: id(arc.caller), callee: id(arc.callee))) {
                $0.arcs[number].passage = .never
            }
        }
    }

    private var loadChanges: [Trial] {
        let raised = zip(tally.overloads, tally.raises).map(+)
        let nodes = scene.model.nodes
        let chosen = most(raised, limit: Self.services)
        let breakers = chosen.filter { nodes[$0].hasBreaker != true }.map { place in
            Trial(change: .breaker(id(place))) { $0.nodes[place].hasBreaker = true }
        }
        let attempts = chosen.filter { nodes[$0].attempts != 1 }.map { place in
            Trial(change: .singleAttempt(id(place))) { $0.nodes[place].attempts = 1 }
        }
        let capacities = most(tally.overloads, limit: Self.services).map { place in
            Trial(change: .doubleCapacity(id(place))) { $0.nodes[place].enlargement = 2 }
        }
        return breakers + attempts + capacities
    }

    private func id(_ place: Int) -> ServiceID { scene.model.services[place].id }

    /// The places of the largest counts, those of at least a hundredth of the runs.
    private func most(_ counts: [Int], limit: Int) -> [Int] {
        let least = max(1, tally.runs / 100)
        return Array(
            counts.indices.filter { counts[$0] >= least }
                .sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(limit))
    }
}
