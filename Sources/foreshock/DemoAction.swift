import Commands
import Demo
import FoundationEssentials
import Language
import LoadTesting
import Model
import YAML

/// `foreshock demo`: play a story live, or list the stories.
enum DemoAction {
    static func run(_ options: Command.Demo, _ console: Console) async throws -> ExitCode {
        if options.wantsList { return try list(console) }
        let demo = DemoRun(
            options: DemoOptions(
                story: try story(options).get(), speed: options.speed,
                listen: options.listen ?? standardAddress(options),
                isHeadless: options.isHeadless, record: options.record,
                executable: try executable()),
            say: { console.error($0 + "\n") })
        let report = try await demo.run()
        if options.wantsJSON { console.output(try json(report) + "\n") }
        if options.isHeadless, !options.wantsJSON {
            for line in report.summary { console.output(line + "\n") }
        }
        return report.failures.isEmpty ? .ok : .failed
    }

    private static func list(_ console: Console) throws -> ExitCode {
        for name in BuiltIn.scenarioNames {
            let title = try BuiltIn.scenario(name)?.scenario.title ?? ""
            console.output(
                name + String(repeating: " ", count: max(1, 24 - name.count)) + title + "\n")
        }
        return .ok
    }

    private static func story(
        _ options: Command.Demo
    ) -> Result<ScenarioFile, CommandFailure> {
        let name = options.scenario ?? (options.isControl ? "control" : "seed")
        do throws(YAMLError) {
            let builtIn = try BuiltIn.scenario(name)
            if builtIn == nil, isMeantAsName(name) { return .failure(unknown(name)) }
            let story = if let builtIn { builtIn } else { try ScenarioFile.read(path: name) }
            return .success(options.isControl ? story.control : story)
        } catch { return .failure(CommandFailure(.configuration, error.description)) }
    }

    /// Whether a word looks like the name of a story rather than the path of a file.
    private static func isMeantAsName(_ word: String) -> Bool {
        !word.contains("/") && !word.contains(".") && !FileManager.default.fileExists(atPath: word)
    }

    private static func unknown(_ name: String) -> CommandFailure {
        let hint = Spelling.closest(to: name, among: BuiltIn.scenarioNames)
            .map { " Did you mean '\($0)'?" }
        return CommandFailure(
            .usage,
            "There is no story '\(name)'.\(hint ?? "") 'foreshock demo --list' lists them all.")
    }

    /// Headless stories do not fight for a port; the others are where people expect them.
    private static func standardAddress(_ options: Command.Demo) -> ListenAddress {
        ListenAddress(host: "127.0.0.1", port: options.isHeadless ? 0 : 8080)
    }

    private static func json(_ report: StoryReport) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }

    private static func executable() throws(CommandFailure) -> String {
        do {
            return try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        } catch {
            throw CommandFailure(.cannotRun, "Could not find this program's own file: \(error)")
        }
    }
}
