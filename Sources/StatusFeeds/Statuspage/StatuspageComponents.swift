import Model

/// The components of a Statuspage document.
enum StatuspageComponents {
    /// Reads components; a group that has members only lends them its name.
    static func read(
        _ records: [JSONFields], _ notes: inout FeedNotes
    ) -> [ProviderComponent] {
        let groups = Set(records.compactMap { $0.text("group_id") })
        var names: [String: String] = [:]
        for record in records {
            guard let id = record.text("id"), groups.contains(id) else { continue }
            names[id] = notes.title(record.text("name"))
        }
        return records.compactMap { record in
            let id = record.text("id") ?? ""
            if record.isTrue("group"), groups.contains(id) { return nil }
            return component(record, group: record.text("group_id").flatMap { names[$0] }, &notes)
        }
    }

    private static func component(
        _ record: JSONFields, group: String?, _ notes: inout FeedNotes
    ) -> ProviderComponent {
        let name = notes.title(record.text("name"))
        let raw = record.text("status")
        let state = raw.map(StatuspageWords.state(component:)) ?? .unknown
        if state == .unknown {
            let found = raw.map { "an unknown status: '\(FeedText.shortened($0))'" } ?? "no status"
            notes.note("Component '\(name)' has \(found).")
        }
        return ProviderComponent(
            id: notes.title(record.text("id")), name: name, group: group, state: state,
            raw: raw.map(notes.title))
    }
}
