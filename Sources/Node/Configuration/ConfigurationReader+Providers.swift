import Catalogue
import Collection
import Model
import StatusFeeds
import YAML

extension ConfigurationReader {
    private static let all = "all"

    /// Reads `providers`: `all`, or a list in which those that say more stand over `all`.
    mutating func readProviders(_ root: inout YAMLMapping) -> [WatchedProvider] {
        guard let node = root.value("providers") else { return [] }
        if node.text == Self.all { return allProviders }
        var hasAll = false
        var names: Set<String> = []
        let listed = items("providers", of: &root) { reader, node throws(YAMLError) in
            if node.text == Self.all {
                hasAll = true
                return nil as WatchedProvider?
            }
            let provider = try reader.provider(node)
            guard names.insert(provider.service.rawValue).inserted else {
                throw node.error("'providers' names '\(provider.service)' twice")
            }
            return provider
        }.compactMap { $0 }
        guard hasAll else { return listed }
        return listed + allProviders.filter { !names.contains($0.service.rawValue) }
    }

    /// Every entry whose feed follows from its status page.
    private var allProviders: [WatchedProvider] {
        catalogue.entries.compactMap { entry in
            Self.feed(of: entry).map {
                WatchedProvider(service: entry.id, feed: $0, past: Self.past(of: $0))
            }
        }
    }

    private func provider(_ node: YAMLNode) throws(YAMLError) -> WatchedProvider {
        if let name = node.text {
            guard let entry = catalogue[ServiceID(name)] else {
                throw node.error("'providers' \(stranger(name))")
            }
            guard let feed = Self.feed(of: entry) else {
                throw node.error(Self.lack(of: entry))
            }
            return WatchedProvider(service: entry.id, feed: feed, past: Self.past(of: feed))
        }
        var mapping = try node.mapping("a provider")
        let entry = try knownEntry("service", &mapping)
        let feed =
            mapping.value("feed") == nil
            ? Self.feed(of: entry) : try mapping.webAddress("feed")
        guard let feed else { throw node.error(Self.lack(of: entry)) }
        let past =
            mapping.value("past") == nil ? Self.past(of: feed) : try mapping.webAddress("past")
        let (every, timeout) = try mapping.schedule(
            every: FeedTarget.usualInterval, timeout: FeedTarget.usualTimeout)
        try mapping.finish()
        return WatchedProvider(
            service: entry.id, feed: feed, past: past, every: every, timeout: timeout)
    }

    private static func past(of feed: WebAddress) -> WebAddress? {
        FeedAddress.past(ofFeed: feed.text).flatMap { WebAddress($0) }
    }

    private static func feed(of entry: CatalogueEntry) -> WebAddress? {
        guard let page = entry.statusPage else { return nil }
        return FeedAddress.of(page: page.url.text, platform: page.platform)
            .flatMap { WebAddress($0) }
    }

    private static func lack(of entry: CatalogueEntry) -> String {
        guard let page = entry.statusPage else {
            return "the catalogue knows no status page of '\(entry.id)'; write "
                + "{service: \(entry.id), feed: ADDRESS} with the address of its feed"
        }
        return "from the address of the status page of '\(entry.id)' (\(page.url.text)) the feed "
            + "does not follow; write {service: \(entry.id), feed: ADDRESS} with the address of "
            + "its Statuspage JSON, status.io JSON, RSS or Atom"
    }
}
