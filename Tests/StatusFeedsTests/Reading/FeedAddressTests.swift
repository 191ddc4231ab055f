import StatusFeeds
import Testing

@Suite("Feed address") struct FeedAddressTests {
    @Test(
        "follows from the page where its platform says how",
        arguments: [
            (
                "https://www.etsystatus.com/", "statuspage",
                "https://www.etsystatus.com/api/v2/summary.json"
            ),
            ("https://a.example/", "Incident.io", "https://a.example/api/v2/summary.json"),
            (
                "https://a.example/api/v2/status.json?x=1", "statuspage",
                "https://a.example/api/v2/summary.json"
            ),
            (
                "https://a.example/status/", "statuspage",
                "https://a.example/status/api/v2/summary.json"
            ),
            (
                "https://api.status.io/1.0/status/5", "statusio",
                "https://api.status.io/1.0/status/5"
            ),
            ("https://a.example/history.atom", nil, "https://a.example/history.atom"),
            ("https://a.example/status/feed", "azure", "https://a.example/status/feed"),
            ("https://status.example.rss", nil, nil), ("https://a.example/", nil, nil),
            ("https://a.status.io/", "statusio", nil), ("https://a.example/", "slack", nil),
        ] as [(String, String?, String?)])
    func addresses(page: String, platform: String?, feed: String?) {
        #expect(FeedAddress.of(page: page, platform: platform) == feed)
    }

    @Test(
        "tells where past incidents are listed, where that follows from the feed",
        arguments: [
            ("https://a.example/api/v2/summary.json", "https://a.example/api/v2/incidents.json"),
            (
                "http://b.example/x/api/v2/status.json?y=1",
                "http://b.example/x/api/v2/incidents.json"
            ),
            ("https://a.example/api/v2/incidents.json", nil),
            ("https://api.status.io/1.0/status/5", nil),
            ("https://a.example/history.atom", nil),
        ] as [(String, String?)])
    func pasts(feed: String, past: String?) {
        #expect(FeedAddress.past(ofFeed: feed) == past)
        #expect(past.flatMap(FeedAddress.platform) == past.map { _ in "statuspage" })
        #expect(FeedAddress.platform(ofPast: "https://a.example/history.rss") == nil)
    }
}
