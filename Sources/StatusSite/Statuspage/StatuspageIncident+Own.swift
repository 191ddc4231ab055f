import Model

extension StatuspageIncident {
    /// An incident of ours.
    init(
        _ incident: Incident, impact: String, components: [StatuspageComponent],
        on frame: StatuspageFrame
    ) {
        let id = StatuspageIdentity.of("incident", "\(incident.id)")
        let last = incident.timeline.last?.at ?? incident.openedAt
        self.init(
            id: id, name: incident.title, status: Self.word(incident),
            created_at: incident.openedAt.description, updated_at: last.description,
            monitoring_at: Nullable(incident.repairedAt?.description),
            resolved_at: Nullable(incident.resolvedAt?.description), impact: impact,
            shortlink: frame.root + Address.incident(incident.id).text,
            started_at: (incident.failedAt ?? incident.openedAt).description, page_id: frame.id,
            incident_updates: Self.updates(of: incident, id: id).reversed(),
            components: components)
    }

    private static func word(_ incident: Incident) -> String {
        switch incident.phase {
        case .resolved: "resolved"
        case .recovering: "monitoring"
        case .warning, .active: isCauseNamed(incident) ? "identified" : "investigating"
        }
    }

    private static func isCauseNamed(_ incident: Incident) -> Bool {
        incident.diagnosis.map { ![.unknown, .none].contains($0.primary.kind) } ?? false
    }

    /// What is told of an incident, oldest first: the lines of its timeline that people need.
    private static func updates(of incident: Incident, id: String) -> [StatuspageUpdate] {
        let told = incident.timeline.enumerated().compactMap { index, entry in
            word(entry.kind).map { (index: index, entry: entry, word: $0) }
        }
        return told.map { index, entry, word in
            let isEnd = incident.phase == .resolved && index == told.last?.index
            return StatuspageUpdate(
                id: StatuspageIdentity.of("update", "\(incident.id)/\(index)"),
                status: isEnd ? "resolved" : word, body: entry.text, at: entry.at, incident: id)
        }
    }

    private static func word(_ kind: TimelineEntry.Kind) -> String? {
        switch kind {
        case .warning, .failure: "investigating"
        case .diagnosis: "identified"
        case .repair, .recovery: "monitoring"
        case .change, .notification, .gap, .note: nil
        }
    }
}

extension StatuspageUpdate {
    /// Something told at a moment.
    init(id: String, status: String, body: String, at moment: Timestamp, incident: String) {
        let at = moment.description
        self.init(
            id: id, status: status, body: body, incident_id: incident, created_at: at,
            updated_at: at, display_at: at, affected_components: Nullable(nil),
            deliver_notifications: true, custom_tweet: Nullable(nil), tweet_id: Nullable(nil))
    }
}
