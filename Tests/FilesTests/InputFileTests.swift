import Files
import FoundationEssentials
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Input files", .timeLimit(.minutes(1))) struct InputFileTests {
    private let folder = FileManager.default.temporaryDirectory.path
    private var path: String { "\(folder)/input-file-tests-\(getpid())" }

    @Test func `reads all bytes, of a larger file too`() throws {
        let file = path + "-large"
        let bytes = [UInt8](repeating: 7, count: 300_001)
        try Data(bytes).write(to: URL(filePath: file))
        defer { unsafe unlink(file) }
        #expect(try InputFile.bytes(of: file) == bytes)
        #expect(try InputFile.bytes(of: file, mostBytes: 300_001).count == 300_001)
    }

    @Test func `reads a pipe to its end`() async throws {
        let pipe = path + "-pipe"
        try #require(unsafe mkfifo(pipe, 0o600) == 0)
        defer { unsafe unlink(pipe) }
        async let read = InputFile.bytes(of: pipe)
        try await Self.write("hello", to: pipe)
        #expect(try await read == Array("hello".utf8))
    }

    @Test func `says what is wrong and what to do`() throws {
        #expect(try message("/nowhere/a") == "'/nowhere/a': there is no such file. Check the path.")
        #expect(try message("/dev/null/a").hasSuffix("there is no such file. Check the path."))
        #expect(try message(folder) == "'\(folder)': it is a directory. Name a file in it.")
        let file = path + "-small"
        try Data([UInt8](repeating: 7, count: (1 << 20) + 1)).write(to: URL(filePath: file))
        defer { unsafe unlink(file) }
        #expect(try message(file, 1 << 20) == "'\(file)': it is larger than 1 MiB. Split it.")
        #expect(try message("/dev/zero", 1 << 20).hasSuffix("it is larger than 1 MiB. Split it."))
    }

    private func message(_ path: String, _ most: Int = .max) throws -> String {
        let error = #expect(throws: InputFileError.self) {
            try InputFile.bytes(of: path, mostBytes: most)
        }
        let words = try #require(error?.description)
        return String(words.dropFirst("Could not read ".count))
    }

    @concurrent private static func write(_ text: String, to path: String) async throws {
        let file = try unsafe #require(fopen(path, "w"))
        unsafe fputs(text, file)
        unsafe fclose(file)
    }
}
