import Incidents
import Model
import Numerics

/// Twelve letters and digits that stay the same for the same thing.
enum StatuspageIdentity {
    static func of(_ kind: String, _ name: String) -> String {
        let digits = String(Fingerprint(of: "\(kind):\(name)".utf8).value, radix: 36)
        return String((String(repeating: "0", count: 12) + digits).suffix(12))
    }
}

extension StatuspageStatus {
    static let operational = StatuspageStatus(
        indicator: "none", description: "All Systems Operational")
    static let degraded = StatuspageStatus(
        indicator: "minor", description: "Partially Degraded Service")
    static let partialOutage = StatuspageStatus(
        indicator: "major", description: "Partial System Outage")
    static let majorOutage = StatuspageStatus(
        indicator: "critical", description: "Major Service Outage")
    static let maintenance = StatuspageStatus(
        indicator: "maintenance", description: "Service Under Maintenance")
    /// The format has no word for it, and `none` would be green.
    static let unknown = StatuspageStatus(indicator: "minor", description: "Status Unknown")
}

/// The words that the API has for states and severities.
enum StatuspageWords {
    /// A component's state; one that is unknown counts as degraded, since `operational` is green.
    static func component(_ state: ServiceState) -> String {
        switch state {
        case .up: "operational"
        case .maintenance: "under_maintenance"
        case .degraded, .unknown: "degraded_performance"
        case .partial: "partial_outage"
        case .down: "major_outage"
        }
    }

    /// What a provider's incident cost; an impact that nobody tells is not taken for none.
    static func impact(_ state: ServiceState) -> String {
        switch state {
        case .up: "none"
        case .maintenance: "maintenance"
        case .degraded, .unknown: "minor"
        case .partial: "major"
        case .down: "critical"
        }
    }

    /// How bad an incident is for the services of a page; nothing while nothing has failed.
    ///
    /// It is judged by these services alone, as history judges it by all: a page of one service
    /// is not hit harder because its failure spread to others.
    static func impact(of incident: Incident, on services: [Service]) -> String {
        guard incident.failedAt != nil else { return "none" }
        let names = Dictionary(services.map { ($0.id, $0.name) }) { first, _ in first }
        let hits = incident.impact.filter { names[$0.service] != nil }
        if names[incident.service] != nil {
            var narrowed = incident
            narrowed.impact = hits
            return PastIncident(narrowed, names: names).severity?.rawValue ?? "none"
        }
        let fallen = hits.filter { $0.observedAt != nil }
        guard !fallen.isEmpty else { return "none" }
        if fallen.count >= 2, fallen.count * 2 >= services.count { return "critical" }
        return fallen.contains { $0.share >= 1 } ? "major" : "minor"
    }
}
