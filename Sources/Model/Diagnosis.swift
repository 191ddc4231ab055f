/// The answer to "why", with what speaks for it and what was ruled out.
package struct Diagnosis: Hashable, Codable, Sendable {
    /// When it was made.
    package let at: Timestamp
    /// The one thing without which the incident would not have happened.
    package let primary: Cause
    /// What made it worse, strongest first.
    package let contributing: [Cause]
    /// What was considered and found innocent.
    package let ruledOut: [RuledOut]

    /// A diagnosis.
    package init(at: Timestamp, primary: Cause, contributing: [Cause], ruledOut: [RuledOut]) {
        self.at = at
        self.primary = primary
        self.contributing = contributing
        self.ruledOut = ruledOut
    }
}

/// A suspect that was cleared, and by what.
package struct RuledOut: Hashable, Codable, Sendable {
    /// What was suspected (`Release inventory 8.1.0`).
    package let suspect: String
    /// What cleared it.
    package let reason: String

    /// A cleared suspect.
    package init(suspect: String, reason: String) {
        self.suspect = suspect
        self.reason = reason
    }
}
