/// Where the feed of a status page is, where that follows from the page's own address.
package enum FeedAddress {
    /// Endings of addresses that are feeds themselves.
    private static let feedEndings = [".rss", ".atom", ".xml", "/rss", "/atom", "/feed"]

    /// The address of the feed; `nil` when it does not follow from page and platform.
    ///
    /// Statuspage, and those that speak its API, serve `/api/v2/summary.json`. An address at
    /// status.io's API, or one that ends like a news feed, is a feed itself.
    package static func of(page: String, platform: String?) -> String? {
        let address = page.prefix { $0 != "?" && $0 != "#" }
        let word = platform?.lowercased() ?? ""
        if word == Statuspage.platform || Statuspage.aliases.contains(word) {
            return base(of: address) + "/api/v2/summary.json"
        }
        let isFeed =
            address.lowercased().hasPrefix("https://api.status.io/")
            || feedEndings.contains(where: path(of: address).lowercased().hasSuffix)
        return isFeed ? page : nil
    }

    /// Where the list of past incidents is, where that follows from the address of the feed.
    ///
    /// Statuspage serves the last 50 as `/api/v2/incidents.json`; `nil` for other feeds. News list
    /// what is over themselves, and status.io's public API lists none of it.
    package static func past(ofFeed feed: String) -> String? {
        let address = feed.prefix { $0 != "?" && $0 != "#" }
        guard address.contains("/api/v2/"), !address.hasSuffix(pastEnding) else { return nil }
        return base(of: address) + pastEnding
    }

    /// The platform whose list of past incidents an address names; `nil` when it tells none.
    package static func platform(ofPast address: String) -> String? {
        address.hasSuffix(pastEnding) ? Statuspage.platform : nil
    }

    private static let pastEnding = "/api/v2/incidents.json"

    /// The address without what names a document of the API, and without slashes at its end.
    private static func base(of address: Substring) -> String {
        var base = String(address)
        if let range = base.firstRange(of: "/api/v2") {
            base = String(base[..<range.lowerBound])
        }
        while base.hasSuffix("/") { base.removeLast() }
        return base
    }

    /// What stands behind the host.
    private static func path(of address: Substring) -> Substring {
        guard let scheme = address.firstRange(of: "://") else { return address }
        return address[scheme.upperBound...].drop { $0 != "/" }
    }
}
