import FoundationEssentials
import TestKit

/// A real Chromium with one page open.
struct Browser: Sendable {
    let driver: WebDriver
    let session: String
    let look: Look

    /// Sets width and colours, as a phone or a setting of the system would.
    func prepare() async throws {
        try await resize(to: look.width)
        try await setMedia()
    }

    /// Makes the page as many CSS pixels wide, as a phone or a zoom would.
    func resize(to width: Int) async throws {
        try await tell(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(width)), "height": 900, "deviceScaleFactor": 1,
                "mobile": .truth(width < 600),
            ])
    }

    /// Sets what the system asks pages for: with few colours of its own choice if `isForced`, and
    /// with as little movement as there can be if `isStill`.
    func setMedia(isForced: Bool = false, isStill: Bool = true) async throws {
        try await tell(
            "Emulation.setEmulatedMedia",
            [
                "features": [
                    [
                        "name": "prefers-color-scheme",
                        "value": look.isDark ? "dark" : "light",
                    ],
                    [
                        "name": "prefers-reduced-motion",
                        "value": isStill ? "reduce" : "no-preference",
                    ],
                    ["name": "forced-colors", "value": isForced ? "active" : "none"],
                ]
            ])
    }

    /// Opens an address.
    func open(_ address: String) async throws {
        try await command("POST", "url", ["url": .string(address)])
    }

    /// The address of the page that is open.
    var address: String {
        get async throws { try await command("GET", "url").text ?? "" }
    }

    /// The page's title.
    var title: String {
        get async throws { try await command("GET", "title").text ?? "" }
    }

    /// The words of the first element that a CSS selector finds, as they are seen.
    func text(_ selector: String) async throws -> String {
        try await fresh { try await command("GET", "element/\(try await element(selector))/text") }
            .text ?? ""
    }

    /// How many elements a CSS selector finds.
    func count(_ selector: String) async throws -> Int {
        let script = "return document.querySelectorAll(arguments[0]).length"
        return Int(try await run(script, [.string(selector)]).number ?? 0)
    }

    /// Clicks the first element that a CSS selector finds.
    func click(_ selector: String) async throws {
        _ = try await fresh {
            try await command("POST", "element/\(try await element(selector))/click", [:])
        }
    }

    /// Follows the first link with exactly these words.
    func follow(_ words: String) async throws {
        let found = try await command(
            "POST", "element", ["using": "link text", "value": .string(words)])
        try await command("POST", "element/\(Self.identity(found))/click", [:])
    }

    /// Types into the first element that a CSS selector finds.
    func type(_ text: String, into selector: String) async throws {
        try await command(
            "POST", "element/\(try await element(selector))/value", ["text": .string(text)])
    }

    /// Types, presses the return key and waits until another page is open.
    func submit(_ text: String, into selector: String) async throws {
        let before = try await address
        try await type(text + "\u{E007}", into: selector)
        _ = try await comes { $0 != before }
    }

    /// Whether a page is open whose address begins so, or soon is.
    func isAt(_ prefix: String) async throws -> Bool {
        try await comes { $0.hasPrefix(prefix) }
    }

    /// Whether an address comes that is as wanted; asks the browser a few hundred times.
    func comes(_ isWanted: (String) -> Bool) async throws -> Bool {
        for _ in 0..<300 {
            if isWanted(try await address) { return true }
        }
        return false
    }

    /// Presses keys where the focus is; `\t` is the tabulator.
    func press(_ keys: String) async throws {
        let actions = keys.flatMap { key -> [JSONValue] in
            let value = key == "\t" ? "\u{E004}" : key == "\n" ? "\u{E007}" : String(key)
            return ["keyDown", "keyUp"].map { ["type": .string($0), "value": .string(value)] }
        }
        try await command(
            "POST", "actions",
            ["actions": [["type": "key", "id": "keys", "actions": .list(actions)]]])
    }

    /// What is seen of the page, as an encoded picture.
    func picture() async throws -> String {
        try await command("GET", "screenshot").text ?? ""
    }

    /// Runs a script in the page and returns its value.
    @discardableResult
    func run(_ script: String, _ arguments: [JSONValue] = []) async throws -> JSONValue {
        try await command(
            "POST", "execute/sync", ["script": .string(script), "args": .list(arguments)])
    }

    /// Runs a script that calls its last argument with the value.
    func wait(for script: String) async throws -> JSONValue {
        try await command("POST", "execute/async", ["script": .string(script), "args": []])
    }

    /// What `body` does with an element, done again when the page replaced the element meanwhile.
    private func fresh(_ body: () async throws -> JSONValue) async throws -> JSONValue {
        for _ in 0..<4 {
            do { return try await body() } catch let error as WebDriverError {
                guard error.isAboutOldElement else { throw error }
            }
        }
        return try await body()
    }

    /// The first element that is seen of those that a selector finds, else the first of all.
    private func element(_ selector: String) async throws -> String {
        let how: JSONValue = ["using": "css selector", "value": .string(selector)]
        let found = try await command("POST", "elements", how).items.map(Self.identity)
        for one in found.prefix(20)
        where try await command("GET", "element/\(one)/displayed") == true {
            return one
        }
        guard let first = found.first else {
            throw WebDriverError(
                command: "find \(selector)", problem: ["message": "There is none."])
        }
        return first
    }

    private static func identity(_ element: JSONValue) -> String {
        element["element-6066-11e4-a52e-4f735466cecf"]?.text ?? ""
    }

    /// A command of the DevTools protocol.
    @discardableResult
    private func tell(_ method: String, _ parameters: JSONValue) async throws -> JSONValue {
        try await command(
            "POST", "goog/cdp/execute", ["cmd": .string(method), "params": parameters])
    }

    @discardableResult
    private func command(
        _ method: String, _ name: String, _ body: JSONValue? = nil
    ) async throws -> JSONValue {
        try await driver.send(method, "/session/\(session)/\(name)", body)
    }
}
