/// Who depends on the service, how it can fail, what that costs and how long it lasts.
struct PatternSection {
    let dossier: ServiceDossier

    /// The sheets in their order; those of which nothing is known are empty.
    var sheets: [HTML] {
        [
            IndustrySheet(dossier: dossier).html, FailureModeSheet(dossier: dossier).html,
            LastingSheet(dossier: dossier).html, OutageCostSheet(dossier: dossier).html,
        ]
    }

    /// All of them, one after the other.
    var html: HTML { .sequence(sheets) }
}
