package import Clocks

/// Runs one command line from its words to its exit code.
package struct CommandRunner: Sendable {
    /// The version that `foreshock version` prints.
    package static let version = "0.1.0"

    private let actions: CommandActions
    private let console: Console
    private let progress: Progress

    /// A runner; `time` measures what takes longer than a second.
    package init(
        actions: CommandActions, console: Console, time: any TimeSource = ScaledTime.wall
    ) {
        self.actions = actions
        self.console = console
        progress = Progress(time: time, console: console)
    }

    /// Runs a command line without the program's name; tells every error in one line.
    package func run(_ words: [String]) async -> ExitCode {
        let code = await code(for: words)
        guard let reason = console.outputFailure() else { return code }
        return fail(
            .cannotRun,
            "Could not write all of the answer: \(reason). Write it elsewhere, or make room.")
    }

    private func code(for words: [String]) async -> ExitCode {
        do {
            return try await perform(Command(parsing: words))
        } catch let error as UsageError {
            return fail(.usage, error.description)
        } catch let failure as CommandFailure {
            return tell(failure)
        } catch is CancellationError {
            return fail(.interrupted, "Interrupted before it was finished.")
        } catch {
            return fail(.cannotRun, "\(error)")
        }
    }

    private func perform(_ command: Command) async throws -> ExitCode {
        switch command {
        case .serve(let options): return try await actions.serve(options, console)
        case .demo(let options): return try await actions.demo(options, console)
        case .graph(let options): return try await actions.graph(options, console)
        case .faults(let options): return try await actions.faults(options, console)
        case .history(let options): return try await actions.history(options, console)
        case .catalogue(let options): return try await actions.catalogue(options, console)
        case .feed(let options): return try await actions.feed(options, console)
        case .labService(let file): return try await actions.labService(file, console)
        case .check(let options): return try await check(options)
        case .validate(let file): return try await validate(file)
        case .version: console.output("foreshock \(CommandRunner.version)\n")
        case .help(let text): console.output(text)
        }
        return .ok
    }

    private func check(_ options: Command.Check) async throws -> ExitCode {
        let report = try await progress.during("Checking \(options.url)") { [actions] in
            try await actions.check(options)
        }
        console.output(options.wantsJSON ? try report.json() : report.text)
        return report.passed ? .ok : .failed
    }

    private func validate(_ file: String) async throws -> ExitCode {
        let summary = try await progress.during("Reading \(file)") { [actions] in
            try await actions.validate(file)
        }
        console.output(summary + "\n")
        return .ok
    }

    private func fail(_ code: ExitCode, _ message: String) -> ExitCode {
        console.say(message)
        return code
    }

    /// Mistakes in files stand alone, as `file:line:column: sentence`, so that editors find them.
    private func tell(_ failure: CommandFailure) -> ExitCode {
        guard failure.code == .configuration else { return fail(failure.code, failure.message) }
        console.error(failure.message + "\n")
        return failure.code
    }
}
