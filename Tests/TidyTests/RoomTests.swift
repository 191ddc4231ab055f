import Testing

@Suite("Tidy: rooms") struct RoomTests {
    /// What a pure room may import besides rooms; no clock, no network, no C.
    private static let pureModules: Set = ["FoundationEssentials", "Synchronization"]
    private static let pureRooms = [
        "Language", "Numerics", "Model", "Topology", "FaultTrees", "CSV", "Economy", "History",
        "Detection", "Diagnosis", "Resilience",
    ]
    private static let testRooms = ["TestKit", "SiteFixture"]
    private static let manifest = Manifest(text: Repository.text(of: "Package.swift"))

    private static let rooms = Repository.folders(in: "Sources").filter { !isCModule($0) }
    private static let modules = Repository.folders(in: "Sources").filter(isCModule)

    @Test func `the manifest is understood`() {
        #expect(Self.manifest.rooms["Diagnosis"] == ["Language", "Model", "Topology", "Detection"])
        #expect(Self.manifest.rooms["Resilience"] == [])
        #expect(Self.manifest.order.first == "Language")
        #expect(Self.modules.contains("CSQLite"))
    }

    @Test func `every room has tests`() {
        let untested = Self.rooms.filter { room in
            guard !["foreshock", "Benchmarks", "CatalogueEmbedder"].contains(room) else {
                return false
            }
            return !Repository.sources.contains { file in
                file.room == room + "Tests" && file.lines.contains { $0.contains("@Test") }
            }
        }
        #expect(untested == [])
    }

    @Test func `every room stands in the map`() {
        let map = Repository.text(of: "docs/ARCHITECTURE.md")
        let missing = (Self.rooms + Self.modules + Self.testRooms).filter {
            !map.contains("`\($0)`")
        }
        #expect(missing == [])
    }

    @Test func `the map names no room that is not there`() {
        let names = Repository.lines(of: "docs/ARCHITECTURE.md")
            .filter { $0.hasPrefix("| `") }
            .compactMap { $0.split(separator: "|").first?.split(separator: "`").dropFirst() }
            .flatMap { $0.map(String.init).filter { !$0.contains(" ") && !$0.contains(",") } }
        let unknown = names.filter { name in
            !Self.rooms.contains(name) && !Self.modules.contains(name)
                && !Self.testRooms.contains(name)
        }
        #expect(unknown == [])
    }

    @Test(arguments: pureRooms)
    func `a pure room imports nothing but pure rooms`(room: String) {
        let allowed = Self.pureModules.union(Self.manifest.rooms[room] ?? [])
        #expect(Set(Self.manifest.rooms[room] ?? []).isSubset(of: Self.pureRooms))
        let found = Repository.sources.filter { !$0.isTest && $0.room == room }.flatMap { file in
            file.imports.filter { !allowed.contains($0) }.map { "\(file.path) imports \($0)" }
        }
        #expect(found == [])
    }

    @Test func `a room depends only on rooms above it`() {
        let order = Self.manifest.order
        let upward = order.enumerated().flatMap { index, room in
            (Self.manifest.rooms[room] ?? [])
                .filter { !RoomTests.isCModule($0) && !order[..<index].contains($0) }
                .map { "\(room) depends on \($0)" }
        }
        #expect(upward == [])
    }

    @Test func `a room imports only what the manifest says`() {
        let ours = Set(Self.rooms + Self.modules)
        let found = Repository.sources.filter { !$0.isTest }.flatMap { file -> [String] in
            guard let allowed = Self.manifest.rooms[file.room] else { return [] }
            return file.imports.filter { ours.contains($0) && !allowed.contains($0) }
                .map { "\(file.path) imports \($0)" }
        }
        #expect(found == [])
    }

    @Test(arguments: modules) func `a C module has one wrapping room`(module: String) {
        // The tests of the wrapping room may look behind it.
        let users = Set(
            Repository.sources.filter { $0.imports.contains(module) }
                .map { $0.isTest ? String($0.room.dropLast("Tests".count)) : $0.room })
        #expect(users.count == 1, "\(module) is imported by \(users.sorted())")
    }

    private static func isCModule(_ name: String) -> Bool {
        Repository.exists("Sources/\(name)/module.modulemap")
    }
}
