package import Model

/// Words what channels are told of an incident, in plain text.
package struct NoticeWriter: Sendable {
    private let services: [ServiceID: Service]

    /// A writer that knows the services' names.
    package init(services: [Service]) {
        self.services = Dictionary(services.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The notice for one channel.
    package func notice(
        of kind: Notice.Kind, severity: Severity, for incident: Incident, to channel: String,
        at moment: Timestamp
    ) -> Notice {
        Notice(
            incident: incident.id, kind: kind, channel: channel, severity: severity, at: moment,
            title: "\(label(kind)): \(incident.title)",
            text: lines(kind, incident).joined(separator: "\n"))
    }

    private func label(_ kind: Notice.Kind) -> String {
        switch kind {
        case .warned: "Warning"
        case .escalated: "Page"
        case .failed: "Outage"
        case .diagnosed: "Cause found"
        case .recovering: "Recovering"
        case .resolved: "Resolved"
        }
    }

    private func lines(_ kind: Notice.Kind, _ incident: Incident) -> [String] {
        var lines = [incident.title + "."]
        if let cause = incident.diagnosis?.primary, cause.service != nil {
            lines.append("Primary cause: \(cause.title) (\(percent(cause.confidence)) sure).")
            lines += cause.evidence.prefix(2).map { "  \($0.text)" }
        }
        let factors = incident.diagnosis?.contributing ?? []
        if !factors.isEmpty {
            lines.append("Contributing: " + factors.map(\.title).joined(separator: "; ") + ".")
        }
        if kind == .warned || kind == .escalated || kind == .failed { lines += impact(incident) }
        return lines
    }

    private func impact(_ incident: Incident) -> [String] {
        guard !incident.impact.isEmpty else { return [] }
        let rows = incident.impact.prefix(6).map { row in
            "  \(services[row.service]?.name ?? row.service.rawValue)"
                + (row.expectedAt.map { " at about \($0.timeOfDay)" } ?? "")
        }
        return ["Who is hit, in order:"] + rows
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
