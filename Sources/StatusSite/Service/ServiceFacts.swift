import Catalogue
import Model

/// What a service's page tells machines, in the words of schema.org: the service, and the questions
/// with the answers that stand on the page.
struct ServiceFacts {
    let dossier: ServiceDossier

    var data: StructuredData {
        .object([
            ("@context", .text("https://schema.org")),
            ("@graph", .list([service] + [questions].compactMap(\.self))),
        ])
    }

    private var service: StructuredData {
        let entry = dossier.entry
        var members: [(String, StructuredData)] = [
            ("@type", .text("Service")), ("name", .text(entry.name)),
            ("serviceType", .text(entry.category)),
        ]
        if !entry.summary.isEmpty { members.append(("description", .text(entry.summary))) }
        if let page = entry.statusPage { members.append(("sameAs", .text(page.url.text))) }
        return .object(members)
    }

    private var questions: StructuredData? {
        let all = ServiceQuestions(dossier: dossier).all
        guard !all.isEmpty else { return nil }
        return .object([
            ("@type", .text("FAQPage")),
            ("inLanguage", .text(dossier.texts.language.rawValue)),
            ("mainEntity", .list(all.map(Self.question))),
        ])
    }

    private static func question(_ question: Question) -> StructuredData {
        .object([
            ("@type", .text("Question")), ("name", .text(question.title)),
            (
                "acceptedAnswer",
                .object([("@type", .text("Answer")), ("text", .text(question.text))])
            ),
        ])
    }
}
