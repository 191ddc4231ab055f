import Catalogue
import Continuity
import Model

/// The questions that can be answered about a service, and their answers.
///
/// A sentence stands only where the catalogue or a live source says it; a question without any
/// sentence is left out.
struct ServiceQuestions {
    /// Most names that a sentence lists.
    static let mostNames = 6

    let dossier: ServiceDossier
    /// The names of those that need it directly, as the page's list has them.
    let dependants: [String]

    init(dossier: ServiceDossier) {
        self.dossier = dossier
        dependants = Relatives(of: dossier).direct.map(\.name).sorted {
            $0.lowercased() < $1.lowercased()
        }
    }

    var entry: CatalogueEntry { dossier.entry }
    var texts: Texts { dossier.texts }
    var name: String { entry.name }

    var all: [Question] {
        [outage, use, integration, monitoring, practice, alerting, availability]
            .filter { !$0.answer.isEmpty }
    }

    func question(
        _ id: String, _ title: String, _ sentences: [String?], code: String? = nil,
        links: [Question.Link] = []
    ) -> Question {
        Question(
            id: id, title: title,
            answer: sentences.compactMap(\.self).map { Question.Paragraph(text: $0) }, code: code,
            links: links)
    }

    /// Names as a list; of many the rest is counted.
    func listed(_ names: [String]) -> String { texts.list(names, most: Self.mostNames) }

    private var use: Question {
        var paragraphs: [Question.Paragraph] = []
        if entry.summary.isEmpty {
            paragraphs.append(
                .init(text: texts.listedAs(name, category: texts.kind(inSentence: entry.category))))
        } else {
            paragraphs.append(.init(text: entry.summary, isForeign: true))
        }
        if !entry.functions.isEmpty {
            let names = texts.list(entry.functions.map { texts.function(named: $0) })
            paragraphs.append(.init(text: texts.functionsAre(names)))
        }
        if !entry.industries.isEmpty {
            paragraphs.append(
                .init(
                    text: texts.industriesAre(
                        texts.list(entry.industries.map { texts.kind(inSentence: $0) }))))
        }
        return Question(id: "use", title: texts.askUse(name), answer: paragraphs)
    }

    private var integration: Question {
        let fact = entry.facts.first { $0.name == "API" }
        return question(
            "integration", texts.askIntegration(name),
            [
                fact.map { fact in
                    texts.hasAPI(
                        name, fact.value, source: fact.provenance.source, asOf: fact.provenance.asOf
                    )
                },
                dependants.isEmpty
                    ? nil : texts.integrateIt(dependants.count, listed(dependants)),
            ])
    }

    private var practice: Question {
        let advice = PlanAdvice(
            entry, in: dossier.catalogue, state: .up, language: texts.planLanguage)
        let trouble = PlanAdvice(
            entry, in: dossier.catalogue, state: .down, language: texts.planLanguage)
        return question(
            "practice", texts.askPractice(name),
            [
                advice.people.joined(separator: " "), advice.engineers.joined(separator: " "),
                texts.inOutage(
                    (trouble.people.prefix(1) + trouble.engineers.prefix(1)).joined(separator: " ")),
            ], links: [.init(text: texts.planTitle(name), address: .plan(entry.id))])
    }
}
