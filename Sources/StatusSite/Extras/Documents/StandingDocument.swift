import Catalogue
import Community
import Model
import StatusFeeds

/// How a service of the catalogue does, for programs; docs/formats.md tells every key.
struct StandingDocument: Encodable, Sendable {
    struct Identity: Encodable, Sendable {
        let id: ServiceID
        let name: String
    }

    struct Verdict: Encodable, Sendable {
        let outcome: ServiceVerdict.Outcome
        let sentence: String
        /// That something is wrong; `null` without any source.
        let probability: Nullable<Double>
        let rule: String?
        let disagreement: String?
    }

    struct Reason: Encodable, Sendable {
        let source: ServiceVerdict.Reason.Source
        let sentence: String
        let ratio: Double
        let spokeAt: Timestamp?
    }

    struct Function: Encodable, Sendable {
        let name: String
        let state: ServiceState
        let source: String?
        let service: ServiceID?
        /// What the provider says and does not count.
        let claim: ServiceState?
        let contradictedOn: [String]?
    }

    struct Recovery: Encodable, Sendable {
        let state: ServiceState
        let since: Timestamp
        let overAt: Timestamp
    }

    struct Provider: Encodable, Sendable {
        let address: String
        let page: String?
        let state: ServiceState
        let statement: String?
        let asOf: Timestamp?
        let readAt: Timestamp?
        let failure: String?
        let knownSince: Timestamp?
        let pastFailure: String?
    }

    struct Reports: Encodable, Sendable {
        let count: Int
        let usual: Nullable<Double>
        let minutes: Int
    }

    struct Open: Encodable, Sendable {
        let id: Int
        let title: String
        let openedAt: Timestamp
        let url: String
    }

    let service: Identity
    let at: Timestamp
    let state: ServiceState
    let since: Nullable<Timestamp>
    /// Since when there is trouble of any kind.
    let troubleSince: Timestamp?
    /// What is seen while worse still counts.
    let recovery: Recovery?
    /// Since when there are signs that do not count yet.
    let doubtSince: Timestamp?
    let verdict: Verdict
    let reasons: [Reason]
    let functions: [Function]
    let provider: Nullable<Provider>
    let members: [ServiceID]
    let openIncident: Nullable<Open>
    let reportsLastHour: Nullable<Reports>
    let links: [String: String]

    init(
        _ entry: CatalogueEntry, _ standing: ServiceStanding, reports: ReportHistory,
        open: Incident?, root: String, now: Timestamp
    ) {
        service = Identity(id: entry.id, name: entry.name)
        at = now
        state = standing.state
        since = Nullable(standing.since)
        troubleSince = standing.held?.troubleSince
        recovery = standing.held?.recovery.map {
            Recovery(state: $0.state, since: $0.since, overAt: $0.overAt)
        }
        doubtSince = standing.held?.doubtSince
        verdict = Verdict(standing.verdict)
        reasons = standing.verdict.reasons.map { reason in
            Reason(
                source: reason.source, sentence: reason.sentence, ratio: reason.ratio,
                spokeAt: standing.spokeAt[reason.source])
        }
        functions = standing.functions.map(Function.init)
        provider = Nullable(standing.provider.map(Provider.init))
        members = standing.members
        openIncident = Nullable(open.map { Open($0, root: root) })
        reportsLastHour = Nullable(Reports(ReportsLastHour(reports, now: now)))
        links = Self.links(of: entry, root: root)
    }

    private static func links(of entry: CatalogueEntry, root: String) -> [String: String] {
        let files: [(String, StaticString)] = [
            ("statuspage", "api/v2/summary.json"), ("atom", "history.atom"),
            ("rss", "history.rss"), ("calendar", "calendar.ics"), ("badge", "badge.svg"),
            ("widget", "widget"), ("status", "status.json"),
        ]
        var links = Dictionary(
            uniqueKeysWithValues: files.map { name, file in
                (name, root + Address.service(entry.id, file: file).text)
            })
        links["page"] = root + Address.service(entry.id).text
        links["provider"] = entry.statusPage?.url.text
        return links
    }
}

extension StandingDocument.Verdict {
    fileprivate init(_ verdict: ServiceVerdict) {
        self.init(
            outcome: verdict.outcome, sentence: verdict.sentence,
            probability: Nullable(verdict.probability), rule: verdict.rule,
            disagreement: verdict.disagreement)
    }
}

extension StandingDocument.Function {
    fileprivate init(_ function: ServiceStanding.Function) {
        self.init(
            name: function.name, state: function.state,
            source: function.source.isEmpty ? nil : function.source, service: function.service,
            claim: function.claim,
            contradictedOn: function.claim == nil ? nil : function.contradictedOn)
    }
}

extension StandingDocument.Provider {
    fileprivate init(_ reading: ProviderReading) {
        self.init(
            address: reading.address, page: reading.status?.link,
            state: reading.status?.overall ?? .unknown, statement: reading.status?.statement,
            asOf: reading.status?.asOf, readAt: reading.readAt, failure: reading.failure,
            knownSince: reading.past?.knownSince, pastFailure: reading.pastFailure)
    }
}

extension StandingDocument.Reports {
    /// `nil` when no reports are taken.
    fileprivate init?(_ reports: ReportsLastHour) {
        guard let count = reports.count else { return nil }
        self.init(count: count, usual: Nullable(reports.usual), minutes: reports.minutes)
    }
}

extension StandingDocument.Open {
    fileprivate init(_ incident: Incident, root: String) {
        self.init(
            id: incident.id, title: incident.title, openedAt: incident.openedAt,
            url: root + Address.incident(incident.id).text)
    }
}
