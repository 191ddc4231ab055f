import Model

/// The incidents and maintenances of a status.io document; it lists only open ones.
enum StatusIOIncidents {
    static func incident(_ record: JSONFields, _ notes: inout FeedNotes) -> ProviderIncident {
        let title = notes.title(record.text("name"))
        let owner = "Incident '\(title)'"
        let messages = messages(of: record, owner, &notes)
        let updates = ProviderUpdate.newestFirst(messages.map(\.update))
        let code = newest(messages)?.status
        return ProviderIncident(
            id: notes.title(record.text("_id")), title: title,
            impact: StatusIO.state(code, of: owner, &notes), impactRaw: code.map(notes.title),
            phase: updates.first?.phase ?? .unknown, phaseRaw: updates.first?.phaseRaw,
            started: notes.time(record.text("datetime_open"), of: owner),
            resolved: notes.time(record.text("datetime_resolved"), of: owner),
            components: components(of: record, owner, &notes), updates: updates, link: nil)
    }

    /// A maintenance; in which list it stands tells its phase.
    static func maintenance(
        _ record: JSONFields, _ phase: ProviderPhase, _ notes: inout FeedNotes
    ) -> ProviderMaintenance {
        let title = notes.title(record.text("name"))
        let owner = "Maintenance '\(title)'"
        let updates = messages(of: record, owner, &notes).map(\.update).map {
            ProviderUpdate(at: $0.at, phase: .unknown, phaseRaw: $0.phaseRaw, text: $0.text)
        }
        return ProviderMaintenance(
            id: notes.title(record.text("_id")), title: title, phase: phase,
            phaseRaw: phase == .inProgress ? "active" : "upcoming",
            from: notes.time(record.text("datetime_planned_start"), of: owner),
            to: notes.time(record.text("datetime_planned_end"), of: owner),
            components: components(of: record, owner, &notes),
            updates: ProviderUpdate.newestFirst(updates), link: nil)
    }

    private typealias Message = (update: ProviderUpdate, status: String?)

    private static func messages(
        of record: JSONFields, _ owner: String, _ notes: inout FeedNotes
    ) -> [Message] {
        notes.records(
            record.list("messages"), "messages of \(owner)", limit: FeedLimits.updates
        ).map { message in
            let state = message.text("state")
            let update = ProviderUpdate(
                at: notes.time(message.text("datetime"), of: owner), phase: phase(state),
                phaseRaw: state.map(notes.title), text: notes.text(message.text("details")))
            return (update, message.text("status"))
        }
    }

    /// The newest message; the last of the list when their times do not tell.
    private static func newest(_ messages: [Message]) -> Message? {
        guard let first = messages.first else { return nil }
        return messages.dropFirst().reduce(first) { best, next in
            guard let old = best.update.at, let new = next.update.at else { return next }
            return new >= old ? next : best
        }
    }

    private static func phase(_ state: String?) -> ProviderPhase {
        switch state {
        case "100": .investigating
        case "200": .identified
        case "300": .monitoring
        case "400": .resolved
        default: .unknown
        }
    }

    private static func components(
        of record: JSONFields, _ owner: String, _ notes: inout FeedNotes
    ) -> [String] {
        notes.records(
            record.list("components_affected"), "components of \(owner)", limit: FeedLimits.names
        ).map { notes.title($0.text("name")) }.filter { !$0.isEmpty }
    }
}
