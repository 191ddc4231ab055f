/// What those who depend on the service do before, during and after an outage.
struct PlanSection {
    let dossier: ServiceDossier

    var html: HTML { .nothing }
}
