import Clocks
import FoundationEssentials
import LoadTesting

/// The programs that are measured, and those that measure.
enum Programs {
    /// This program.
    static func own() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }

    /// The product: the binary beside this one.
    static func foreshock() throws -> String {
        let path = URL(filePath: try own()).deletingLastPathComponent().appending(path: "foreshock")
            .path
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw BenchmarkError(
                "There is no '\(path)'. Build it: swift build -c release --product foreshock")
        }
        return path
    }

    /// The path of a program of the system; `nil` when it is not installed.
    static func installed(_ name: String) -> String? {
        ["/usr/bin/", "/usr/sbin/", "/usr/local/bin/"].map { $0 + name }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program to its end; what it says is in `log` then.
    static func run(_ executable: String, _ arguments: [String], log: String) async throws {
        let process = try ChildProcess(executable: executable, arguments: arguments, log: log)
        do {
            while process.exitStatus == nil {
                try await ScaledTime.wall.sleep(for: .milliseconds(50))
            }
        } catch {
            process.end()
            throw error
        }
    }
}
