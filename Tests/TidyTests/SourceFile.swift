/// One Swift file of the repository.
struct SourceFile: Sendable {
    /// The path from the root of the repository (`Sources/Model/Finding.swift`).
    let path: String
    /// Its text.
    let text: String
    /// Its lines, without line ends.
    let lines: [String]

    /// Reads the file at a path.
    init(path: String) {
        self.path = path
        text = Repository.text(of: path)
        lines = Repository.lines(of: path)
    }

    /// Whether it belongs to the tests and not to the program.
    var isTest: Bool { path.hasPrefix("Tests/") }

    /// The folder below `Sources` or `Tests`.
    var room: String { String(path.split(separator: "/").dropFirst().first ?? "") }

    /// The lines without their comments and with the place of each.
    var code: [(place: String, text: String)] {
        lines.enumerated().map { index, line in ("\(path):\(index + 1)", SourceFile.code(of: line))
        }
    }

    /// The modules it imports.
    var imports: [String] {
        lines.compactMap { line in
            var words = line.split(separator: " ").map(String.init)[...]
            while let word = words.first,
                ["package", "internal", "public", "@testable"].contains(word)
            {
                words = words.dropFirst()
            }
            guard words.first == "import" else { return nil }
            return words.last.map { String($0.prefix { $0 != "." }) }
        }
    }

    /// What stands before a comment; `://` in an address begins none.
    private static func code(of line: String) -> String {
        var previous: Character = " "
        var rest = line[...]
        while let slash = rest.firstIndex(of: "/") {
            let next = line.index(after: slash)
            if slash > line.startIndex { previous = line[line.index(before: slash)] }
            if next < line.endIndex, line[next] == "/", previous != ":" {
                return String(line[..<slash])
            }
            rest = line[next...]
        }
        return line
    }
}
