import Catalogue
import Community
import Model

/// The form with which a visitor reports that something does not work.
struct ReportForm {
    /// How many countries beside the usual ones are offered, by the reports of the last hour.
    private static let mostFurther = 10

    let entry: CatalogueEntry
    let history: ReportHistory
    let texts: Texts

    var html: HTML {
        Tag.form(.class("fields"), Attribute("method", "post"), .action(.report(entry.id))) {
            if !entry.functions.isEmpty {
                field(
                    "function", texts.whatFails,
                    [("", texts.notSaid)] + entry.functions.map { ($0, texts.function(named: $0)) })
            }
            field(
                "symptom", texts.howItFails,
                UserReport.Symptom.allCases.map { ($0.rawValue, texts.symptom($0)) })
            field("country", texts.fromWhere, [("", texts.elsewhere)] + countries)
            Tag.button(Attribute("type", "submit")) { texts.reportProblem }
        }
    }

    private func field(
        _ name: String, _ words: String, _ options: [(value: String, words: String)]
    ) -> HTML {
        HTML {
            Tag.label(Attribute("for", "report-\(name)")) { words }
            Tag.select(.id("report-\(name)"), Attribute("name", name)) {
                options.map { option in
                    Tag.option(Attribute("value", option.value)) { option.words }
                }
            }
        }
    }

    /// The countries most visitors come from, and those that reports came from lately.
    private var countries: [(value: String, words: String)] {
        let usual = CountryName.offered
        let further = history.countries.map(\.name).filter { !usual.contains($0) }
        return (usual + further.prefix(Self.mostFurther))
            .map { ($0, texts.country($0)) }
            .sorted { CountryName.sortKey($0.1) < CountryName.sortKey($1.1) }
    }
}
