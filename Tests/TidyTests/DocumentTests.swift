import Testing

@Suite("Tidy: documents") struct DocumentTests {
    @Test func `the documents that a visitor looks for are there`() {
        let expected = [
            "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile", ".ci/run",
            "docs/ARCHITECTURE.md", "docs/ROADMAP.md", "docs/foreshock.example.yaml",
        ]
        #expect(expected.filter { !Repository.exists($0) } == [])
    }

    @Test func `links lead somewhere`() {
        let broken = Repository.documents.flatMap { document in
            DocumentTests.links(in: Repository.text(of: document))
                .filter { !DocumentTests.resolves($0, from: document) }
                .map { "\(document): \($0)" }
        }
        #expect(broken == [])
    }

    @Test func `paths of the repository exist`() {
        let folders = ["Sources/", "Tests/", "docs/", "scripts/", ".ci/"]
        let broken = Repository.documents.flatMap { document in
            DocumentTests.quoted(in: Repository.text(of: document))
                .filter { path in folders.contains(where: path.hasPrefix) }
                .filter { path in !path.contains(where: "<*… ".contains) }
                .filter { !Repository.exists($0) }
                .map { "\(document): \($0)" }
        }
        #expect(broken == [])
    }

    @Test func `links and quoted paths are found`() {
        let text = "See [the map](docs/MAP.md#one) and ![a picture](a.png), `Sources/X` or `y`."
        #expect(DocumentTests.links(in: text) == ["docs/MAP.md#one", "a.png"])
        #expect(DocumentTests.quoted(in: text) == ["Sources/X", "y"])
        #expect(DocumentTests.slug(of: "## What it is, briefly") == "what-it-is-briefly")
    }

    private static func links(in text: String) -> [String] {
        text.split(separator: "](", omittingEmptySubsequences: false).dropFirst()
            .map { String($0.prefix { $0 != ")" && $0 != " " }) }
    }

    private static func quoted(in text: String) -> [String] {
        text.split(separator: "\n").filter { !$0.hasPrefix("```") }.flatMap { line in
            line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
        }
    }

    private static func resolves(_ link: String, from document: String) -> Bool {
        if ["http://", "https://", "mailto:"].contains(where: link.hasPrefix) { return true }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let folder = document.split(separator: "/").dropLast().joined(separator: "/")
        let target = parts[0].isEmpty ? document : path(String(parts[0]), in: folder)
        guard Repository.exists(target) else { return false }
        guard parts.count == 2 else { return true }
        let headings = Repository.lines(of: target).filter { $0.hasPrefix("#") }.map(slug)
        return headings.contains(String(parts[1]))
    }

    private static func path(_ relative: String, in folder: String) -> String {
        var parts = folder.split(separator: "/")
        for part in relative.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    private static func slug(of heading: String) -> String {
        let title = heading.drop { $0 == "#" || $0 == " " }.lowercased()
        return String(
            title.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
                .map { $0 == " " ? "-" : $0 })
    }
}
