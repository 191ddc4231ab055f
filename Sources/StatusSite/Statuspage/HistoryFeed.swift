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

    let answer: StatuspageAnswer
    let kind: Kind

    private var page: StatuspagePage { answer.page }
    private var incidents: [StatuspageIncident] { answer.incidents ?? [] }

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
                FeedElement("title", text: "\(page.name) status - incident history"),
                FeedElement("updated", text: page.updated_at),
                FeedElement("author", [:], [FeedElement("name", text: page.name)]),
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
                FeedElement("content", ["type": "text"], text: words(incident)),
            ])
    }

    private var rss: FeedElement {
        FeedElement(
            "rss", ["version": "2.0"],
            [
                FeedElement(
                    "channel", [:],
                    [
                        FeedElement("title", text: "\(page.name) status - incident history"),
                        FeedElement("link", text: page.url),
                        FeedElement("description", text: "Incidents of \(page.name)"),
                    ] + incidents.map(item))
            ])
    }

    private func item(_ incident: StatuspageIncident) -> FeedElement {
        FeedElement(
            "item", [:],
            [
                FeedElement("title", text: incident.name),
                FeedElement("description", text: words(incident)),
                FeedElement("link", text: incident.shortlink),
                FeedElement("guid", ["isPermaLink": "false"], text: incident.id),
            ])
    }

    /// What was told, the newest first, a line each.
    private func words(_ incident: StatuspageIncident) -> String {
        incident.incident_updates.map { update in
            "\(update.display_at) \(update.status): \(update.body)"
        }.joined(separator: "\n")
    }
}

/// An element of a feed; text in it is always escaped when it is written.
struct FeedElement {
    private let name: String
    private let attributes: KeyValuePairs<String, String>
    private let content: String

    /// An element with elements in it.
    init(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
        _ children: [FeedElement] = []
    ) {
        self.name = name
        self.attributes = attributes
        content = children.map(\.written).joined()
    }

    /// An element with text in it.
    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        self.name = name
        self.attributes = attributes
        content = Self.escaped(text)
    }

    /// The element as XML.
    var written: String {
        let list = attributes.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined()
        return content.isEmpty ? "<\(name)\(list)/>" : "<\(name)\(list)>\(content)</\(name)>"
    }

    /// Characters that XML 1.0 does not allow are left out.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            default:
                if scalar.value >= 32, scalar.value != 0xFFFE, scalar.value != 0xFFFF {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        return escaped
    }
}
