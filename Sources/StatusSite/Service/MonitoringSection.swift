/// How to watch the service: feeds, calendar, badge, widget, configurations of checks.
struct MonitoringSection {
    let dossier: ServiceDossier

    var html: HTML { .nothing }
}
