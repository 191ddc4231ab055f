import FoundationEssentials
import LoadTesting
import Model

/// A headless story, played by the product in processes of its own.
final class DemoProcess {
    /// What the story came to, as `--json` prints it.
    struct Outcome: Decodable {
        struct Event: Decodable {
            let at: Double
            let kind: String
            let text: String
        }

        let verdict: String
        let failures: [String]
        let leadSeconds: Double?
        let incidents: Int
        let duplicateNotifications: Int
        let restarts: Int
        let events: [Event]
    }

    private let folder: WorkFolder
    private let process: ChildProcess

    init(scenario: String, speed: Double) throws {
        folder = try WorkFolder()
        process = try ChildProcess(
            executable: try Programs.foreshock(),
            arguments: [
                "demo", "--headless", "--json", "--speed", "\(speed)", "--scenario", scenario,
            ],
            log: folder.path("demo.log"))
    }

    deinit { process.end() }

    var isOver: Bool { process.exitStatus != nil }

    /// What was said so far, a line each.
    var said: [Substring] { folder.read("demo.log").split(separator: "\n") }

    /// The numbers of the node's processes, the present one last.
    var nodes: [Int32] {
        said.compactMap { line in
            line.hasPrefix("Foreshock is process ")
                ? line.split(separator: " ").last.flatMap { Int32($0) } : nil
        }
    }

    /// Where the node serves.
    var address: String? {
        said.first { $0.hasPrefix("Open http") }?.split(separator: " ").dropFirst().first
            .map(String.init)
    }

    /// Waits for the end of the story.
    ///
    /// - Throws: ``BenchmarkError`` with the last words when it ended without an outcome.
    func outcome() async throws -> Outcome {
        while !isOver { try await Task.sleep(for: .milliseconds(50)) }
        let lines = said
        let json = lines.drop { $0 != "{" }.joined(separator: "\n")
        do {
            return try JSONDecoder().decode(Outcome.self, from: Data(json.utf8))
        } catch {
            throw BenchmarkError(
                "The story ended without a report: " + lines.suffix(3).joined(separator: " / "))
        }
    }
}
