import Model

/// The incidents as Atom (RFC 4287) or RSS 2.0, in the shape that Statuspage gives its feeds.
struct HistoryFeed {
    /// The format.
    enum Kind: String, Sendable, Hashable {
        case atom = "history.atom"
        case rss = "history.rss"

        var contentType: String {
            switch self {
            case .atom: "application/atom+xml; charset=utf-8"
            case .rss: "application/rss+xml; charset=utf-8"
            }
        }
    }

    private static let ownName = "Foreshock"

    let content: StatuspageContent
    let kind: Kind

    private var page: StatuspagePage { content.page }
    private var incidents: [StatuspageIncident] {
        content.answer(.incidents).incidents ?? []
    }
    private var title: String { "\(page.name) status - incident history" }

    /// The feed as XML.
    var text: String {
        let root = kind == .atom ? atom : rss
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(root.written)\n"
    }

    private var atom: FeedElement {
        FeedElement(
            "feed", ["xmlns": "http://www.w3.org/2005/Atom"],
            [
                FeedElement("id", text: "tag:\(page.id),2005:/history"),
                FeedElement("link", ["rel": "alternate", "type": "text/html", "href": page.url]),
                FeedElement(
                    "link", ["rel": "self", "href": "\(page.url)/\(Kind.atom.rawValue)"]),
                FeedElement("title", text: title),
                FeedElement("updated", text: page.updated_at),
                author(Self.ownName),
            ] + incidents.map(entry))
    }

    private func entry(_ incident: StatuspageIncident) -> FeedElement {
        FeedElement(
            "entry", [:],
            [
                FeedElement("id", text: "tag:\(page.id),2005:Incident/\(incident.id)"),
                FeedElement("published", text: incident.created_at),
                FeedElement("updated", text: incident.updated_at),
                FeedElement(
                    "link",
                    ["rel": "alternate", "type": "text/html", "href": incident.shortlink]),
                FeedElement("title", text: incident.name),
                author(incident.teller ?? Self.ownName),
                FeedElement("content", ["type": "text"], text: words(incident)),
            ])
    }

    /// Who tells it; a service's name there would say that the service itself does.
    private func author(_ name: String) -> FeedElement {
        FeedElement("author", [:], [FeedElement("name", text: name)])
    }

    private var rss: FeedElement {
        FeedElement(
            "rss",
            [
                "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            ],
            [
                FeedElement(
                    "channel", [:],
                    [
                        FeedElement("title", text: title),
                        FeedElement("link", text: page.url),
                        FeedElement("description", text: "Incidents of \(page.name)"),
                        FeedElement("lastBuildDate", text: Self.date(page.updated_at)),
                        FeedElement(
                            "atom:link",
                            [
                                "rel": "self", "type": "application/rss+xml",
                                "href": "\(page.url)/\(Kind.rss.rawValue)",
                            ]),
                    ] + incidents.map(item))
            ])
    }

    private func item(_ incident: StatuspageIncident) -> FeedElement {
        FeedElement(
            "item", [:],
            [
                FeedElement("title", text: incident.name),
                FeedElement("description", text: markup(incident)),
                FeedElement("link", text: incident.shortlink),
                FeedElement("guid", ["isPermaLink": "false"], text: incident.id),
                FeedElement("pubDate", text: Self.date(incident.created_at)),
                FeedElement("dc:creator", text: incident.teller ?? Self.ownName),
            ])
    }

    /// A moment as RSS has it: `Tue, 24 Nov 2026 14:33:12 +0000` (RFC 822, with four digits).
    private static func date(_ text: String) -> String {
        Timestamp(iso8601: text)?.internetDate ?? ""
    }

    /// What was told, the newest first, a line each.
    private func words(_ incident: StatuspageIncident) -> String {
        lines(incident).joined(separator: "\n")
    }

    /// The same as HTML, which readers take a description of RSS for.
    private func markup(_ incident: StatuspageIncident) -> String {
        HTML.joined(lines(incident).map(HTML.text), by: Tag.br()).written()
    }

    private func lines(_ incident: StatuspageIncident) -> [String] {
        incident.incident_updates.map { update in
            "\(update.display_at) \(update.status): \(update.body)"
        }
    }
}
