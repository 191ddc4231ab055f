import FoundationEssentials
import TestKit
import Testing

@Suite("Temporary directory") struct TemporaryDirectoryTests {
    @Test func `keeps files while it is held and removes them after`() throws {
        var directory: TemporaryDirectory? = try TemporaryDirectory()
        let path = try #require(try directory?.write("seismograph", to: "note.txt"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "seismograph")
        directory = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `is another one each time`() throws {
        let first = try TemporaryDirectory()
        let second = try TemporaryDirectory()
        #expect(first.path != second.path)
        #expect(first.file("a").hasPrefix(first.path))
    }
}
