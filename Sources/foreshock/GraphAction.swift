import Commands
import GraphFiles
import Model
import Reports
import Topology

/// `foreshock graph`: a question about a dependency graph in files.
enum GraphAction {
    /// Reads the files, answers the question and prints the answer.
    static func run(_ options: Command.Graph, _ console: Console) async throws -> ExitCode {
        let format = try format(options.format)
        let progress = Progress(console: console)
        let document = try await progress.during("Reading \(options.files[0])") {
            try read(options, format)
        }
        for problem in document.problems { console.error("\(problem)\n") }
        for note in document.notes { console.say(note) }
        let graph = DependencyGraph(services: document.services)
        let options = try options.namingFailures { graph.number(of: ServiceID($0)) != nil }
        try checkNames(options, graph)
        let question = GraphQuestion(options: options, document: document, graph: graph)
        console.output(try await question.answer())
        return .ok
    }

    private static func format(_ name: String?) throws(CommandFailure) -> GraphFile.Format? {
        guard let name else { return nil }
        if name == GraphFile.Format.openPSA.rawValue {
            throw CommandFailure(
                .usage, "Fault trees (\(name)) are no graphs; 'foreshock faults' reads them.")
        }
        if let format = GraphFile.Format(rawValue: name) { return format }
        let words = GraphFile.Format.ofGraphs.map(\.rawValue)
        throw CommandFailure(.usage, UnknownName.sentence("format", name, among: words))
    }

    private static func read(
        _ options: Command.Graph, _ format: GraphFile.Format?
    ) throws(CommandFailure) -> GraphDocument {
        do throws(GraphFileError) {
            return try GraphFile.read(
                paths: options.files, format: format, keepsGoing: options.keepsGoing)
        } catch { throw CommandFailure(.configuration, error.description) }
    }

    /// Refuses names of services that are not in the graph.
    private static func checkNames(
        _ options: Command.Graph, _ graph: DependencyGraph
    ) throws(CommandFailure) {
        let names = options.down.map(\.service) + [options.service].compactMap { $0 }
        for name in names {
            guard let sentence = UnknownName.sentence(ofService: name, in: graph) else { continue }
            throw CommandFailure(.usage, sentence)
        }
    }
}
