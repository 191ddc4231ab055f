import TestKit
import Testing

/// Every kind of page, as people read it who see, hear or type otherwise.
@Suite("Accessibility", .timeLimit(.minutes(10)), .serialized) struct AccessibilityTests {
    @Test func `axe-core finds nothing, nothing moves, and no page is wider than the screen`()
        async throws
    {
        try await TestSite.run { site in
            try await WebDriver.run { driver in
                for look in Look.scripted {
                    try await driver.browser(look) { browser in
                        if look == Look.scripted.first { try await browser.startPlan(site) }
                        // German pages have the same parts, with longer words.
                        let isTwice = look.isDark == (look.width < 600)
                        let pages = Kinds.english(site) + (isTwice ? Kinds.german(site) : [])
                        for page in pages { try await judge(page, browser, site, look) }
                    }
                }
            }
        }
    }

    private func judge(
        _ page: String, _ browser: Browser, _ site: TestSite, _ look: Look
    ) async throws {
        do { try await browser.open(site.address + page) } catch {
            Issue.record("\(page), \(look.testDescription): \(error)")
            return
        }
        let place = "\(page), \(look.testDescription)"
        let found = try await Axe.violations(in: browser)
        #expect(found.isEmpty, "\(place)")
        #expect(try await browser.run("return document.getAnimations().length") == 0, "\(place)")
        #expect(try await browser.tooWide() == [], "\(place)")
        guard !look.isDark else { return }
        // A phone of old, or 400 % of a wide screen; and 200 % of that (WCAG 1.4.10).
        for width in look.width < 600 ? [320] : [640] {
            try await browser.resize(to: width)
            #expect(try await browser.tooWide() == [], "\(place), at \(width)")
            try await browser.resize(to: look.width)
        }
    }

    @Test(arguments: ["/", "/services/etsy", "/incidents/42", "/graph", "/services", "/design"])
    func `where the system chooses the colours, states keep their words and bars their edges`(
        page: String
    ) async throws {
        try await TestSite.run { site in
            try await WebDriver.run { driver in
                try await driver.browser(Look()) { browser in
                    try await browser.setMedia(isForced: true)
                    try await browser.open(site.address + page)
                    #expect(
                        try await browser.run(
                            "return matchMedia('(forced-colors: active)').matches") == true)
                    let mute = try await browser.run(Self.mute)
                    #expect(mute.items.compactMap(\.text) == [])
                }
            }
        }
    }

    @Test func `what moves does so only for those who do not mind`() async throws {
        try await TestSite.run { site in
            try await WebDriver.run { driver in
                try await driver.browser(Look()) { browser in
                    for (isStill, isMoving) in [(false, true), (true, false)] {
                        try await browser.setMedia(isStill: isStill)
                        try await browser.open(site.address + "/services/etsy")
                        let found = try await browser.run(Self.movements)
                        #expect(found.items.isEmpty != isMoving, "\(found)")
                    }
                }
            }
        }
    }

    /// Whatever would move: by itself, when its style changes, or when the page is scrolled.
    private static let movements = """
        const moves = ({ transitionDuration, animationName, scrollBehavior }) =>
            transitionDuration.split(", ").some((one) => parseFloat(one) > 0)
            || animationName !== "none" || scrollBehavior === "smooth";
        return [...document.querySelectorAll("*")].filter((one) => moves(getComputedStyle(one)))
            .map((one) => one.nodeName);
        """

    /// The states without a word or mark, and the bars and buttons that cannot be told from what
    /// lies behind them.
    private static let mute = """
        const look = (one, part) => getComputedStyle(one, part);
        const isSeen = (one) => one.checkVisibility();
        const clear = "rgba(0, 0, 0, 0)";
        const states = [...document.querySelectorAll(".state")].filter(isSeen).filter((one) =>
            !one.textContent.trim() || look(one, "::before").content === "none"
            || look(one).color === look(one).backgroundColor);
        const bars = [...document.querySelectorAll(".days li")].filter(isSeen).filter((one) => {
            const bar = look(one, "::before");
            const isHollow = bar.backgroundColor === look(document.body).backgroundColor
                || bar.backgroundColor === clear;
            return !one.textContent.trim()
                || isHollow && bar.backgroundImage === "none" && bar.borderTopStyle === "none";
        });
        const buttons = [...document.querySelectorAll("button, .button")].filter(isSeen)
            .filter((one) => look(one).borderTopStyle === "none");
        return [...states, ...bars, ...buttons].map((one) => one.outerHTML.slice(0, 120));
        """
}
