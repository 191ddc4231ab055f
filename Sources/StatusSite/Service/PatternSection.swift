/// Who depends on the service, how it can fail, what that costs and how long it lasts.
struct PatternSection {
    let dossier: ServiceDossier

    var html: HTML { .nothing }
}
