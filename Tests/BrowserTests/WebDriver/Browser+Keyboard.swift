import TestKit

// A visitor with nothing but a keyboard.

extension Browser {
    /// Where the tabulator leads on the open page.
    struct Path {
        /// What can be used, in the order of the document, each by its first words.
        let controls: [String]
        /// Their numbers in the order in which the tabulator came to them; -1 for anything else.
        let order: [Int]
        /// Those on which nothing showed that they had the focus.
        let unmarked: [String]
        /// Parts of the page that stand above what they follow in the document.
        let misplaced: [String]
    }

    /// Presses the tabulator through the whole page, and once more.
    func path() async throws -> Path {
        try await freeze()
        let controls = try await run(Self.watchFocus).items.compactMap(\.text)
        try await press(String(repeating: "\t", count: controls.count + 1))
        let seen = try await run("return window.seen")
        let misplaced = try await run(Self.misplaced).items.compactMap(\.text)
        let order = seen.items.compactMap { $0["number"]?.number }.map { Int($0) }
        return Path(
            controls: controls, order: order,
            unmarked: seen.items.filter { $0["isMarked"] != true }.compactMap {
                $0["words"]?.text
            }, misplaced: misplaced)
    }

    /// Presses the tabulator until what a CSS selector finds has the focus.
    ///
    /// - Throws: ``WebDriverError`` when it does not get there within 300 times.
    func tab(to selector: String) async throws {
        for _ in 0..<300 {
            try await press("\t")
            let isThere = try await run(
                "return document.activeElement.matches(arguments[0])", [.string(selector)])
            if isThere == true { return }
        }
        throw WebDriverError(
            command: "tab to \(selector)", problem: ["message": "It was not reached."])
    }

    /// Goes to a control with the keyboard, presses it and waits for the page it leads to.
    func use(_ selector: String, by keys: String = "\n", to prefix: String) async throws {
        try await tab(to: selector)
        try await press(keys)
        guard try await isAt(prefix) else {
            throw WebDriverError(
                command: "use \(selector)", problem: ["message": .string(try await address)])
        }
    }

    /// Keeps the page as it is while it is looked at.
    func freeze() async throws {
        try await run(
            "window.fetch = () => new Promise(() => {}); dispatchEvent(new Event('pagehide'))")
    }

    /// Lists what can be used, and notes from now on where the focus is and how it shows.
    private static let watchFocus = """
        const kinds = "a[href], button, input:not([type=hidden]), select, textarea, summary, "
            + "iframe, [tabindex='0']";
        const words = (one) => one.outerHTML.slice(0, 120);
        const all = [...document.querySelectorAll(kinds)].filter((one) =>
            !one.disabled && one.getClientRects().length > 0
            && one.checkVisibility({ visibilityProperty: true }));
        window.seen = [];
        document.addEventListener("focusin", ({ target }) => {
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(target);
            const isMarked = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
                && outlineColor !== getComputedStyle(document.documentElement).backgroundColor;
            window.seen.push({ number: all.indexOf(target), isMarked, words: words(target) });
        });
        return all.map(words);
        """

    /// What comes later in the document is read later: further down, or to the right.
    private static let misplaced = """
        const seen = (one) => one.getClientRects().length > 0 && !one.matches(".unseen");
        const wrong = [];
        for (const whole of [document.body, document.getElementById("main")]) {
            const parts = [...whole.children].filter(seen).filter((one) => !one.matches(".skip"));
            parts.slice(1).forEach((part, index) => {
                const [here, before] = [part, parts[index]].map((one) => one.getBoundingClientRect());
                if (here.top < before.top - 1) wrong.push(part.outerHTML.slice(0, 120));
            });
        }
        return wrong;
        """
}
