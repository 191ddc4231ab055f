/// The record: 90 days as bars, own incidents and published ones.
struct RecordSection {
    let dossier: ServiceDossier

    /// The days as bars, and their sums.
    var days: HTML { DaySheet(dossier: dossier).html }
    /// The incidents, each with why and what changed after.
    var incidents: HTML { IncidentSheet(dossier: dossier).html }
}
