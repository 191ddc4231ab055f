import FoundationEssentials
import HTTP
import Subprocess
import TestKit

/// ChromeDriver as a process of its own, spoken to in the W3C's WebDriver protocol.
struct WebDriver: Sendable {
    private let address: String
    private let client = HTTPClient(connections: 4)

    /// Runs a driver while `body` uses it.
    static func run(_ body: @Sendable @escaping (WebDriver) async throws -> Void) async throws {
        let port = try await freePort()
        let driver = WebDriver(address: "http://127.0.0.1:\(port)")
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                _ = try await Subprocess.run(
                    "chromedriver", ["--port=\(port)", "--log-level=SEVERE"], input: [],
                    limits: .init(timeout: .seconds(600), outputBytes: 1 << 20))
            }
            group.addTask {
                try await driver.waitUntilReady()
                try await body(driver)
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Opens a browser that looks at pages in a certain way, and closes it behind `body`.
    func browser(
        _ look: Look, _ body: (Browser) async throws -> Void
    ) async throws {
        let answer = try await send("POST", "/session", capabilities(look))
        let browser = Browser(
            driver: self, session: answer["sessionId"]?.text ?? "", look: look)
        do {
            try await browser.prepare()
            try await body(browser)
        } catch {
            _ = try? await send("DELETE", "/session/\(browser.session)")
            throw error
        }
        try await send("DELETE", "/session/\(browser.session)")
    }

    private func capabilities(_ look: Look) -> JSONValue {
        var options: [String: JSONValue] = [
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--window-size=1280,1000",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
            ]
        ]
        if !look.hasScripts {
            options["prefs"] = ["profile.managed_default_content_settings.javascript": 2]
        }
        return [
            "capabilities": [
                "alwaysMatch": [
                    "browserName": "chrome", "goog:chromeOptions": .object(options),
                    "timeouts": ["implicit": 3_000, "pageLoad": 30_000, "script": 60_000],
                ]
            ]
        ]
    }

    /// Sends a command; returns its value.
    @discardableResult
    func send(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws -> JSONValue
    {
        let bytes = try body.map { Array(try JSONEncoder().encode($0)) } ?? []
        let answer = try await client.send(
            .init(
                method, url: address + path, headers: ["Content-Type": "application/json"],
                body: bytes, timeout: .seconds(90)))
        let document = try JSONDecoder().decode(JSONValue.self, from: Data(answer.body))
        let value = document["value"] ?? .null
        guard answer.status == 200 else {
            throw WebDriverError(command: "\(method) \(path)", problem: value)
        }
        return value
    }

    private func waitUntilReady() async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < deadline {
            if let status = try? await send("GET", "/status"), status["ready"] == true { return }
            try Task.checkCancellation()
            await Task.yield()
        }
        throw WebDriverError(
            command: "chromedriver", problem: ["message": "It did not start within 30 s."])
    }

    /// A port that is free now.
    private static func freePort() async throws -> Int {
        let probe = HTTPServer(host: "127.0.0.1", port: 0) { _ in .text("") }
        try await probe.start()
        return probe.port
    }
}

/// A command that failed, in the driver's words.
struct WebDriverError: Error, CustomStringConvertible {
    let command: String
    let problem: JSONValue

    /// Whether the element that was meant is no longer on the page.
    var isAboutOldElement: Bool { problem["error"] == "stale element reference" }

    var description: String {
        let words = (problem["message"]?.text ?? "").prefix { $0 != "\n" }
        return "\(command): \(problem["error"]?.text ?? "") \(words)"
    }
}
