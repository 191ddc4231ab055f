package import Model

/// What the lab itself saw while a scenario was played.
package struct LabOutcome: Sendable {
    /// When the load began: second 0 of the scenario.
    package let startedAt: Timestamp
    /// When the story was over.
    package let endedAt: Timestamp
    /// When each pool that ran out was first seen to have.
    package let exhaustedAt: [ServiceID: Timestamp]
    /// The changes made, by time.
    package let changes: [Change]
    /// What became of the requests, by the name of the stream.
    package let load: [String: LoadReport]
}
