import Model

/// What Statuspage's words mean; a word that is not among them is `unknown`, never well.
enum StatuspageWords {
    /// Of the whole.
    static func state(indicator: String) -> ServiceState {
        switch indicator {
        case "none": .up
        case "minor": .degraded
        case "major": .partial
        case "critical": .down
        case "maintenance": .maintenance
        default: .unknown
        }
    }

    /// Of a component; `full_outage` is how incident.io writes `major_outage`.
    static func state(component: String) -> ServiceState {
        switch component {
        case "operational": .up
        case "degraded_performance": .degraded
        case "partial_outage": .partial
        case "major_outage", "full_outage": .down
        case "under_maintenance": .maintenance
        default: .unknown
        }
    }

    /// Of an incident or a maintenance.
    static func phase(_ status: String) -> ProviderPhase {
        switch status {
        case "in_progress": .inProgress
        case "unknown", "inProgress": .unknown
        default: ProviderPhase(rawValue: status) ?? .unknown
        }
    }
}
