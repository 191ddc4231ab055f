import FoundationEssentials
import Testing

@testable import Demo

@Suite("Demo folder") struct DemoFolderTests {
    @Test func `says where it cannot be made and what to set`() throws {
        let error = #expect(throws: DemoError.self) {
            try DemoFolder(in: URL(filePath: "/proc/no-such-folder"))
        }
        #expect(
            error?.description == "Could not make a folder for the demo in '/proc/no-such-folder': "
                + "it does not exist or may not be written. "
                + "Set TMPDIR to a folder that can be written.")
    }

    @Test func `is gone with its files once removed`() throws {
        let folder = try DemoFolder()
        try folder.write(Array("x".utf8), to: folder.path("a"))
        #expect(FileManager.default.fileExists(atPath: folder.path("a")))
        folder.remove()
        #expect(!FileManager.default.fileExists(atPath: folder.path("a")))
    }
}
