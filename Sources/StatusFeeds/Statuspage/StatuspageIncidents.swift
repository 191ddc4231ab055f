import Model

/// The incidents and maintenances of a Statuspage document.
enum StatuspageIncidents {
    static func incident(_ record: JSONFields, _ notes: inout FeedNotes) -> ProviderIncident {
        let title = notes.title(record.text("name"))
        let owner = "Incident '\(title)'"
        let phase = phase(of: record, owner, &notes)
        let impact = record.text("impact")
        let state = impact.map(StatuspageWords.state(indicator:)) ?? .unknown
        if let impact, state == .unknown {
            notes.note("\(owner) has an unknown impact: '\(FeedText.shortened(impact))'.")
        }
        let began = notes.time(record.text("started_at"), of: owner)
        return ProviderIncident(
            id: notes.title(record.text("id")), title: title, impact: state,
            impactRaw: impact.map(notes.title), phase: phase,
            phaseRaw: record.text("status").map(notes.title),
            started: began ?? notes.time(record.text("created_at"), of: owner),
            resolved: notes.time(record.text("resolved_at"), of: owner),
            components: components(of: record, owner, &notes),
            updates: updates(of: record, owner, &notes),
            link: notes.link(record.text("shortlink"), of: owner))
    }

    static func maintenance(
        _ record: JSONFields, _ notes: inout FeedNotes
    ) -> ProviderMaintenance {
        let title = notes.title(record.text("name"))
        let owner = "Maintenance '\(title)'"
        return ProviderMaintenance(
            id: notes.title(record.text("id")), title: title,
            phase: phase(of: record, owner, &notes),
            phaseRaw: record.text("status").map(notes.title),
            from: notes.time(record.text("scheduled_for"), of: owner),
            to: notes.time(record.text("scheduled_until"), of: owner),
            components: components(of: record, owner, &notes),
            updates: updates(of: record, owner, &notes),
            link: notes.link(record.text("shortlink"), of: owner))
    }

    private static func phase(
        of record: JSONFields, _ owner: String, _ notes: inout FeedNotes
    ) -> ProviderPhase {
        guard let word = record.text("status") else {
            notes.note("\(owner) has no status.")
            return .unknown
        }
        let phase = StatuspageWords.phase(word)
        if phase == .unknown {
            notes.note("\(owner) has an unknown status: '\(FeedText.shortened(word))'.")
        }
        return phase
    }

    /// The parts it lists, or else those that the update listed first, mostly the newest, names.
    private static func components(
        of record: JSONFields, _ owner: String, _ notes: inout FeedNotes
    ) -> [String] {
        let listed = notes.records(
            record.list("components"), "components of \(owner)", limit: FeedLimits.names)
        let affected =
            listed.isEmpty
            ? notes.records(
                record.first(of: "incident_updates")?.list("affected_components") ?? .absent,
                "affected_components of \(owner)", limit: FeedLimits.names) : listed
        var seen: Set<String> = []
        return affected.map { notes.title($0.text("name")) }
            .filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private static func updates(
        of record: JSONFields, _ owner: String, _ notes: inout FeedNotes
    ) -> [ProviderUpdate] {
        let records = notes.records(
            record.list("incident_updates"), "updates of \(owner)", limit: FeedLimits.updates)
        return ProviderUpdate.newestFirst(
            records.map { update in
                let word = update.text("status")
                return ProviderUpdate(
                    at: notes.time(
                        update.text("display_at") ?? update.text("created_at"), of: owner),
                    phase: word.map(StatuspageWords.phase) ?? .unknown,
                    phaseRaw: word.map(notes.title), text: notes.text(update.text("body")))
            })
    }
}
