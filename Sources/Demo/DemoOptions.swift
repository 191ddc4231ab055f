package import LoadTesting
package import Model

/// What a demo is told.
package struct DemoOptions: Sendable {
    /// The story, and what should come out of it.
    package var story: ScenarioFile
    /// How many times faster than the wall clock time is counted.
    package var speed: Double
    /// Where Foreshock serves its pages; port 0 picks a free one.
    package var listen: ListenAddress
    /// Whether to end with the story instead of serving on.
    package var isHeadless: Bool
    /// The file to keep the frames observed in; `nil` for none.
    package var record: String?
    /// The path of this program, which also runs the services and the node.
    package var executable: String

    /// Options.
    package init(
        story: ScenarioFile, speed: Double, listen: ListenAddress, isHeadless: Bool,
        record: String?, executable: String
    ) {
        self.story = story
        self.speed = speed
        self.listen = listen
        self.isHeadless = isHeadless
        self.record = record
        self.executable = executable
    }
}

/// Why a demo could not be played: a sentence for people.
package struct DemoError: Error, Sendable, CustomStringConvertible {
    /// The sentence.
    package let description: String

    init(_ sentence: String) { description = sentence }
}
