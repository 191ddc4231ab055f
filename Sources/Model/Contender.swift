/// What later looks say of an incident's cause instead of what is named, until that is settled.
package struct Contender: Hashable, Codable, Sendable {
    /// The cause they say; `nil` when none is sure.
    package let cause: Cause?
    /// The first of these looks in a row.
    package let since: Timestamp
    /// How many looks in a row said the same.
    package let looks: Int

    /// What `looks` looks in a row said from `since` on.
    package init(cause: Cause?, since: Timestamp, looks: Int) {
        self.cause = cause
        self.since = since
        self.looks = looks
    }
}
