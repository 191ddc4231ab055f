import Catalogue
import Model

/// Everything about one service of the catalogue in one place.
struct CatalogueServicePage {
    let dossier: ServiceDossier

    func page() -> Page {
        let texts = dossier.texts
        let headline = dossier.headline.text
        return Page(
            title: headline, announcement: headline, place: .services, refreshSeconds: 30,
            now: dossier.now, summary: texts.servicePage(dossier.entry.name),
            home: .service(dossier.entry.id), facts: ServiceFacts(dossier: dossier).data,
            texts: texts, feeds: MonitoringSection.feeds(of: dossier.entry),
            content: HTML {
                let now = NowSection(dossier: dossier)
                let record = RecordSection(dossier: dossier)
                now.verdict
                Parts.columns(
                    "pair", ReportSection(dossier: dossier).html, PlanSection(dossier: dossier).html
                )
                record.days
                DependencySection(dossier: dossier).html
                Parts.columns(
                    "flow", [now.updates, now.facts] + PatternSection(dossier: dossier).sheets)
                record.incidents
                QuestionSection(dossier: dossier).html
                MonitoringSection(dossier: dossier).html
            })
    }
}
