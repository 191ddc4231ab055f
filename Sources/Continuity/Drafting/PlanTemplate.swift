package import Catalogue
package import Model

/// A plan proposed for those who depend on a service, made from its entry and its neighbours.
///
/// A proposal says what usually helps with a service of this kind; nobody measured that it does.
/// Its steps have the same names in both languages.
package struct PlanTemplate: Sendable {
    let entry: CatalogueEntry
    let neighbours: PlanNeighbours
    let topics: [PlanTopic]
    let language: PlanLanguage

    /// A proposal for an entry of a catalogue.
    package init(
        _ entry: CatalogueEntry, in catalogue: Catalogue, language: PlanLanguage = .english
    ) {
        self.entry = entry
        self.language = language
        neighbours = PlanNeighbours(of: entry, in: catalogue)
        topics = PlanTopic.topics(of: entry)
    }

    /// The plan, as if written at `moment`; the same for the same entry, every time.
    package func plan(at moment: Timestamp) -> ContinuityPlan {
        ContinuityPlan(
            service: entry.id, steps: before + during + after, language: language,
            changedAt: moment)
    }

    var name: String { entry.name }

    func step(
        _ id: String, _ phase: ContinuityPlan.Phase, _ title: String, _ detail: String
    ) -> ContinuityPlan.Step {
        ContinuityPlan.Step(id: id, phase: phase, title: title, detail: detail)
    }

    /// Sentences after each other; a sentence of several topics stands once.
    func joined(_ sentences: [String]) -> String {
        var seen: Set<String> = []
        return sentences.filter { seen.insert($0).inserted }.joined(separator: " ")
    }
}
