/// What can be asked below `api/v2/`.
enum StatuspageQuestion: String, Sendable, Hashable, CaseIterable {
    case summary = "summary.json"
    case status = "status.json"
    case components = "components.json"
    case incidents = "incidents.json"
    case unresolved = "incidents/unresolved.json"
    case maintenances = "scheduled-maintenances.json"
    case upcoming = "scheduled-maintenances/upcoming.json"
    case active = "scheduled-maintenances/active.json"

    /// The question of the parts behind `api/v2`.
    init?(parts: some Sequence<String>) { self.init(rawValue: parts.joined(separator: "/")) }
}
