package import Model

/// What a live check of an address that a visitor named found, step by step.
package struct SiteLookup: Hashable, Codable, Sendable {
    /// What came of it.
    package enum Outcome: Hashable, Codable, Sendable {
        /// It answered, and the answer was none of failure.
        case up
        /// It answered, but with a failure of its own (status 5xx), or slowly.
        case troubled
        /// It did not answer.
        case down
        /// It was not asked: no address, a private one, or too many questions.
        case refused
    }

    /// How far a step got.
    package struct Step: Hashable, Codable, Sendable {
        /// The step (`name`, `connection`, `TLS`, `answer`).
        package let name: String
        /// Whether it worked.
        package let passed: Bool
        /// What was found, as a sentence.
        package let sentence: String
        /// How long it took, in seconds; `nil` when it was not reached.
        package let seconds: Double?

        /// A step.
        package init(name: String, passed: Bool, sentence: String, seconds: Double?) {
            self.name = name
            self.passed = passed
            self.sentence = sentence
            self.seconds = seconds
        }
    }

    /// What was asked, as far as it is an address (`https://example.com/`); else as typed.
    package let address: String
    /// When.
    package let at: Timestamp
    /// What came of it.
    package let outcome: Outcome
    /// What that means for whoever asked, as sentences.
    package let explanation: String
    /// The steps that were taken, in order.
    package let steps: [Step]

    /// A lookup.
    package init(
        address: String, at: Timestamp, outcome: Outcome, explanation: String, steps: [Step] = []
    ) {
        self.address = address
        self.at = at
        self.outcome = outcome
        self.explanation = explanation
        self.steps = steps
    }
}
