import Model

/// A simulated cascade: who falls next, when, how surely and why, and what would have stopped it.
///
/// The same input gives the same answer, whatever the order of the services. `docs/methods/cascade.md`
/// tells the method.
package struct CascadeSimulation: Sendable {
    /// What was simulated.
    package let input: CascadeInput
    let scene: CascadeScene
    let tally: CascadeTally
    let shouldStop: @Sendable () -> Bool

    /// Plays all runs.
    ///
    /// - Parameters:
    ///   - input: What is known and asked.
    ///   - shouldStop: Asked before each run but the first, here and for remedies; then those that
    ///     are left are not played.
    /// - Complexity: O(*runs* × *F* log *F*), where *F* is the number of dependencies on what falls
    ///   in a run; memory O(*V* + *E* + *runs*), and at most eight million times of fall.
    package init(
        _ input: CascadeInput, shouldStop: @escaping @Sendable () -> Bool = { false }
    ) {
        self.input = input
        self.shouldStop = shouldStop
        scene = CascadeScene(input)
        let runs = min(CascadeInput.maximumRuns, max(1, input.runs))
        tally = Self.play(scene, runs: runs, shouldStop)
    }

    static func play(
        _ scene: CascadeScene, runs: Int, _ shouldStop: () -> Bool
    ) -> CascadeTally {
        var run = CascadeRun(scene)
        var tally = CascadeTally(scene.model)
        for number in 0..<runs where number == 0 || !shouldStop() {
            run.play(number)
            tally.add(run)
        }
        return tally
    }

    /// The services that fall in at least one run, the most probable first, then by time and name.
    ///
    /// - Complexity: O(*V* log *V*) beside sorting the times of fall.
    package var forecasts: [ServiceForecast] {
        let evidence = CascadeEvidence(self)
        return tally.falls.indices.filter { tally.falls[$0] > 0 }
            .compactMap { forecast(of: $0, evidence) }
            .sorted {
                if $0.probability != $1.probability { return $0.probability > $1.probability }
                if $0.medianAt != $1.medianAt { return $0.medianAt < $1.medianAt }
                return $0.service < $1.service
            }
    }

    /// How many runs were played.
    package var runs: Int { tally.runs }

    /// How many services fall up to the horizon on average, without those that are down already.
    package var expectedFalls: Double {
        Double(tally.fallsOfRun.reduce(0, +)) / Double(tally.runs)
    }

    private func forecast(of place: Int, _ evidence: CascadeEvidence) -> ServiceForecast? {
        guard let times = tally.times(of: place, at: [0.1, 0.5, 0.9]) else { return nil }
        let moments = times.map { scene.start + .milliseconds(Int64(($0 * 1000).rounded())) }
        return ServiceForecast(
            service: scene.model.services[place].id,
            probability: Double(tally.falls[place]) / Double(tally.runs),
            interval: WilsonInterval(successes: tally.falls[place], trials: tally.runs),
            earlyAt: moments[0], medianAt: moments[1], lateAt: moments[2],
            path: evidence.path(to: place), evidence: evidence.sentence(for: place))
    }
}
