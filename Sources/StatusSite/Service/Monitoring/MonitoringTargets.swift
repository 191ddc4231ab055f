import Catalogue
import Model

/// What of a service can be asked from outside, as its entry names it.
struct MonitoringTargets: Sendable {
    /// A page or an interface.
    struct Target: Hashable, Sendable {
        /// The domain, which names it.
        let name: String
        let url: String
    }

    /// Domains beyond these are not named; who needs them can add them.
    private static let mostDomains = 3

    let entry: CatalogueEntry
    /// The site's own address, without a slash at the end.
    let root: String

    /// The first domains, without those that stand for all below another.
    var targets: [Target] {
        entry.domains.filter(Self.isPlain).prefix(Self.mostDomains).map { domain in
            Target(name: domain, url: "https://\(domain)/")
        }
    }

    /// Our verdict as JSON.
    var verdict: String { root + Address.service(entry.id, file: "status.json").text }

    /// Our verdict in one word, as Statuspage's API has it.
    var indicator: String {
        root + Address.service(entry.id, file: "api/v2/status.json").text
    }

    /// Our page.
    var page: String { root + Address.service(entry.id).text }

    /// The state of the whole at a provider that speaks Statuspage's API; `nil` for others.
    var statuspage: String? {
        guard let page = entry.statusPage, page.platform == "statuspage" else { return nil }
        let base = page.url.text.hasSuffix("/") ? String(page.url.text.dropLast()) : page.url.text
        return base + "/api/v2/status.json"
    }

    /// Whether a domain can stand in an address as it is.
    private static func isPlain(_ domain: String) -> Bool {
        !domain.isEmpty
            && domain.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46
            }
    }
}
