import TestKit
import Testing

/// Every kind of page, as people read it who see, hear or type otherwise.
@Suite("Accessibility", .timeLimit(.minutes(10)), .serialized) struct AccessibilityTests {
    private static let pages = [
        "/", "/services", "/services?q=etzy", "/services?q=nothing-like-it", "/services/etsy",
        "/de/services/etsy", "/services/shippo", "/services/fastly", "/services/payments",
        "/categories/marketplace", "/industries/online%20retail", "/graph", "/de/graph",
        "/is-it-down", "/is-it-down?address=10.1.2.3", "/de/is-it-down", "/design",
        "/services/etsy/plan", "/de/services/etsy/plan", "/services/etsy/widget", "/incidents",
        "/incidents/42", "/incidents/42/postmortem", "/weak-points", "/history", "/none",
    ]

    @Test func `axe-core finds nothing, and no page is wider than the screen`() async throws {
        try await TestSite.run { site in
            try await WebDriver.run { driver in
                for look in Look.scripted {
                    try await driver.browser(look) { browser in
                        for page in Self.pages { try await judge(page, browser, site, look) }
                    }
                }
            }
        }
    }

    private func judge(
        _ page: String, _ browser: Browser, _ site: String, _ look: Look
    ) async throws {
        do { try await browser.open(site + page) } catch {
            Issue.record("\(page), \(look.testDescription): \(error)")
            return
        }
        let found = try await Axe.violations(in: browser)
        #expect(found.isEmpty, "\(page), \(look.testDescription)")
        let width = try await browser.run("return document.documentElement.scrollWidth").number
        #expect((width ?? .infinity) <= Double(look.width), "\(page), \(look.testDescription)")
    }

    @Test func `the keyboard alone reaches the content and the search`() async throws {
        try await TestSite.run { site in
            try await WebDriver.run { driver in
                try await driver.browser(Look()) { browser in
                    try await browser.open(site + "/services/etsy")
                    try await browser.press("\t")
                    #expect(try await focus(browser) == "a.skip")
                    try await browser.press("\n")
                    #expect(try await browser.run("return location.hash") == "#main")
                    try await browser.open(site + "/services/etsy")
                    var seen: [String] = []
                    for _ in 0..<12 {
                        try await browser.press("\t")
                        seen.append(try await focus(browser))
                    }
                    #expect(seen.contains("input."))
                    let ring = try await browser.run(
                        "return getComputedStyle(document.activeElement).outlineStyle")
                    #expect(ring == "solid")
                }
            }
        }
    }

    private func focus(_ browser: Browser) async throws -> String {
        try await browser.run(
            """
            const at = document.activeElement;
            return at.nodeName.toLowerCase() + "." + at.className;
            """
        ).text ?? ""
    }
}
