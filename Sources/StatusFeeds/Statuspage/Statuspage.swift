import Model

/// Statuspage's public API, version 2, and the pages that speak it too.
///
/// Any of its documents is read: `summary`, `status`, `components`, `incidents`, `unresolved`,
/// `scheduled-maintenances`, with or without the `page`. Source of the fields: the published API
/// (confluence.status.atlassian.com/api) and documents as they are served.
enum Statuspage: StatusFeedReader {
    static let platform = "statuspage"
    static let title = "Statuspage"
    static let aliases = ["atlassian", "atlassian-statuspage", "incidentio", "incident.io"]

    private static let parts = ["status", "components", "incidents", "scheduled_maintenances"]

    static func recognises(_ content: FeedContent) -> Bool {
        guard case .object(let fields) = content else { return false }
        let status = fields.object("status")
        if let page = fields.object("page"), parts.contains(where: fields.has) {
            // Others have a page and incidents as well; their status is a word in another place.
            return page.text("id") != nil || status?.text("indicator") != nil
        }
        if let indicator = status?.text("indicator") {
            return StatuspageWords.state(indicator: indicator) != .unknown
        }
        let part = fields.first(of: "components")?.text("status") ?? ""
        return StatuspageWords.state(component: part) != .unknown
            || ["incidents", "scheduled_maintenances"].contains {
                fields.first(of: $0)?.has("incident_updates") ?? false
            }
    }

    static func read(
        _ content: FeedContent, _ notes: inout FeedNotes
    ) throws(FeedRefusal) -> ProviderStatus {
        guard case .object(let fields) = content, parts.contains(where: fields.has) else {
            throw FeedRefusal(
                "it is \(content.words), and has none of 'status', 'components', 'incidents' and "
                    + "'scheduled_maintenances'",
                advice: "Ask for /api/v2/summary.json of the page.")
        }
        var status = ProviderStatus(platform: platform)
        readPage(fields, into: &status, &notes)
        let components = notes.records(
            fields.list("components"), "components", limit: FeedLimits.components)
        status.components = StatuspageComponents.read(components, &notes)
        status.pageSince = components.compactMap {
            $0.text("created_at").flatMap(FeedTime.read)
        }.min()
        let incidents = notes.records(
            fields.list("incidents"), "incidents", limit: FeedLimits.incidents)
        status.incidents = incidents.map { StatuspageIncidents.incident($0, &notes) }
        let maintenances = notes.records(
            fields.list("scheduled_maintenances"), "scheduled_maintenances",
            limit: FeedLimits.incidents)
        status.maintenances = maintenances.map { StatuspageIncidents.maintenance($0, &notes) }
        if status.asOf == nil { status.asOf = newest(of: incidents + maintenances) }
        readOverall(fields, into: &status, &notes)
        return status
    }

    private static func readPage(
        _ fields: JSONFields, into status: inout ProviderStatus, _ notes: inout FeedNotes
    ) {
        guard let page = fields.object("page") else { return }
        let name = notes.title(page.text("name"))
        status.name = name.isEmpty ? nil : name
        status.link = notes.link(page.text("url"), of: "The page")
        status.asOf = notes.time(page.text("updated_at"), of: "The page")
    }

    /// Without the page's own time the newest change that is told of is the least it can be.
    private static func newest(
        of records: [JSONFields]
    ) -> Timestamp? {
        records.compactMap { $0.text("updated_at").flatMap(FeedTime.read) }.max()
    }

    private static func readOverall(
        _ fields: JSONFields, into status: inout ProviderStatus, _ notes: inout FeedNotes
    ) {
        guard fields.has("status") else { return status.deriveOverall() }
        let said = fields.object("status")
        let statement = notes.title(said?.text("description"))
        status.statement = statement.isEmpty ? nil : statement
        guard let indicator = said?.text("indicator") else {
            notes.note("The page has a 'status' without an indicator.")
            return status.deriveOverall()
        }
        status.overallRaw = notes.title(indicator)
        status.overall = StatuspageWords.state(indicator: indicator)
        if status.overall == .unknown {
            notes.note("The page has an unknown indicator: '\(FeedText.shortened(indicator))'.")
        }
    }
}
