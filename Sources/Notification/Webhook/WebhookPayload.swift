import FoundationEssentials
import Model

/// What a webhook receives: a JSON object with these names.
struct WebhookPayload: Codable, Equatable {
    let id: String
    let kind: Notice.Kind
    let severity: Severity
    let incident: Int
    let title: String
    let text: String
    let at: Timestamp
    /// The incident's page; left out when it is not known where the pages are.
    let url: String?

    init(_ notice: Notice, siteURL: String?) {
        id = notice.id
        kind = notice.kind
        severity = notice.severity
        incident = notice.incident
        title = notice.title
        text = notice.text
        at = notice.at
        url = siteURL.map { site in
            (site.hasSuffix("/") ? String(site.dropLast()) : site) + "/incidents/\(notice.incident)"
        }
    }

    /// The object as text.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self))
    }
}
