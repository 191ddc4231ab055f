import Catalogue
import Model

/// Everything about one service of the catalogue in one place.
struct CatalogueServicePage {
    let dossier: ServiceDossier
    let clockNote: String?
    let notice: String?

    func page() -> Page {
        let texts = dossier.texts
        let title = "\(dossier.entry.name): \(texts.state(dossier.standing.state))"
        return Page(
            title: title, announcement: title, place: .services, refreshSeconds: 30,
            now: dossier.now, clockNote: clockNote, summary: dossier.entry.summary,
            home: .service(dossier.entry.id), texts: texts, notice: notice,
            content: HTML {
                NowSection(dossier: dossier).html
                ReportSection(dossier: dossier).html
                DependencySection(dossier: dossier).html
                PatternSection(dossier: dossier).html
                RecordSection(dossier: dossier).html
                PlanSection(dossier: dossier).html
                QuestionSection(dossier: dossier).html
                MonitoringSection(dossier: dossier).html
            }
        ).telling(ServiceFacts(dossier: dossier).data)
    }
}
