import TestKit
import Testing

/// A visitor who has no pointer: tabulator, return and space do everything.
@Suite("The keyboard alone", .timeLimit(.minutes(5)), .serialized) struct KeyboardTests {
    @Test func `reaches every control on every kind of page, in order, visibly, and leaves again`()
        async throws
    {
        try await TestSite.run { site in
            try await WebDriver.run { driver in
                try await driver.browser(Look()) { browser in
                    try await browser.startPlan(site)
                    for page in Kinds.english(site) {
                        try await browser.open(site.address + page)
                        let path = try await browser.path()
                        let count = path.controls.count
                        #expect(path.order.prefix(count) == Array(0..<count)[...], "\(page)")
                        // Behind the last it leaves the page, or begins anew.
                        #expect([[], [0]].contains(path.order.dropFirst(count)), "\(page)")
                        #expect(path.unmarked == [], "\(page)")
                        #expect(path.misplaced == [], "\(page)")
                    }
                }
            }
        }
    }

    @Test func `jumps to the content, opens and closes what is folded, and shows its place`()
        async throws
    {
        try await TestSite.run { site in
            try await WebDriver.run { driver in
                try await driver.browser(Look()) { browser in
                    try await browser.open(site.address + "/services/etsy")
                    try await browser.freeze()
                    try await browser.tab(to: ".skip")
                    try await browser.press("\n")
                    #expect(try await browser.run("return location.hash") == "#main")
                    try await browser.tab(to: "#main *")
                    try await browser.tab(to: "summary")
                    let isOpen = "return document.activeElement.parentElement.open"
                    for (key, open) in [("\n", true), (" ", false), (" ", true)] {
                        try await browser.press(key)
                        #expect(try await browser.run(isOpen) == .truth(open))
                    }
                    // The escape key ends nothing here, and nobody is thrown out by it.
                    try await browser.press("\u{E00C}")
                    #expect(try await browser.run(isOpen) == true)
                    for kind in Self.kinds {
                        #expect(try await isSeen(kind, browser), "\(kind)")
                    }
                }
            }
        }
    }

    /// Controls of every kind that the page of a service has.
    private static let kinds = [
        ".brand", ".bar nav a", "[type=search]", "#dependencies a.node", "#main p a", "summary",
        "select", "button",
    ]

    /// Whether a picture of the page differs while a control has the focus.
    private func isSeen(_ selector: String, _ browser: Browser) async throws -> Bool {
        let find = """
            const one = [...document.querySelectorAll(arguments[0])]
                .find((one) => one.getClientRects().length > 0 && one.checkVisibility());
            one.scrollIntoView({ block: "center" });
            """
        // Focus that a script moves shows as long as the last key was one of the keyboard.
        try await browser.press("\t")
        try await browser.run("\(find) one.focus()", [.string(selector)])
        let with = try await browser.picture()
        try await browser.run("\(find) one.blur()", [.string(selector)])
        return try await browser.picture() != with
    }

    @Test func `finds a service, reports a problem and starts a plan`() async throws {
        try await TestSite.run { site in
            try await WebDriver.run { driver in
                for hasScripts in [true, false] {
                    try await driver.browser(Look(hasScripts: hasScripts)) { browser in
                        try await find(browser, site.address)
                        try await report(browser, site.address)
                        try await plan(browser, site.address, isNew: hasScripts)
                    }
                }
            }
        }
    }

    private func find(_ browser: Browser, _ site: String) async throws {
        try await browser.open(site + "/")
        try await browser.tab(to: "[type=search]")
        try await browser.press("Etsy\n")
        #expect(try await browser.isAt(site + "/services?q=Etsy"))
        try await browser.use("main a[href='/services/etsy']", to: site + "/services/etsy")
    }

    /// Chooses with the arrows what fails, and sends the form.
    private func report(_ browser: Browser, _ site: String) async throws {
        try await browser.tab(to: "#report-function")
        try await browser.press("\u{E015}")
        let chosen = try await browser.run("return document.activeElement.value")
        #expect(chosen.text?.isEmpty == false)
        try await browser.use(
            "form[action='/services/etsy/report'] button", by: " ", to: site + "/services/etsy#")
        #expect(try await browser.count(".thanks:target") == 1)
    }

    private func plan(_ browser: Browser, _ site: String, isNew: Bool) async throws {
        let (plan, run) = (site + "/services/etsy/plan", site + "/services/etsy/plan/runs/1")
        try await browser.use("main a[href='/services/etsy/plan']", to: plan)
        if isNew {
            try await browser.use("form:has(input[name=keep]) button", to: plan)
            try await browser.use("#start button", by: " ", to: run)
        } else {
            try await browser.use("main a[href='/services/etsy/plan/runs/1']", to: run)
        }
        let before = try await browser.count("button[name=undone]")
        try await browser.tab(to: "#by")
        try await browser.run("document.activeElement.value = ''")
        try await browser.press("Ada")
        try await browser.tab(to: "button[name=done]")
        try await browser.press("\n")
        #expect(try await browser.comes { $0.contains("#step-") })
        #expect(try await browser.count("button[name=undone]") == before + 1)
    }
}
