package import YAML

/// A scenario as it is written: the story, and what should come out of it.
package struct ScenarioFile: Sendable {
    /// The story.
    package let scenario: Scenario
    /// What should come out; nothing that detects or diagnoses may see it.
    package let expectation: Expectation

    /// Reads a scenario from a file.
    ///
    /// - Throws: `YAMLError` with file and line at the first mistake.
    package static func read(path: String) throws(YAMLError) -> ScenarioFile {
        try ScenarioFile(YAMLDocument.read(path: path))
    }

    /// Reads a scenario from text; `file` is its name in messages.
    ///
    /// - Throws: `YAMLError` with file and line at the first mistake.
    package static func parse(_ text: String, file: String) throws(YAMLError) -> ScenarioFile {
        try ScenarioFile(YAMLDocument.parse(text, file: file))
    }

    init(scenario: Scenario, expectation: Expectation) {
        self.scenario = scenario
        self.expectation = expectation
    }

    private init(_ root: YAMLNode) throws(YAMLError) {
        var keys = try root.mapping("the scenario")
        let landscape = try Landscape(keys.required("landscape"))
        let reader = StepReader(landscape: landscape)
        scenario = Scenario(
            name: try keys.string("name"), title: try keys.string("title"),
            description: try keys.optionalString("description") ?? "", landscape: landscape,
            load: try keys.list("load") { node throws(YAMLError) in
                try LoadStream(node, in: landscape)
            },
            steps: try keys.list("steps") { node throws(YAMLError) in try reader.step(node) },
            durationSeconds: try keys.duration("duration").seconds,
            end: try Self.end(keys.optionalChild("end")),
            rules: try keys.list("rules") { node throws(YAMLError) in
                try reader.rule(node)
            })
        expectation = try Expectation(keys.child("expect"), in: landscape)
        try keys.finish()
    }

    private static func end(_ keys: YAMLMapping?) throws(YAMLError) -> Scenario.End {
        guard var keys else { return .afterDuration }
        let end = Scenario.End.afterLastStep(
            seconds: try keys.duration("afterLastStep").seconds)
        try keys.finish()
        return end
    }
}

extension Duration {
    /// This duration in seconds, with its fraction.
    var seconds: Double {
        let parts = components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
}
