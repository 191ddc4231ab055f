import TestKit

// What tests of several kinds do on the pages.

extension Browser {
    /// Keeps the proposed plan of a service and starts it, unless that was done; opens the run.
    func startPlan(_ site: TestSite) async throws {
        let (keep, start) = ("form:has(input[name=keep]) button", "#start button")
        let run = "/services/etsy/plan/runs/1"
        try await open(site.address + "/services/etsy/plan")
        if try await count(keep) > 0 { try await click(keep) }
        try await click(try await count(start) > 0 ? start : "main a[href='\(run)']")
        guard try await isAt(site.address + run) else {
            throw WebDriverError(
                command: "start a plan", problem: ["message": .string(try await address)])
        }
    }

    /// What stands out of the page to the right, if it can be scrolled there; at most three.
    func tooWide() async throws -> [String] {
        let found = try await run(
            """
            const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return [];
            return [...document.querySelectorAll("body *")]
                .filter((one) => one.getBoundingClientRect().right > wide + 1)
                .slice(-3).map((one) => one.outerHTML.slice(0, 100));
            """)
        return found.items.compactMap(\.text)
    }
}
