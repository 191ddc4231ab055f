/// The reports of the last 24 hours against what is usual, and the form to report.
struct ReportSection {
    let dossier: ServiceDossier

    var html: HTML { .nothing }
}
