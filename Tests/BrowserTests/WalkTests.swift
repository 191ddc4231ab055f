import TestKit
import Testing

/// What a visitor does: look for a service, read, follow, check, act.
@Suite("A visitor", .timeLimit(.minutes(5)), .serialized) struct WalkTests {
    @Test func `finds a service, follows a dependency, reads an incident, checks, acts`()
        async throws
    {
        try await TestSite.run { site in
            try await WebDriver.run { driver in
                for (number, look) in Look.all.enumerated() {
                    try await driver.browser(look) { browser in
                        let address = site.address
                        try await search(browser, address)
                        try await dependency(browser, address)
                        try await incident(browser, address)
                        try await check(browser, site, number)
                        try await plan(browser, site, number)
                        try await german(browser, address)
                    }
                }
            }
        }
    }

    /// A name with a typing error leads to the service.
    private func search(_ browser: Browser, _ site: String) async throws {
        try await browser.open(site + "/")
        try await browser.submit("etzy", into: "[type=search]")
        #expect(try await browser.isAt(site + "/services?q=etzy"))
        try await browser.follow("Etsy")
        #expect(try await browser.isAt(site + "/services/etsy"))
        #expect(try await browser.text("h1").contains("Etsy"))
    }

    private func dependency(_ browser: Browser, _ site: String) async throws {
        try await browser.click("#dependencies a[href='/services/fastly']")
        #expect(try await browser.isAt(site + "/services/fastly"))
        #expect(try await browser.text("h1").contains("Fastly"))
    }

    private func incident(_ browser: Browser, _ site: String) async throws {
        try await browser.open(site + "/services/etsy")
        try await browser.click("#incidents a[href='/incidents/42']")
        #expect(try await browser.isAt(site + "/incidents/42"))
        #expect(try await browser.text("#why").contains("payments 3.2.1"))
    }

    /// Addresses that the catalogue does not have, asked for real; the last one is refused.
    private func check(_ browser: Browser, _ site: TestSite, _ number: Int) async throws {
        // Few checks a minute are allowed, so only the first with and without scripts asks all.
        let rest = number < 2 ? questions(site) : []
        for (typed, headline, words) in [works(site)] + rest + [Self.refused] {
            try await browser.open(site.address + "/is-it-down")
            try await browser.submit(typed, into: "main input[name=address]")
            #expect(try await browser.text("h1") == headline)
            let told = try await browser.text("main")
            #expect(told.contains(words), "\(typed)")
        }
    }

    private typealias Question = (typed: String, headline: String, words: String)

    private static let refused = Question(
        "10.1.2.3", "10.1.2.3 is not a public address", "not asked for visitors")

    private func works(_ site: TestSite) -> Question {
        (site.inside, "shop.localhost answers", "It answered with status 200.")
    }

    private func questions(_ site: TestSite) -> [Question] {
        [
            (
                "http://\(site.inside)/broken", "shop.localhost has an error of its own",
                "status 503: it fails itself"
            ),
            (
                "http://\(site.inside)/away", "shop.localhost is not a public address",
                "leads into a private network"
            ),
            (site.off, "shop.localhost cannot be reached", "nothing listens for web pages"),
            (
                "https://\(site.inside)/", "shop.localhost cannot be reached securely",
                "none that is secure could be made"
            ),
        ]
    }

    /// Keeps the proposed plan, starts it and notes a step as done.
    private func plan(_ browser: Browser, _ site: TestSite, _ number: Int) async throws {
        try await browser.startPlan(site)
        let before = try await browser.count("button[name=undone]")
        try await browser.run("document.getElementById('by').value = ''")
        try await browser.type("Ada", into: "#by")
        try await browser.click("button[name=done]")
        #expect(try await browser.text("#log li:nth-child(\(number + 1))").contains("Ada"))
        #expect(try await browser.count("button[name=undone]") == before + 1)
    }

    private func german(_ browser: Browser, _ site: String) async throws {
        try await browser.open(site + "/services/etsy")
        try await browser.follow("Deutsch")
        #expect(try await browser.isAt(site + "/de/services/etsy"))
        #expect(try await browser.run("return document.documentElement.lang") == "de")
    }
}
