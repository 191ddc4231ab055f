/// How loudly a finding speaks.
package enum Severity: String, Codable, Sendable, CaseIterable, Comparable {
    /// Kept as evidence; opens no incident.
    case info
    /// Opens an incident, tells the team.
    case warning
    /// Wakes somebody.
    case page

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .page: 2
        }
    }

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
