/// How the service does now: the verdict with its evidence, functions, facts, live updates.
struct NowSection {
    let dossier: ServiceDossier

    var html: HTML { .nothing }
}
