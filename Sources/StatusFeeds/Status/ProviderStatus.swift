package import Model

/// What a provider says about itself, as one feed tells it.
///
/// The provider's own words are kept beside every state that was made of them. What a feed does not
/// tell is `unknown`, `nil` or empty: nothing is made up, and silence is never `up`.
package struct ProviderStatus: Hashable, Codable, Sendable {
    /// The platform whose format the feed has: `statuspage`, `statusio`, `syndication`.
    package var platform: String
    /// The name of the page; `nil` when the feed has none.
    package var name: String?
    /// The page for people; `nil` when the feed has none, or no address of the web.
    package var link: String?
    /// How the whole does, by the provider's own word or made of its parts.
    package var overall = ServiceState.unknown
    /// The provider's own value for the whole (`minor`, `400`); `nil` when it gives none.
    package var overallRaw: String?
    /// The provider's own sentence for the whole; `nil` when it gives none.
    package var statement: String?
    /// The parts, in the order of the feed.
    package var components: [ProviderComponent] = []
    /// Incidents, open ones and past ones, in the order of the feed.
    package var incidents: [ProviderIncident] = []
    /// Maintenance to come, in progress and done, in the order of the feed.
    package var maintenances: [ProviderMaintenance] = []
    /// The feed's own time: when it last changed; `nil` when it tells none.
    package var asOf: Timestamp?
    /// The oldest moment of which it tells that its page was there; `nil` when it tells none.
    package var pageSince: Timestamp?
    /// What could not be read or understood, as sentences.
    package var problems: [String] = []

    /// A status of a platform in which nothing is known yet.
    package init(platform: String) { self.platform = platform }

    /// Whether `overall` was made of the parts because the provider gives no word for the whole.
    package var isDerived: Bool { overallRaw == nil }

    /// Whether the feed lists what is over as well, as news do.
    package var listsPast: Bool { platform == Syndication.platform }

    /// The incidents that are not said to be over.
    package var openIncidents: [ProviderIncident] { incidents.filter(\.isOpen) }
}
