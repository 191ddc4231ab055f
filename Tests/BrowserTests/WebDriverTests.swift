import HTTP
import Testing
import TestKit

@Suite("WebDriver", .timeLimit(.minutes(5)), .serialized) struct WebDriverTests {
    @Test func `looks in every way`() async throws {
        let server = HTTPServer(host: "127.0.0.1", port: 0) { _ in
            .text(
                """
                <!doctype html><html lang="en">
                <meta name="viewport" content="width=device-width"><title>One</title>
                <h1>one</h1><a href="/two">next</a><p id="s">none</p>
                <script>document.getElementById("s").textContent = "ran"</script></html>
                """, type: "text/html; charset=utf-8")
        }
        try await server.start()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            defer { group.cancelAll() }
            let address = "http://127.0.0.1:\(server.port)/"
            try await WebDriver.run { driver in
                for look in Look.all {
                    try await driver.browser(look) { browser in
                        try await browser.open(address)
                        #expect(try await browser.title == "One")
                        #expect(try await browser.text("#s") == (look.hasScripts ? "ran" : "none"))
                        let width = try await browser.run("return window.innerWidth")
                        #expect(width.number == Double(look.width))
                        let dark = try await browser.run(
                            "return matchMedia('(prefers-color-scheme: dark)').matches")
                        #expect(dark == .truth(look.isDark))
                        try await browser.follow("next")
                        #expect(try await browser.address == address + "two")
                    }
                }
            }
        }
    }
}
