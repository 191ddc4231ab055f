import History
import Model
import Testing

@Suite("Incident classifier") struct IncidentClassifierTests {
    /// An incident of which only what matters is told.
    static func incident(
        _ title: String = "", _ texts: String..., provider: String = "shop", minutes: Double? = 30,
        severity: PastIncident.Severity? = nil, components: [String] = [], regions: [String] = []
    ) -> PastIncident {
        let start = Timestamp(millisecondsSinceEpoch: 1_700_000_000_000)
        return PastIncident(
            id: "1", provider: provider, title: title, components: components, regions: regions,
            severity: severity, start: start, end: minutes.map { start + .seconds($0 * 60) },
            updates: texts.map { PastIncident.Update(at: nil, text: $0) })
    }

    @Test(
        "scope: how far it reached",
        arguments: [
            (incident("Delayed builds"), IncidentScope.partial),
            (incident("Delayed builds in us-east-1"), .regional),
            (incident("Networking in SGP1"), .regional),
            (incident("Global: queries time out"), .global),
            (incident("Shop is unavailable"), .global),
            (incident("Shop partial outage"), .partial),
            (incident("Errors", regions: ["us-east1"]), .regional),
            (incident("Errors", regions: ["us-east1", "europe-west1", "asia-east1"]), .global),
            (incident("Errors", regions: ["Multi-region"]), .global),
            (
                incident("Errors", "We see errors in us-central1.", regions: ["Multi-region"]),
                .regional
            ),
            (incident("Errors", "Other services that depend on X failed too."), .cascading),
            (incident("Builds fail due to an upstream outage"), .cascading),
            (incident("Errors", "Other services that depend on X are not affected."), .partial),
        ])
    func scope(incident: PastIncident, scope: IncidentScope) {
        let judged = IncidentClassifier.classify(incident).scope
        #expect(judged.value == scope, "\(judged.reason)")
    }

    @Test(
        "severity: effect, share, length and, without words, the record",
        arguments: [
            (incident("Requests fail"), IncidentGrade.major),
            (incident("Requests fail", minutes: 9), .minor),
            (incident("Requests fail", minutes: 720), .critical),
            (incident("Requests fail", minutes: nil), .major),
            (incident("Requests fail", "Only a small number of users is hit."), .minor),
            (incident("Intermittent errors"), .minor),
            (incident("Builds are slow"), .minor),
            (incident("The billing dashboard shows errors"), .minor),
            (incident("Metrics cannot be queried"), .minor),
            (incident("Metrics cannot be queried", provider: "datadog"), .major),
            (incident("Shop is down", severity: .critical), .critical),
            (incident("Shop is down", minutes: 5, severity: .critical), .major),
            (incident("Incident with pages", minutes: 900, severity: .major), .major),
            (incident("Incident with pages", severity: PastIncident.Severity.none), .none),
            (incident("Incident with pages", severity: .maintenance), .none),
            (incident("Incident with pages"), .minor),
            (incident("60 % of the service affected"), .critical),
            (incident("25.5 % of the service affected"), .major),
            (incident("4.9 % of the service affected"), .minor),
            (incident("0 % of the service affected"), .none),
        ])
    func severity(incident: PastIncident, severity: IncidentGrade) {
        let judged = IncidentClassifier.classify(incident).severity
        #expect(judged.value == severity, "\(judged.reason)")
    }

    @Test(
        "cause: what is told, what was taken back, or what failed",
        arguments: [
            (incident("", "The root cause was a configuration change."), CauseCategory.change),
            (incident("", "This was caused by an increase in load."), .capacity),
            (incident("", "This was caused by an outage at a third-party provider."), .dependency),
            (incident("", "A fiber cut caused packet loss."), .network),
            (incident("", "The root cause was a loss of power in one hall."), .hardware),
            (incident("", "Due to a database that ran full, writes failed."), .storage),
            (incident("", "The root cause was an expired certificate."), .naming),
            (incident("", "This was caused by a DDoS attack."), .security),
            (incident("", "Caused by human error during repairs."), .human),
            (incident("", "We rolled back and all is well."), .change),
            (incident("Network connectivity lost"), .network),
            (incident("DNS resolution fails"), .naming),
            (incident("Errors", "We are investigating the root cause."), .unknown),
            (
                incident("Errors", "To prevent future issues we will change the deployment."),
                .unknown
            ),
            (
                incident("", "The root cause was a change to quotas, which led to overload."),
                .change
            ),
        ])
    func cause(incident: PastIncident, cause: CauseCategory) {
        let judged = IncidentClassifier.classify(incident).cause
        #expect(judged.value == cause, "\(judged.reason)")
    }

    @Test(
        "recovery: what was done and what came back when",
        arguments: [
            (incident("", "We rolled back the release."), RecoveryPattern.rollback),
            (incident("", "We restarted the hosts."), .restart),
            (incident("", "We restarted the hosts.", minutes: 121), .unknown),
            (incident("", "We restarted the hosts.", minutes: nil), .unknown),
            (incident("", "The majority of volumes recovered; a backlog remains."), .staged),
            (incident("", "We rolled back. The issue recurred an hour later."), .relapse),
            (incident("", "We will restart hosts to prevent this in future."), .unknown),
            (incident("", "Errors. Workaround: customers can restart their agents."), .unknown),
            (incident("", "It was triggered by a component rollback."), .unknown),
            (incident(), .unknown),
        ])
    func recovery(incident: PastIncident, recovery: RecoveryPattern) {
        let judged = IncidentClassifier.classify(incident).recovery
        #expect(judged.value == recovery, "\(judged.reason)")
    }

    @Test func `reasons name the words that decided`() {
        let judged = IncidentClassifier.classify(
            Self.incident(
                "Requests fail in us-east-1", "The root cause was a configuration change.",
                "We rolled back the change.", minutes: 780))
        #expect(judged.scope.reason == "the place \"us-east-1\" in the title")
        #expect(judged.severity.reason == "\"fail\" in the title; it lasted 13 h")
        #expect(judged.cause.reason == "\"root cause\" with \"configuration change\" in the text")
        #expect(judged.recovery.reason == "\"rolled back\" in the text")
    }
}
