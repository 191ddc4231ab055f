package import Catalogue
package import Collection
package import Economy
package import Model
package import StatusSite

/// What a user wants watched: the content of a configuration file, checked.
package struct Configuration: Hashable, Sendable {
    /// The heading of the pages.
    package var title = "Foreshock"
    /// One line that stands on every page; `nil` for none.
    package var notice: SiteNotice?
    /// Where the pages are served.
    package var listen = ListenAddress(host: "127.0.0.1", port: 8080)
    /// Where people find the pages from outside; `nil` when that is ``listen``.
    package var address: WebAddress?
    /// The path of the database; a relative one starts at the file's own folder.
    package var database = "foreshock.db"
    /// How long observations are kept.
    package var retention = Duration.seconds(7 * 86_400)
    /// A recorded run in which nothing was wrong, to try rules against; `nil` for none.
    package var control: String?
    /// Files with records of past incidents of others, to learn durations from.
    package var history: [String] = []
    /// What outages cost; `nil` when nothing is said about money.
    package var economy: CostAssumptions?
    /// The operator's own entries of the catalogue, which stand over ours.
    package var entries: [CatalogueEntry] = []
    /// The providers whose own word is read, in the order of the file.
    package var providers: [WatchedProvider] = []
    /// Where this node stands: the name of the vantage point of its checks.
    package var region = OwnPlace.unnamed
    /// Which addresses visitors may have checked.
    package var lookup = LookupPolicy()
    /// What is watched, in the order of the file; not empty.
    package var services: [WatchedService] = []
    /// The user's own alert rules.
    package var rules: [ThresholdRule] = []
    /// Who is told.
    package var webhooks: [Webhook] = []
    /// What an operator can do from a page.
    package var actions: [OperatorAction] = []

    /// A configuration that watches nothing yet.
    package init() {}
}
