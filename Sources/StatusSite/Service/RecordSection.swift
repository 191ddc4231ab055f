/// The record: 90 days as bars, own incidents and published ones.
struct RecordSection {
    let dossier: ServiceDossier

    var html: HTML { .nothing }
}
