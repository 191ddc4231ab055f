import Commands
import Model
import Testing

@Suite("Command line") struct CommandParsingTests {
    @Test func `serve takes a configuration and where to listen`() throws {
        let command = try Command(parsing: ["serve", "--config", "a.yaml", "--listen=0.0.0.0:80"])
        guard case .serve(let options) = command else {
            Issue.record("\(command)")
            return
        }
        #expect(options.configuration == "a.yaml")
        #expect(options.listen == ListenAddress(host: "0.0.0.0", port: 80))
        #expect(options.speed == 1)
        #expect(options.origin == nil)
    }

    @Test func `serve can count faster time from an origin`() throws {
        let command = try Command(
            parsing: [
                "serve", "--speed", "10", "--origin", "2026-11-24T14:00:00Z", "--config=a.yaml",
            ])
        guard case .serve(let options) = command else {
            Issue.record("\(command)")
            return
        }
        #expect(options.speed == 10)
        #expect(options.origin == Timestamp(iso8601: "2026-11-24T14:00:00Z"))
    }

    @Test func `demo plays ten times faster unless told`() throws {
        guard case .demo(let options) = try Command(parsing: ["demo"]) else {
            Issue.record("no demo")
            return
        }
        #expect(options.speed == 10)
        #expect(options.scenario == nil)
        #expect(!options.isControl)
        #expect(!options.isHeadless)
        #expect(!options.wantsJSON)
        #expect(!options.wantsList)
    }

    @Test func `demo takes all its options`() throws {
        let command = try Command(
            parsing: [
                "demo", "--speed", "2.5", "--scenario", "crash", "--control", "--headless",
                "--json",
                "--listen", "localhost:0", "--record", "run.jsonl", "--list",
            ])
        guard case .demo(let options) = command else {
            Issue.record("\(command)")
            return
        }
        #expect(options.speed == 2.5)
        #expect(options.scenario == "crash")
        #expect(options.isControl && options.isHeadless && options.wantsJSON && options.wantsList)
        #expect(options.listen == ListenAddress(host: "localhost", port: 0))
        #expect(options.record == "run.jsonl")
    }

    @Test func `check expects status 200 within five seconds unless told`() throws {
        guard case .check(let options) = try Command(parsing: ["check", "http://localhost/"]) else {
            Issue.record("no check")
            return
        }
        #expect(options.url.text == "http://localhost/")
        #expect(options.timeout == .seconds(5))
        #expect(options.statuses == [200...200])
        #expect(options.contains == nil)
        #expect(!options.wantsJSON)
    }

    @Test(
        "check reads times with a unit",
        arguments: [
            ("500ms", .milliseconds(500)), ("5s", .seconds(5)), ("1.5s", .milliseconds(1500)),
            ("2m", .seconds(120)), ("1h", .seconds(3600)),
        ] as [(String, Duration)])
    func timeout(text: String, duration: Duration) throws {
        let words = [
            "check", "--timeout", text, "--status", "200,204-299", "--contains=ok", "--json", "--",
            "https://example.com",
        ]
        guard case .check(let options) = try Command(parsing: words) else {
            Issue.record("no check")
            return
        }
        #expect(options.timeout == duration)
        #expect(options.statuses == [200...200, 204...299])
        #expect(options.contains == "ok")
        #expect(options.wantsJSON)
    }

    @Test func `the other commands take what they need`() throws {
        #expect(try Command(parsing: ["validate", "a.yaml"]) == .validate(file: "a.yaml"))
        #expect(try Command(parsing: ["version"]) == .version)
        #expect(try Command(parsing: ["--version"]) == .version)
        let lab = ["lab-service", "--config", "pay.json"]
        #expect(try Command(parsing: lab) == .labService(file: "pay.json"))
    }

    @Test(arguments: [["--help"], ["-h"], ["help"]])
    func `asks for the help of the program`(words: [String]) throws {
        guard case .help(let text) = try Command(parsing: words) else {
            Issue.record("no help")
            return
        }
        #expect(text.hasPrefix("Foreshock sees an outage coming"))
    }

    @Test(arguments: ["serve", "demo", "check", "validate", "version", "lab-service"])
    func `asks for the help of a command, whatever is missing`(name: String) throws {
        let long = try Command(parsing: [name, "--help"])
        guard case .help(let text) = long else {
            Issue.record("no help")
            return
        }
        #expect(text.contains("Usage: foreshock \(name)"))
        #expect(try Command(parsing: ["help", name]) == long)
        #expect(try Command(parsing: [name, "-h"]) == long)
    }
}
