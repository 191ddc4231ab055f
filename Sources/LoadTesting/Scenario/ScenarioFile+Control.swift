extension ScenarioFile {
    /// The same story without its faults: releases are clean, nothing breaks, nothing may page.
    package var control: ScenarioFile {
        let steps = scenario.steps.compactMap(\.withoutFault)
        return ScenarioFile(
            scenario: Scenario(
                name: scenario.name == "control" ? "control" : scenario.name + " (control)",
                title: scenario.title, description: scenario.description,
                landscape: scenario.landscape, load: scenario.load, steps: steps,
                durationSeconds: min(scenario.durationSeconds, 1800), end: .afterDuration,
                rules: scenario.rules),
            expectation: .nothing)
    }
}

extension ScenarioStep {
    /// This step without what it breaks or repairs; `nil` when nothing of it is left.
    fileprivate var withoutFault: ScenarioStep? {
        switch action {
        case .campaign: self
        case .deploy, .rollback, .restart, .crash, .fault: nil
        }
    }
}

extension Expectation {
    /// Nothing is to be blamed, warned of or paged for.
    fileprivate static let nothing = Expectation(
        primaryCause: nil, contributingFactors: [], warned: false, leadAtLeastSeconds: nil,
        pagesAtMost: 0, impact: [], resolved: nil)
}
