import HTTP
import SiteFixture
import StatusSite
import Subprocess
import TestKit

/// The site telling a story, served on a free port of this machine.
struct ServedSite: Sendable {
    /// Where it is, without a slash at the end.
    let address: String

    /// Serves a story while `body` runs.
    static func telling(
        _ story: Fixture, _ body: @Sendable (ServedSite) async throws -> Void
    ) async throws {
        var limits = HTTPLimits()
        limits.drainDeadline = .milliseconds(50)
        let server = HTTPServer(
            host: "127.0.0.1", port: 0, limits: limits, handlersRun: .pool,
            handler: StatusSite(data: story).handler)
        try await server.start()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            defer { group.cancelAll() }
            try await body(ServedSite(address: "http://127.0.0.1:\(server.port)"))
        }
    }
}

/// Programs of others, as the distribution has them.
enum Reader {
    /// The file of a path below `Data`.
    static func file(_ path: String) -> String {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast().joined(separator: "/") + "/Data/\(path)"
    }

    /// Runs a script below `Data` with the distribution's own Python; returns what it prints.
    static func python(_ script: String, _ argument: String) async throws -> String {
        try await run(["/usr/bin/python3", "-B", file(script), argument])
    }

    /// Runs a program that asks this machine directly, whatever proxy the environment names.
    static func run(_ words: [String]) async throws -> String {
        let outcome = try await Subprocess.run(
            "env", ["NO_PROXY=*", "no_proxy=*", "LC_ALL=C.UTF-8"] + words, input: [],
            limits: .init(timeout: .seconds(50), outputBytes: 1 << 20))
        guard outcome.status == 0 else { throw Failure(words: words, errors: outcome.errors) }
        return String(decoding: outcome.output, as: UTF8.self)
    }

    /// A reader that did not get along.
    struct Failure: Error, CustomStringConvertible {
        let words: [String]
        let errors: String

        var description: String {
            "'\(words.joined(separator: " "))' failed; is it installed? "
                + "scripts/install-dependencies test brings it. It says: \(errors)"
        }
    }
}
