import HTTP
import SiteFixture
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// Writes every page to a folder, to be looked at; runs when `FORESHOCK_PAGES` names one.
@Suite("Pages on disk", .enabled(if: folder != nil)) struct SnapshotTests {
    @Test("can be looked at", arguments: PagesTests.everything)
    func write(stage: Fixture.Stage, path: String) async throws {
        let folder = try #require(folder)
        let page = await visit(path, Fixture(stage)).text
        let name = path == "/" ? "overview" : flat(path)
        try write(page, to: "\(folder)/\(stage.rawValue)-\(name).html")
    }

    @Test("can be looked at in both languages", arguments: Fixture.Stage.allCases)
    func writeService(stage: Fixture.Stage) async throws {
        let folder = try #require(folder)
        let paths = ["/services/etsy", "/de/services/etsy", "/services/fastly"]
        let incidents = ["/de/incidents/42", "/de/incidents", "/de/incidents/42/postmortem"]
        for path in paths + incidents + GermanPagesTests.ownPaths {
            let page = await visit(path, Fixture(stage)).text
            try write(page, to: "\(folder)/\(stage.rawValue)-\(flat(path)).html")
        }
    }

    @Test("of the index can be looked at", arguments: IndexPagesTests.everything + ["/design"])
    func write(path: String) async throws {
        let folder = try #require(folder)
        let page = await visit(path, Fixture(.diagnosed)).text
        let name = String(flat(path).map { $0.isLetter || $0.isNumber ? $0 : "-" })
        try write(page, to: "\(folder)/index-\(name).html")
    }

    @Test("come with their assets", arguments: ["site.css", "site.js", "icon.svg"])
    func write(asset: String) async throws {
        let folder = try #require(folder)
        try write(await visit("/assets/\(asset)", Fixture(.calm)).text, to: "\(folder)/\(asset)")
    }

    @Test(
        "come with what can be taken along",
        arguments: ["", "/widget", "/badge.svg"].flatMap {
            ["/services/etsy\($0)", "/de/services/etsy\($0)"]
        })
    func write(extra: String) async throws {
        let folder = try #require(folder)
        for stage in [Fixture.Stage.calm, .diagnosed] {
            let text = await visit(extra, Fixture(stage)).text
            let ending = extra.hasSuffix(".svg") ? "" : ".html"
            try write(text, to: "\(folder)/\(stage.rawValue)-\(flat(extra))\(ending)")
        }
    }

    private func flat(_ path: String) -> String {
        path.split(separator: "/").joined(separator: "-")
    }

    private func write(_ text: String, to path: String) throws {
        let file = unsafe try #require(unsafe fopen(path, "w"))
        defer { unsafe fclose(file) }
        #expect(unsafe fputs(text, file) >= 0)
    }
}

private let folder: String? = unsafe getenv("FORESHOCK_PAGES").map { unsafe String(cString: $0) }
