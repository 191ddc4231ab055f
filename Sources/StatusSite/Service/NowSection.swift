/// How the service does now: the verdict with its evidence, functions, facts, live updates.
struct NowSection {
    let dossier: ServiceDossier

    /// Whether it works, whether it is only you, and who says so.
    var verdict: HTML { VerdictSheet(dossier: dossier).html }
    /// What is known of it.
    var facts: HTML { FactSheet(dossier: dossier).html }
    /// What happened lately.
    var updates: HTML { UpdateList(dossier: dossier).html }
}
