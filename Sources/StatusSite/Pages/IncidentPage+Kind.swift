import History
import Model

extension IncidentPage {
    /// What kind of incident it is, with reasons, and a form to correct it; nothing before it
    /// failed.
    var kind: HTML {
        guard let judged = outlook.classification else { return .nothing }
        let said = outlook.correction
        return Parts.sheet(texts.whatKind, id: "kind") {
            Parts.table(
                [
                    .init(heading: texts.questionColumn), .init(heading: texts.answerColumn),
                    .init(heading: texts.why),
                ], label: texts.whatKindOfIncident,
                rows: [
                    row(texts.scope, judged.scope, said?.scope),
                    row(texts.severity, judged.severity, said?.severity),
                    row(texts.causeOfIt, judged.cause, said?.cause),
                    row(texts.recovery, judged.recovery, said?.recovery),
                ])
            if actions != nil { correction(of: judged, said) }
        }
    }

    private func row<Value: ClassificationValue>(
        _ question: String, _ judged: Judgement<Value>, _ said: Value?
    ) -> [HTML] {
        [
            .text(question), Tag.strong { (said ?? judged.value).words(texts) },
            HTML {
                if let said {
                    StateLook(mark: "✓", word: texts.saidByPerson, style: "up").pill()
                    said == judged.value ? " " : texts.rulesSay(judged.value.words(texts))
                }
                texts.asWritten(judged.reason)
            },
        ]
    }

    private func correction(of judged: IncidentClassification, _ said: Correction?) -> HTML {
        Tag.details {
            Tag.summary { texts.correctIt }
            Tag.form(
                .class("fields"), Attribute("method", "post"),
                .action(.classification(incident.id))
            ) {
                field(texts.scope, "scope", said?.scope)
                field(texts.severity, "severity", said?.severity)
                field(texts.causeOfIt, "cause", said?.cause)
                field(texts.recovery, "recovery", said?.recovery)
                Tag.button(Attribute("type", "submit")) { texts.keepCorrection }
                Parts.note { texts.correctionWins }
            }
        }
    }

    private func field<Value: ClassificationValue>(
        _ words: String, _ name: String, _ said: Value?
    ) -> HTML {
        HTML {
            Tag.label(Attribute("for", "kind-\(name)")) { words }
            Tag.select(.id("kind-\(name)"), Attribute("name", name)) {
                Tag.option(Attribute("value", ""), said == nil ? .selected : nil) {
                    texts.asRulesSay
                }
                Value.allCases.map { value in
                    Tag.option(
                        Attribute("value", value.rawValue), value == said ? .selected : nil
                    ) { value.words(texts) }
                }
            }
        }
    }
}

extension Attribute {
    fileprivate static let selected = Attribute("selected", nil)
}
