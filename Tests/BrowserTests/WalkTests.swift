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
                        try await search(browser, site)
                        try await dependency(browser, site)
                        try await incident(browser, site)
                        try await check(browser, site)
                        try await plan(browser, site, number)
                        try await german(browser, site)
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

    /// An address that the catalogue does not have; this one is private and refused.
    private func check(_ browser: Browser, _ site: String) async throws {
        try await browser.open(site + "/is-it-down")
        try await browser.submit("10.1.2.3", into: "main input[name=address]")
        #expect(try await browser.text("main").contains("private"))
    }

    /// Keeps the proposed plan, starts it and notes a step as done.
    private func plan(_ browser: Browser, _ site: String, _ number: Int) async throws {
        try await browser.open(site + "/services/etsy/plan")
        if number == 0 { try await browser.click("form:has(input[name=keep]) button") }
        let canStart = try await browser.count("#start button") > 0
        try await browser.click(
            canStart ? "#start button" : "main a[href='/services/etsy/plan/runs/1']")
        #expect(try await browser.isAt(site + "/services/etsy/plan/runs/1"))
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
