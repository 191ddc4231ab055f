package import Model

/// A story for the lab: a landscape, the load on it, and what happens to it when.
package struct Scenario: Sendable {
    /// When the story is over.
    package enum End: Sendable, Equatable {
        /// After its whole duration.
        case afterDuration
        /// So many seconds after the last step, at the latest after its duration.
        case afterLastStep(seconds: Double)
    }

    /// Its short name.
    package let name: String
    /// Its title for people.
    package let title: String
    /// What it shows.
    package let description: String
    /// The services.
    package let landscape: Landscape
    /// The requests that arrive all the time.
    package let load: [LoadStream]
    /// What happens.
    package let steps: [ScenarioStep]
    /// The longest it may take, in seconds.
    package let durationSeconds: Double
    /// When it is over.
    package let end: End
    /// The alert rules that the landscape had before Foreshock.
    package let rules: [ThresholdRule]
}
