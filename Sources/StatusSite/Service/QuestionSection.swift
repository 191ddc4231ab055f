/// Questions about the service, answered from the catalogue and from live facts.
struct QuestionSection {
    let dossier: ServiceDossier

    var html: HTML {
        let questions = ServiceQuestions(dossier: dossier).all
        guard !questions.isEmpty else { return .nothing }
        return Parts.sheet(dossier.texts.questions, id: "questions") {
            questions.enumerated().map { index, question in
                Tag.details(
                    .id("question-\(question.id)"), index == 0 ? Attribute("open", nil) : nil
                ) {
                    Tag.summary { question.title }
                    answer(question)
                }
            }
        }
    }

    @HTMLBuilder private func answer(_ question: Question) -> HTML {
        question.answer.map { paragraph in
            Tag.p(paragraph.isForeign ? language : nil) { paragraph.text }
        }
        if let code = question.code { Tag.pre { Tag.code { code } } }
        if !question.links.isEmpty {
            Tag.p(.class("note")) {
                HTML.joined(
                    question.links.map { link in Tag.a(.href(link.address)) { link.text } },
                    by: .text(" · "))
            }
        }
    }

    /// Marks words in English on pages in another language.
    private var language: Attribute? {
        dossier.texts.language == .english ? nil : Attribute("lang", "en")
    }
}
