import Model

/// All that can be asked about one page through the Statuspage API.
struct StatuspageContent: Sendable {
    let page: StatuspagePage
    let status: StatuspageStatus
    let components: [StatuspageComponent]
    /// Newest first.
    let incidents: [StatuspageIncident]
    /// Newest first.
    var maintenances: [StatuspageIncident] = []

    /// How many incidents are listed, as Statuspage does.
    static let limit = 50

    /// The answer to one question.
    func answer(_ question: StatuspageQuestion) -> StatuspageAnswer {
        var answer = StatuspageAnswer(page: page)
        switch question {
        case .summary:
            answer.status = status
            answer.components = components
            answer.incidents = unresolved
            answer.scheduled_maintenances = maintenances(["scheduled"]) + active
        case .status: answer.status = status
        case .components: answer.components = components
        case .incidents: answer.incidents = Array(incidents.prefix(Self.limit))
        case .unresolved: answer.incidents = unresolved
        case .maintenances:
            answer.scheduled_maintenances = Array(maintenances.prefix(Self.limit))
        case .upcoming: answer.scheduled_maintenances = maintenances(["scheduled"])
        case .active: answer.scheduled_maintenances = active
        }
        return answer
    }

    private var unresolved: [StatuspageIncident] {
        Array(
            incidents.filter { !["resolved", "postmortem"].contains($0.status) }
                .prefix(Self.limit))
    }

    private var active: [StatuspageIncident] { maintenances(["in_progress", "verifying"]) }

    private func maintenances(_ words: [String]) -> [StatuspageIncident] {
        Array(maintenances.filter { words.contains($0.status) }.prefix(Self.limit))
    }
}

/// Where a page stands; everything on it refers to it.
struct StatuspageFrame: Sendable {
    /// The name of the page: the site's, or one service's.
    let name: String
    /// The site's own address, absolute, without a slash at the end.
    let root: String
    /// The address people open, absolute.
    let url: String

    /// The page's identity.
    var id: String { StatuspageIdentity.of("page", url) }
}

extension StatuspagePage {
    /// The page of a frame.
    init(_ frame: StatuspageFrame, updatedAt moment: Timestamp) {
        self.init(
            id: frame.id, name: frame.name, url: frame.url, time_zone: "Etc/UTC",
            updated_at: moment.description)
    }
}

extension StatuspageComponent {
    /// A component that stands for itself, in no group.
    init(
        id: String, name: String, status: String, since: Timestamp, position: Int,
        description: String, on frame: StatuspageFrame
    ) {
        self.init(
            id: id, name: name, status: status, created_at: since.description,
            updated_at: since.description, position: position,
            description: Nullable(description.isEmpty ? nil : description), showcase: true,
            start_date: Nullable(nil), group_id: Nullable(nil), page_id: frame.id, group: false,
            only_show_if_degraded: false)
    }
}
