/// How much of a plan and of a run is kept.
package enum PlanLimits {
    /// Most steps of a plan.
    package static let steps = 60
    /// Most entries of a run.
    package static let entries = 500
    /// The longest title, in characters.
    package static let title = 200
    /// The longest detail, in characters.
    package static let detail = 4000
    /// The longest note, in characters.
    package static let note = 1000
    /// The longest name of a person, in characters.
    package static let person = 80

    /// Throws when a text is longer than `limit` characters.
    static func check(_ text: String, _ what: String, _ limit: Int) throws(PlanProblem) {
        // Characters are at most as many as bytes, which are counted at once.
        guard text.utf8.count > limit, text.count > limit else { return }
        throw .tooLong(what: what, limit: limit)
    }
}
