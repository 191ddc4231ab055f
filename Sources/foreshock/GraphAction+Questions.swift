import Commands
import GraphFiles
import Topology

/// One question about a graph that was read; each is answered by one report.
struct GraphQuestion: Sendable {
    /// What was asked.
    let options: Command.Graph
    /// What the files hold.
    let document: GraphDocument
    /// The graph of its services.
    let graph: DependencyGraph

    /// The answer as it is printed.
    func answer() async throws -> String {
        switch options.question {
        case .show: try await show()
        case .impact: try impact()
        case .cascade: try cascade()
        case .weakPoints: try weakPoints()
        case .economy: try economy()
        case .concentration: try concentration()
        }
    }

    private func impact() throws -> String { throw unanswered }

    private func cascade() throws -> String { throw unanswered }

    private func weakPoints() throws -> String { throw unanswered }

    private func economy() throws -> String { throw unanswered }

    private func concentration() throws -> String { throw unanswered }

    private var unanswered: CommandFailure {
        CommandFailure(.cannotRun, "'graph \(options.question.rawValue)' is being built.")
    }
}
