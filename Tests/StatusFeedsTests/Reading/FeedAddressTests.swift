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
}
