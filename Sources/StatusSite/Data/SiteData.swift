package import FaultTrees
package import History
package import Model
package import Storage

/// What the pages and the API show: the site reads everything through this, and knows no store.
///
/// A call that throws ends in a page, or an API answer, that says so in the error's own words.
package protocol SiteData: CatalogueData, PlanData, LookupData {
    /// The moment it is now, in the time of everything shown.
    func now() -> Timestamp

    /// How many times faster than on the wall time runs; 1 for the wall's own.
    var clockSpeed: Double { get }

    /// One line about the whole site that stands on every page; `nil` for none.
    var notice: SiteNotice? { get }

    /// Where people find the pages from outside, without a slash at the end; `nil` if not known.
    var address: String? { get }

    /// Where people find the site from outside, absolute, without a slash at the end.
    ///
    /// For what leaves the site: code to copy, feeds, previews. Asked of the configuration, since
    /// what a visitor's request names as the host must not come into pages for others.
    var root: String { get }

    /// Why what is observed cannot be kept at present; `nil` while it can.
    var trouble: String? { get }

    /// Every service watched, in any order.
    func services() async throws -> [ServiceStatus]

    /// One service; `nil` when none has that name.
    func service(_ id: ServiceID) async throws -> ServiceStatus?

    /// Incidents, newest first, at most `limit`.
    func incidents(limit: Int) async throws -> [Incident]

    /// One incident; `nil` when there is none of that number.
    func incident(_ id: Int) async throws -> Incident?

    /// Who was told of an incident, or of all when `nil`; oldest first.
    func deliveries(incident: Int?) async throws -> [Delivery]

    /// The signals of a service in a span, by time.
    func frames(of service: ServiceID, in range: TimeRange) async throws -> [SignalFrame]

    /// The results of a service's checks in a span, by time.
    func checks(of service: ServiceID, in range: TimeRange) async throws -> [CheckResult]

    /// Changes in a span, by time.
    func changes(in range: TimeRange) async throws -> [Change]

    /// Spans in which nobody watched, by time.
    func gaps(in range: TimeRange) async throws -> [TimeRange]

    /// The rules in force.
    func rules() async throws -> [ThresholdRule]

    /// What an operator can do about an incident now; empty when nothing.
    func actions(for incident: Incident) async throws -> [OperatorAction]

    /// Does one of the actions offered for an incident.
    ///
    /// - Throws: An error whose description is a sentence for the operator.
    func perform(_ action: OperatorAction.ID, incident: Int) async throws

    /// The postmortem of an incident in Markdown; `nil` until it is written.
    func postmortem(incident: Int) async throws -> String?

    /// What is computed about an incident: who is next, how long, what it costs, what it reveals.
    func outlook(for incident: Incident) async throws -> IncidentOutlook

    /// What the past says.
    func history() async throws -> HistoryOutlook

    /// What could stop each end of the graph (a service that nobody else needs), with figures.
    func weakPoints() async throws -> [FailureModes]

    /// Keeps what a person said of an incident's scope, severity, cause and recovery.
    func keep(_ correction: Correction) async throws

    /// Notes of what changed from now on, so that open pages can refresh.
    func subscribe() -> any AsyncSequence<SiteNote, Never> & Sendable
}

extension SiteData {
    /// A line about the clock in English.
    var clockNote: String? { Texts(.english).clock(speed: clockSpeed) }
}
