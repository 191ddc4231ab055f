import Model
import StatusFeeds

/// What the page of a service says first: what fails and what works.
struct ServiceHeadline: Sendable, Hashable {
    let text: String

    init(_ standing: ServiceStanding, name: String, texts: Texts) {
        let isBack = standing.held?.recovery?.state == .up
        let outcome = isBack ? .operational : standing.outcome
        let sentence =
            isBack
            ? texts.worksAgain(name)
            : texts.sentence(outcome, of: name, hasSource: standing.verdict.probability != nil)
        let clauses = [ServiceState.down, .partial, .degraded].compactMap { state in
            let names = standing.functions.filter { $0.state == state }.map(\.name)
            return names.isEmpty ? nil : texts.clause(state, of: names)
        }
        let working = standing.functions.filter { $0.state == .up }.map(\.name)
        guard !clauses.isEmpty else {
            text = sentence
            return
        }
        switch outcome {
        case .operational, .maintenance, .unknown:
            text = texts.but(sentence, clauses.joined(separator: "; "))
        case .majorOutage where working.isEmpty:
            text = "\(sentence): \(clauses.joined(separator: "; "))"
        case .degraded, .partialOutage, .majorOutage:
            let works = working.isEmpty ? [] : [texts.clause(.up, of: working)]
            text = "\(name): \((clauses + works).joined(separator: "; "))"
        }
    }
}
