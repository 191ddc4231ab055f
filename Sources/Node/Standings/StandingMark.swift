import Model
import StatusFeeds
import StatusSite

/// What of a standing pages show other than times: when it differs, they are built anew.
///
/// A sentence with an age in it, the moment of the last fetch and the small moves of what is usual at
/// this hour change by themselves and make no news.
struct StandingMark: Equatable {
    private let evidence: ServiceEvidence
    private let functions: [ServiceStanding.Function]
    private let status: ProviderStatus?
    private let failure: String?
    private let openIncident: Int?
    private let held: HeldState?
    private let incidents: [ProviderIncident]
    private let knownSince: Timestamp?
    private let pastFailure: String?

    /// The mark of a standing.
    init(_ standing: ServiceStanding) {
        var evidence = standing.evidence
        evidence.provider?.remark = nil
        evidence.reports?.usual.round()
        self.evidence = evidence
        functions = standing.functions
        status = standing.provider?.status
        failure = standing.provider?.failure
        openIncident = standing.openIncident
        held = standing.held
        incidents = standing.provider?.incidents ?? []
        knownSince = standing.provider?.past?.knownSince
        pastFailure = standing.provider?.pastFailure
    }
}
