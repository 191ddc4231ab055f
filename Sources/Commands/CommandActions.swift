/// What the commands do, handed in by the executable.
///
/// An action throws ``CommandFailure`` to say how the program ends; another error ends it with
/// ``ExitCode/cannotRun`` and its description.
package struct CommandActions: Sendable {
    /// Watches until cancelled.
    package var serve: @Sendable (Command.Serve, Console) async throws -> ExitCode
    /// Plays a story, or lists the stories.
    package var demo: @Sendable (Command.Demo, Console) async throws -> ExitCode
    /// Asks one address.
    package var check: @Sendable (Command.Check) async throws -> CheckReport
    /// Answers a question about a dependency graph in files.
    package var graph: @Sendable (Command.Graph, Console) async throws -> ExitCode
    /// Analyses a fault tree in a file.
    package var faults: @Sendable (Command.Faults, Console) async throws -> ExitCode
    /// Answers a question about records of incidents in files.
    package var history: @Sendable (Command.History, Console) async throws -> ExitCode
    /// Answers a question about the catalogue of services.
    package var catalogue: @Sendable (Command.Catalogue, Console) async throws -> ExitCode
    /// Tells what a saved status feed says.
    package var feed: @Sendable (Command.Feed, Console) async throws -> ExitCode
    /// Reads a configuration file and says in a sentence what it holds.
    package var validate: @Sendable (String) async throws -> String
    /// Runs one service of the demo until cancelled.
    package var labService: @Sendable (String, Console) async throws -> ExitCode

    /// Actions.
    package init(
        serve: @escaping @Sendable (Command.Serve, Console) async throws -> ExitCode,
        demo: @escaping @Sendable (Command.Demo, Console) async throws -> ExitCode,
        check: @escaping @Sendable (Command.Check) async throws -> CheckReport,
        graph: @escaping @Sendable (Command.Graph, Console) async throws -> ExitCode,
        faults: @escaping @Sendable (Command.Faults, Console) async throws -> ExitCode,
        history: @escaping @Sendable (Command.History, Console) async throws -> ExitCode,
        catalogue: @escaping @Sendable (Command.Catalogue, Console) async throws -> ExitCode,
        feed: @escaping @Sendable (Command.Feed, Console) async throws -> ExitCode,
        validate: @escaping @Sendable (String) async throws -> String,
        labService: @escaping @Sendable (String, Console) async throws -> ExitCode
    ) {
        self.serve = serve
        self.demo = demo
        self.check = check
        self.graph = graph
        self.faults = faults
        self.history = history
        self.catalogue = catalogue
        self.feed = feed
        self.validate = validate
        self.labService = labService
    }
}
