import Catalogue
import Model
import StatusFeeds

extension ServiceQuestions {
    /// How to monitor it: its own word as read last, its page, and lines for a configuration.
    var monitoring: Question {
        question(
            "monitoring", texts.askMonitoring(name),
            [
                feedNow, statusPage, texts.ownChecks(name), texts.readyToRead,
                checkLines.map { _ in texts.linesForCheck },
            ],
            code: checkLines,
            links: [
                .init(
                    text: "Statuspage API",
                    address: .service(entry.id, file: "api/v2/summary.json")),
                .init(text: texts.moreWays, address: .service(entry.id, part: "monitoring")),
            ])
    }

    /// How to be told: feeds of this page, and a webhook of one's own.
    var alerting: Question {
        question(
            "alerting", texts.askAlerting(name),
            [texts.subscribe, texts.ownWebhook],
            code: """
                webhooks:
                  - name: operations
                    url: "https://hooks.example.com/foreshock"
                    notify: [failed, escalated, resolved]
                """,
            links: [
                .init(text: "Atom", address: .service(entry.id, file: "history.atom")),
                .init(text: "RSS", address: .service(entry.id, file: "history.rss")),
            ])
    }

    /// What its own feed said last, or that it could not be read.
    private var feedNow: String? {
        guard let reading = dossier.standing.provider else { return nil }
        guard let status = reading.status, let readAt = reading.readAt else {
            return texts.feedNotRead(place(of: reading.address))
        }
        return texts.feedRead(
            place(of: reading.address), at: String(readAt.description.prefix(16)),
            saying: texts.state(status.overall), failure: reading.failure != nil)
    }

    /// The host of a feed; one that no visitor can reach is only described.
    private func place(of address: String) -> String {
        guard let web = WebAddress(address), web.isForVisitors else { return texts.thisMachine }
        return web.host
    }

    private var statusPage: String? {
        guard dossier.standing.provider == nil else { return nil }
        return entry.statusPage.map { texts.tellsAt(name, $0.url.text) }
    }

    /// A service with a check of its first own domain; `nil` when no domain is known.
    private var checkLines: String? {
        guard let domain = entry.domains.first(where: { !$0.hasPrefix("*") }) else { return nil }
        return """
            services:
              - id: \(entry.id.rawValue)
                checks:
                  - {name: website, url: "https://\(domain)/", every: 60s, redirects: 3}
            """
    }
}
