import Model

/// The public status API of status.io: `https://api.status.io/1.0/status/ID`.
///
/// A page can reword its states, so the codes count and the words are only kept.
enum StatusIO: StatusFeedReader {
    static let platform = "statusio"
    static let title = "status.io"
    static let aliases = ["status.io", "status-io"]

    static func recognises(_ content: FeedContent) -> Bool {
        guard case .object(let fields) = content, let result = fields.object("result") else {
            return false
        }
        return result.object("status_overall") != nil
            || result.first(of: "status")?.has("status_code") ?? false
    }

    static func read(
        _ content: FeedContent, _ notes: inout FeedNotes
    ) throws(FeedRefusal) -> ProviderStatus {
        guard recognises(content), case .object(let fields) = content,
            let result = fields.object("result")
        else {
            throw FeedRefusal(
                "it is \(content.words), and has no 'result' with 'status_overall' or 'status'",
                advice: "Ask for https://api.status.io/1.0/status/ID with the ID of the page.")
        }
        var status = ProviderStatus(platform: platform)
        let components = notes.records(
            result.list("status"), "status", limit: FeedLimits.components)
        for component in components { add(component, to: &status, &notes) }
        status.incidents = notes.records(
            result.list("incidents"), "incidents", limit: FeedLimits.incidents
        ).map { StatusIOIncidents.incident($0, &notes) }
        let maintenance = result.object("maintenance")
        for (name, phase) in [("active", ProviderPhase.inProgress), ("upcoming", .scheduled)] {
            let records = notes.records(
                maintenance?.list(name) ?? .absent, name, limit: FeedLimits.incidents)
            status.maintenances += records.map {
                StatusIOIncidents.maintenance($0, phase, &notes)
            }
        }
        readOverall(result, into: &status, &notes)
        return status
    }

    private static func readOverall(
        _ result: JSONFields, into status: inout ProviderStatus, _ notes: inout FeedNotes
    ) {
        let overall = result.object("status_overall")
        status.asOf = notes.time(overall?.text("updated"), of: "The page")
        let statement = notes.title(overall?.text("status"))
        status.statement = statement.isEmpty ? nil : statement
        guard let code = overall?.text("status_code") else { return status.deriveOverall() }
        status.overallRaw = notes.title(code)
        status.overall = state(code, of: "The page", &notes)
    }

    /// A component, or its containers where it has several: the same part in several places.
    private static func add(
        _ record: JSONFields, to status: inout ProviderStatus, _ notes: inout FeedNotes
    ) {
        let name = notes.title(record.text("name"))
        let id = notes.title(record.text("id"))
        let places = notes.records(
            record.list("containers"), "containers of '\(name)'", limit: FeedLimits.names)
        let component = component(record, id: id, name: name, group: nil, &notes)
        guard places.count > 1, status.components.count < FeedLimits.components else {
            return status.components.append(component)
        }
        status.components += places.map { place in
            self.component(
                place, id: "\(id)/\(notes.title(place.text("id")))",
                name: notes.title(place.text("name")), group: name, &notes)
        }
    }

    private static func component(
        _ record: JSONFields, id: String, name: String, group: String?, _ notes: inout FeedNotes
    ) -> ProviderComponent {
        let code = record.text("status_code")
        let owner = "Component '\(group.map { "\($0), " } ?? "")\(name)'"
        return ProviderComponent(
            id: id, name: name, group: group, state: state(code, of: owner, &notes),
            raw: code.map(notes.title))
    }

    /// What a code means; one that is not known is noted.
    static func state(
        _ code: String?, of owner: String, _ notes: inout FeedNotes
    ) -> ServiceState {
        switch code {
        case "100": return .up
        case "200": return .maintenance
        case "300": return .degraded
        case "400": return .partial
        case "500": return .down
        case "600":
            notes.note("\(owner) has a security event, which does not tell whether it works.")
        case .some(let code):
            notes.note("\(owner) has an unknown status code: '\(FeedText.shortened(code))'.")
        case nil: notes.note("\(owner) has no status code.")
        }
        return .unknown
    }
}
