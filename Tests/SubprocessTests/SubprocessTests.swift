import Subprocess
import Testing

@Suite("Subprocess", .timeLimit(.minutes(1))) struct SubprocessTests {
    private static let limits = Subprocess.Limits(timeout: .seconds(20), outputBytes: 1 << 20)

    @Test func `hands over input and takes output, errors and status`() async throws {
        let outcome = try await Subprocess.run(
            "sh", ["-c", "cat; echo oh >&2; exit 3"], input: Array("hello".utf8),
            limits: Self.limits)
        #expect(outcome.status == 3)
        #expect(String(decoding: outcome.output, as: UTF8.self) == "hello")
        #expect(outcome.errors == "oh\n")
    }

    @Test func `more than a pipe holds goes through in both directions`() async throws {
        let input = [UInt8](repeating: 97, count: 900_000)
        let outcome = try await Subprocess.run("cat", [], input: input, limits: Self.limits)
        #expect(outcome.status == 0)
        #expect(outcome.output == input)
    }

    @Test func `a program that reads nothing does no harm`() async throws {
        let input = [UInt8](repeating: 97, count: 900_000)
        let outcome = try await Subprocess.run("true", [], input: input, limits: Self.limits)
        #expect(outcome.status == 0)
    }

    @Test func `words reach the program as they are`() async throws {
        let outcome = try await Subprocess.run(
            "printf", ["%s", "$(id); `id` \"'"], input: [], limits: Self.limits)
        #expect(String(decoding: outcome.output, as: UTF8.self) == "$(id); `id` \"'")
    }

    @Test func `a signal shows as 128 and its number`() async throws {
        let outcome = try await Subprocess.run(
            "sh", ["-c", "kill -KILL $$"], input: [], limits: Self.limits)
        #expect(outcome.status == 137)
    }

    @Test func `a program that is not there is told as such`() async {
        let error = await #expect(throws: SubprocessError.self) {
            try await Subprocess.run("no-such-program", [], input: [], limits: Self.limits)
        }
        #expect(error?.code == .notFound)
        #expect(
            error?.message
                == "Could not start 'no-such-program': No such file or directory."
                + " Install it, or check the path.")
    }

    @Test func `one that takes too long is ended`() async {
        let error = await #expect(throws: SubprocessError.self) {
            try await Subprocess.run(
                "sleep", ["30"], input: [],
                limits: .init(timeout: .milliseconds(100), outputBytes: 10))
        }
        #expect(error?.code == .tooSlow)
        #expect(error?.message == "'sleep' was ended: it took longer than 0.1 seconds.")
    }

    @Test func `one that says too much is ended`() async {
        let error = await #expect(throws: SubprocessError.self) {
            try await Subprocess.run(
                "yes", [], input: [], limits: .init(timeout: .seconds(20), outputBytes: 1000))
        }
        #expect(error?.code == .tooMuch)
        #expect(error?.message == "'yes' was ended: it wrote more than 1000 bytes.")
    }

    @Test func `a cancelled task ends it`() async {
        let task = Task { [limits = Self.limits] in
            try await Subprocess.run("sleep", ["30"], input: [], limits: limits)
        }
        task.cancel()
        let error = await #expect(throws: SubprocessError.self) { try await task.value }
        #expect(error?.message == "'sleep' was ended before it was finished.")
    }
}
