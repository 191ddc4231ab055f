import Catalogue
import Community
import Continuity
import Model

/// Everything that the page of a catalogue service tells, read at one moment.
struct ServiceDossier: Sendable {
    let entry: CatalogueEntry
    let catalogue: Catalogue
    var standing: ServiceStanding
    /// How all services do for which any source is read.
    let states: [ServiceID: ServiceState]
    /// The watched services that belong to it.
    let members: [ServiceStatus]
    /// All watched services.
    let watched: [ServiceStatus]
    let reports: ReportHistory
    /// The last 90 days, oldest first.
    let days: [DayRecord]
    /// Own incidents that concern it, newest first.
    let incidents: [Incident]
    /// Changes of its watched services in the last day, newest first.
    let changes: [Change]
    /// What is computed about the open incident; `nil` without one.
    var outlook: IncidentOutlook?
    /// Statistics of what was seen and read.
    var history: HistoryOutlook
    /// The operator's plan; `nil` when there is none.
    let plan: ContinuityPlan?
    /// The run that is under way; `nil` for none.
    let run: PlanRun?
    /// Where people find the site from outside, without a slash at the end.
    let root: String
    let texts: Texts
    let now: Timestamp
    /// What is computed from the catalogue alone.
    var insights = CatalogueInsights()
    /// Which entry each watched service is part of.
    var owners: [ServiceID: ServiceID] = [:]

    /// The open incident; `nil` for none.
    var open: Incident? { incidents.first { $0.id == standing.openIncident } }
}
