import Language
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
        of tiding: IncidentStep.Tiding, for incident: Incident, to channel: String,
        at moment: Timestamp
    ) -> Notice {
        Notice(
            incident: incident.id, kind: tiding.kind, topic: tiding.topic, channel: channel,
            severity: tiding.severity, at: moment,
            title: "\(label(of: tiding)): \(headline(tiding.kind, incident))",
            text: (correction(tiding, incident) + lines(tiding.kind, incident))
                .joined(separator: "\n"))
    }

    private func label(of tiding: IncidentStep.Tiding) -> String {
        isCorrection(tiding) ? "Correction" : label(tiding.kind)
    }

    private func isCorrection(_ tiding: IncidentStep.Tiding) -> Bool {
        tiding.topic?.hasPrefix(Tidings.correction) ?? false
    }

    /// What was said, what it is instead, and why, as the timeline has it.
    private func correction(_ tiding: IncidentStep.Tiding, _ incident: Incident) -> [String] {
        guard isCorrection(tiding) else { return [] }
        return incident.timeline.last { $0.kind == .diagnosis }.map { [sentence($0.text)] } ?? []
    }

    private func label(_ kind: Notice.Kind) -> String {
        switch kind {
        case .opened: "Trouble"
        case .warned: "Warning"
        case .escalated: "Page"
        case .failed: "Outage"
        case .diagnosed: "Cause found"
        case .recovering: "Recovering"
        case .resolved: "Resolved"
        }
    }

    private func headline(_ kind: Notice.Kind, _ incident: Incident) -> String {
        guard kind == .diagnosed, let cause = incident.diagnosis?.primary else {
            return incident.title
        }
        return cause.isNamed ? cause.title : "the cause is not known yet"
    }

    private func lines(_ kind: Notice.Kind, _ incident: Incident) -> [String] {
        var lines = [sentence(incident.title)]
        if let cause = incident.diagnosis?.primary, cause.service != nil {
            lines.append(
                "Primary cause: \(cause.title) (\(Wording.wholePercent(cause.confidence)) sure).")
            lines += cause.evidence.prefix(2).map { "  \($0.text)" }
        }
        let factors = incident.diagnosis?.contributing ?? []
        if !factors.isEmpty {
            lines.append("Contributing: " + factors.map(\.title).joined(separator: "; ") + ".")
        }
        if [.opened, .warned, .escalated, .failed].contains(kind) { lines += impact(incident) }
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

    /// A title as a sentence; one that ends with its reason's full stop gets no second.
    private func sentence(_ title: String) -> String {
        title.hasSuffix(".") ? title : title + "."
    }
}
