import Clocks
import Commands
import Model
import TestKit
import Testing

@Suite("Command runner", .timeLimit(.minutes(1))) struct CommandRunnerTests {
    private struct Surprise: Error, CustomStringConvertible {
        var description: String { "The database 'a.db' is damaged." }
    }

    /// Actions that say which was called.
    private static let quiet = CommandActions(
        serve: { options, console in
            console.output("serve \(options.configuration)\n")
            return .ok
        },
        demo: { options, console in
            console.output("demo \(options.speed)\n")
            return .failed
        },
        check: { options in
            CheckReport(
                url: options.url.text, passed: true, status: 200, message: "as expected",
                steps: [
                    .init(name: "connect", seconds: 0.0004), .init(name: "body", seconds: 0.0121),
                ])
        },
        graph: { options, console in
            console.output("graph \(options.question.rawValue) \(options.files)\n")
            return .ok
        },
        faults: { options, console in
            console.output("faults \(options.file)\n")
            return .ok
        },
        history: { options, console in
            console.output("history \(options.question.rawValue) \(options.files)\n")
            return .ok
        },
        catalogue: { options, console in
            console.output("catalogue \(options.question.rawValue) \(options.operands)\n")
            return .ok
        },
        feed: { options, console in
            console.output("feed \(options.file)\n")
            return .ok
        },
        validate: { "\($0): 6 services, 2 rules." },
        labService: { file, console in
            console.output("lab \(file)\n")
            return .ok
        })

    private func run(
        _ line: String, _ actions: CommandActions = quiet
    ) async -> (code: ExitCode, output: String, error: String) {
        let console = TestConsole()
        let runner = CommandRunner(actions: actions, console: console.console, time: ManualTime())
        let code = await runner.run(line.split(separator: " ").map(String.init))
        return (code, console.output, console.error)
    }

    @Test(
        "calls the action and ends as it says",
        arguments: [
            ("serve --config a.yaml", .ok, "serve a.yaml\n"), ("demo", .failed, "demo 10.0\n"),
            ("validate a.yaml", .ok, "a.yaml: 6 services, 2 rules.\n"),
            ("lab-service --config b", .ok, "lab b\n"), ("version", .ok, "foreshock 0.1.0\n"),
            (
                "check http://a/", .ok,
                "passed: as expected\n  connect  0.4 ms\n  body     12.1 ms\n"
            ),
            (
                "check http://a/ --json", .ok,
                #"{"message":"as expected","passed":true,"status":200,"#
                    + #""steps":[{"name":"connect","seconds":0.0004},"#
                    + #"{"name":"body","seconds":0.0121}],"url":"http://a/"}"# + "\n"
            ),
        ] as [(String, ExitCode, String)])
    func ends(line: String, code: ExitCode, output: String) async {
        let result = await run(line)
        #expect(result == (code, output, ""))
    }

    @Test func `tells a failed check on standard output and ends with 1`() async {
        var actions = Self.quiet
        actions.check = { options in
            CheckReport(
                url: options.url.text, passed: false, status: nil, message: "no answer within 5 s",
                steps: [])
        }
        let result = await run("check http://a/", actions)
        #expect(
            result == (.failed, "FAILED: no answer within 5 s\n", ""))
    }

    @Test(
        "tells an error in one line on standard error",
        arguments: [
            (CommandFailure(.cannotRun, "Port 80 is in use."), .cannotRun, "Port 80 is in use."),
            (Surprise(), .cannotRun, "The database 'a.db' is damaged."),
            (CancellationError(), .interrupted, "Interrupted before it was finished."),
        ] as [(any Error & Sendable, ExitCode, String)])
    func errors(error: any Error & Sendable, code: ExitCode, message: String) async {
        var actions = Self.quiet
        actions.serve = { _, _ in throw error }
        let result = await run("serve --config a.yaml", actions)
        #expect(result == (code, "", "foreshock: \(message)\n"))
    }

    @Test func `tells each mistake of a file in a line of its own`() async {
        var actions = Self.quiet
        actions.validate = { _ in throw CommandFailure(.configuration, "a:1: x\na:2: y") }
        let result = await run("validate a", actions)
        #expect(result == (.configuration, "", "a:1: x\na:2: y\n"))
    }

    @Test func `ends with 2 when the command line is wrong`() async {
        let result = await run("demo --sped 3")
        #expect(result.code == .usage)
        #expect(result.output.isEmpty)
        #expect(
            result.error
                == "foreshock: Unknown option '--sped'. Did you mean '--speed'?"
                + " See 'foreshock demo --help'.\n")
    }

    @Test func `has the exit codes it documents`() {
        #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 4, 130])
    }

    @Test func `says what takes longer than a second`() async {
        let time = ManualTime()
        let console = TestConsole()
        var actions = Self.quiet
        actions.check = { options in
            try await time.sleep(for: .seconds(7))
            return CheckReport(
                url: options.url.text, passed: true, status: 200, message: "slow", steps: [])
        }
        let runner = CommandRunner(actions: actions, console: console.console, time: time)
        async let code = runner.run(["check", "http://a/", "--timeout", "9s"])
        await time.sleepers(atLeast: 2)
        #expect(console.error.isEmpty)
        time.advance(by: .seconds(1))
        await time.sleepers(atLeast: 2)
        #expect(console.error == "foreshock: Checking http://a/ …\n")
        time.advance(by: .seconds(4))
        await time.sleepers(atLeast: 2)
        time.advance(by: .seconds(2))
        #expect(await code == .ok)
        #expect(
            console.error
                == "foreshock: Checking http://a/ …\nforeshock: Checking http://a/ … 5 s so far\n")
        #expect(console.output == "passed: slow\n")
    }
}
