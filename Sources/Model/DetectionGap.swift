/// How a rule would have done against what happened: why it was not caught, and what would have.
package struct DetectionGap: Hashable, Codable, Sendable {
    /// The rule as written (`pool.utilisation > 0.95 for 5m`).
    package let rule: String
    /// Whether the rule was in force, or is proposed.
    package let inForce: Bool
    /// When it fires on what was recorded; `nil` when it never does.
    package let wouldFireAt: Timestamp?
    /// Seconds after the failure began (negative: ahead of it); `nil` when it never fires.
    package let lateBySeconds: Double?
    /// The smallest change of it that warns in time, or why there is none.
    package let smallestChange: String?
    /// How often the changed rule pages on the control record.
    package let falsePagesOnControl: Int?
    /// What the control record is (`the campaign alone, 27 min`).
    package let control: String?

    /// A row of the comparison.
    package init(
        rule: String, inForce: Bool, wouldFireAt: Timestamp?, lateBySeconds: Double?,
        smallestChange: String?, falsePagesOnControl: Int?, control: String?
    ) {
        self.rule = rule
        self.inForce = inForce
        self.wouldFireAt = wouldFireAt
        self.lateBySeconds = lateBySeconds
        self.smallestChange = smallestChange
        self.falsePagesOnControl = falsePagesOnControl
        self.control = control
    }
}
