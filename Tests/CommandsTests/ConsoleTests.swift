import Commands
import TestKit
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Console", .timeLimit(.minutes(1))) struct ConsoleTests {
    @Test func `a full disk is told and ends with status 4`() async throws {
        let full = unsafe open("/dev/full", O_WRONLY)
        try #require(full >= 0)
        defer { close(full) }
        let (reader, writer) = try pipe()
        defer { close(reader) }
        let console = Console(output: full, error: writer)
        let code = await Self.runner(console).run(["version"])
        close(writer)
        #expect(code == .cannotRun)
        #expect(
            try text(of: reader) == "foreshock: Could not write all of the answer: No space left "
                + "on device. Write it elsewhere, or make room.\n")
    }

    @Test func `a reader that leaves is no mistake`() async throws {
        signal(SIGPIPE, SIG_IGN)
        let (reader, writer) = try pipe()
        close(reader)
        defer { close(writer) }
        let console = Console(output: writer, error: STDERR_FILENO)
        #expect(await Self.runner(console).run(["version"]) == .ok)
    }

    private static func runner(_ console: Console) -> CommandRunner {
        let nothing = CommandActions(
            serve: { _, _ in .ok }, demo: { _, _ in .ok },
            check: { _ in
                CheckReport(url: "", passed: true, status: 200, message: "", steps: [])
            },
            graph: { _, _ in .ok }, faults: { _, _ in .ok }, history: { _, _ in .ok },
            catalogue: { _, _ in .ok }, feed: { _, _ in .ok }, validate: { $0 },
            labService: { _, _ in .ok })
        return CommandRunner(actions: nothing, console: console, time: ManualTime())
    }

    private func pipe() throws -> (reader: Int32, writer: Int32) {
        var ends: [Int32] = [0, 0]
        try #require(unsafe Glibc.pipe(&ends) == 0)
        return (ends[0], ends[1])
    }

    private func text(of reader: Int32) throws -> String {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe read(reader, $0.baseAddress, 4096)
        }
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
