/// What the service needs and who needs it, who is hit and who is next.
struct DependencySection {
    let dossier: ServiceDossier

    var html: HTML { .nothing }
}
