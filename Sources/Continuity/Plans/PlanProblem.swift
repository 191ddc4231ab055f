package import Model

/// Why a plan or a run is not changed.
package enum PlanProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing to start.
    case noPlan(ServiceID)
    /// The plan has no such step.
    case noStep(String)
    /// The run ended before.
    case over(run: Int)
    /// The step was done before, by somebody.
    case alreadyDone(title: String, by: String)
    /// The step was not done, so nothing can be taken back.
    case notDone(title: String)
    /// There is more of something than is kept.
    case tooMany(what: String, limit: Int)
    /// A text is longer than is kept.
    case tooLong(what: String, limit: Int)
    /// Something that must be said is empty; the sentence says what.
    case empty(String)

    package var description: String {
        switch self {
        case .noPlan(let service):
            "There is no plan for '\(service)' yet. Write one on its page first."
        case .noStep(let id):
            "The plan has no step '\(id)'. Open its page again and choose one of its steps."
        case .over(let run):
            "Run \(run) is over, so nothing can be added to it. Start the plan again."
        case .alreadyDone(let title, let person):
            person.isEmpty
                ? "'\(title)' is done already. Open the page again to see when."
                : "'\(title)' is done already, by \(person). Open the page again to see when."
        case .notDone(let title):
            "'\(title)' is not done, so there is nothing to take back."
        case .tooMany(let what, let limit):
            "There are more than \(limit) \(what). Remove some, then try again."
        case .tooLong(let what, let limit):
            "\(what) is longer than \(limit) characters. Shorten it, then try again."
        case .empty(let sentence): sentence
        }
    }
}
