/// Questions about the service, answered from the catalogue and from live facts.
struct QuestionSection {
    let dossier: ServiceDossier

    var html: HTML { .nothing }
}
