import History
import Model

extension IncidentPage {
    /// What kind of incident it is, with reasons, and a form to correct it; nothing before it
    /// failed.
    var kind: HTML {
        guard let judged = outlook.classification else { return .nothing }
        let said = outlook.correction
        return Parts.sheet("What kind", id: "kind") {
            Parts.table(
                [.init(heading: "Question"), .init(heading: "Answer"), .init(heading: "Why")],
                label: "What kind of incident it is",
                rows: [
                    row("Scope", judged.scope, said?.scope),
                    row("Severity", judged.severity, said?.severity),
                    row("Cause", judged.cause, said?.cause),
                    row("Recovery", judged.recovery, said?.recovery),
                ])
            if actions != nil { correction(of: judged, said) }
        }
    }

    private func row<Value: ClassificationValue>(
        _ question: String, _ judged: Judgement<Value>, _ said: Value?
    ) -> [HTML] {
        [
            .text(question), Tag.strong { (said ?? judged.value).words },
            HTML {
                if let said {
                    StateLook(mark: "✓", word: "a person’s word", style: "up").pill()
                    said == judged.value
                        ? " \(judged.reason)"
                        : " The rules say ‘\(judged.value.words)’: \(judged.reason)"
                } else {
                    judged.reason
                }
            },
        ]
    }

    private func correction(of judged: IncidentClassification, _ said: Correction?) -> HTML {
        Tag.details {
            Tag.summary { "Correct it" }
            Tag.form(
                .class("fields"), Attribute("method", "post"),
                Attribute("action", Address.classification(incident.id).text)
            ) {
                field("Scope", "scope", said?.scope)
                field("Severity", "severity", said?.severity)
                field("Cause", "cause", said?.cause)
                field("Recovery", "recovery", said?.recovery)
                Tag.button(Attribute("type", "submit")) { "Keep" }
                Parts.note { "Your word wins over the rules and is kept." }
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
                    "as the rules say"
                }
                Value.allCases.map { value in
                    Tag.option(
                        Attribute("value", value.rawValue), value == said ? .selected : nil
                    ) { value.words }
                }
            }
        }
    }
}

extension Attribute {
    fileprivate static let selected = Attribute("selected", nil)
}
