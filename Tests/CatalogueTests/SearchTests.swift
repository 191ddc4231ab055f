import Catalogue
import Model
import Testing

@Suite("Catalogue search", .timeLimit(.minutes(1))) struct SearchTests {
    private static let catalogue = (try? Catalogue.builtIn()) ?? Catalogue([])

    /// What people may type, written down before the search was looked at again.
    static let wanted: [(query: String, entry: ServiceID)] = [
        ("etsy", "etsy"), ("ETSY", "etsy"), ("etzy", "etsy"), ("esty", "etsy"), ("ettsy", "etsy"),
        ("https://www.etsy.com/shop/cups?ref=1", "etsy"), ("www.etsy.com", "etsy"),
        ("etsy.com/listing/123", "etsy"), ("etsi.com", "etsy"), ("etsy.co.uk", "etsy"),
        ("is etsy down?", "etsy"), ("etsy status", "etsy"), ("ist paypal gestört", "paypal"),
        ("paypall", "paypal"), ("pay pal", "paypal"), ("payapl", "paypal"),
        ("shopifiy", "shopify"), ("shpoify", "shopify"), ("shopfy", "shopify"),
        ("cloudfare", "cloudflare"), ("cloud flare", "cloudflare"),
        ("mailchip", "mailchimp"), ("mail chimp", "mailchimp"), ("strpe", "stripe"),
        ("stirpe", "stripe"), ("githb", "github"), ("git hub", "github"), ("gihtub", "github"),
        ("google coud", "google-cloud"), ("gogle cloud", "google-cloud"),
        ("microsft azure", "microsoft-azure"), ("azure", "microsoft-azure"),
        ("aws", "amazon-web-services"), ("office 365", "microsoft-office365"),
        ("sales force", "salesforce"), ("salesfroce", "salesforce"), ("hubpsot", "hubspot"),
        ("twillio", "twilio"), ("snedgrid", "sendgrid"), ("zendsek", "zendesk"),
        ("pinterst", "pinterest"), ("linkdin", "linkedin"), ("digital ocean", "digitalocean"),
        ("digitalocaen", "digitalocean"), ("newrelic", "new-relic"), ("data dog", "datadog"),
        ("squarspace", "squarespace"), ("kalviyo", "klaviyo"), ("quickboks", "quickbooks"),
        ("ship station", "shipstation"), ("shipstaton", "shipstation"), ("printfull", "printful"),
        ("printufl", "printful"), ("marmaled", "marmalead"), ("fedx", "fedex"),
        ("rout 53", "amazon-route-53"), ("playstation network", "sony-playstation"),
        ("trelo", "trello"), ("slak", "slack"), ("discrod", "discord"), ("zooom", "zoom"),
        ("open ai", "openai"), ("opnai", "openai"), ("http://paypal.com:80/login", "paypal"),
        ("cloudfl", "cloudflare"), ("shopi", "shopify"), ("mondaycom", "monday.com"),
        ("Étsy", "etsy"), ("dropbx.com", "dropbox"), ("atlasian", "atlassian"),
        ("bit bucket", "bitbucket"), ("wiki media", "wikimedia"),
        ("google workspce", "google-workspace"),
    ]

    @Test("finds first what was meant", arguments: wanted)
    func first(query: String, entry: ServiceID) {
        let found = Self.catalogue.search(query).first
        #expect(found?.id == entry, "'\(query)' finds \(found?.id.rawValue ?? "nothing")")
    }

    @Test(
        "tells why it found what it found",
        arguments: [
            ("etsy", .name, true, false), ("etzy", .name, false, true),
            ("https://www.etsy.com/x", .domain("etsy.com"), true, false),
            ("etsi.com", .domain("etsy.com"), false, true),
            ("marketplace handmade", .category("marketplace"), false, false),
            ("marketplace arts", .industry("arts and crafts"), false, false),
        ] as [(String, SearchMatch.Reason, Bool, Bool)])
    func reason(query: String, reason: SearchMatch.Reason, isExact: Bool, isGuess: Bool) {
        let match = Self.catalogue.matches(query).first
        #expect(match?.reason == reason)
        #expect(match?.isExact == isExact)
        #expect(match?.isGuess == isGuess)
    }

    @Test(
        "names one entry exactly, or none",
        arguments: [
            ("etsy", "etsy"), ("is etsy down?", "etsy"), ("shop.etsy.com", "etsy"), ("etz", nil),
            ("payment", nil), ("google", nil), ("", nil), ("notetsy.com", nil),
        ] as [(String, ServiceID?)])
    func exact(query: String, entry: ServiceID?) {
        #expect(Self.catalogue.exactMatch(query)?.id == entry)
    }

    @Test(
        "finds nothing where nothing is meant",
        arguments: [
            "", " ", "?!", "qqqqqq", "example.org", "zz", String(repeating: "x", count: 9999),
        ])
    func nothing(query: String) { #expect(Self.catalogue.matches(query).isEmpty) }

    @Test func `finds all of a category`() {
        let found = Self.catalogue.matches("payment processor", limit: 50)
        let all = Self.catalogue.entries.filter { $0.category == "payment processor" }
        #expect(Set(all.map(\.id)).isSubset(of: Set(found.map(\.entry.id))))
    }

    @Test func `suggests close names when nothing matches`() {
        #expect(Self.catalogue.matches("shapifu").first?.entry.id == "shopify")
        #expect(Self.catalogue.suggestions(for: "stribbe").contains { $0.id == "stripe" })
        // Three slips in nine letters are one more than is taken for a typing error.
        #expect(Self.catalogue.matches("clodflair").isEmpty)
        #expect(Self.catalogue.suggestions(for: "clodflair").first?.id == "cloudflare")
    }
}
