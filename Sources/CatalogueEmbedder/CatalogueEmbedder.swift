import FoundationEssentials

/// Writes a Swift file that holds the catalogue's files as text: `OUTPUT FILE...`.
///
/// Runs while the package is built, so that the program carries the catalogue with it.
@main
struct CatalogueEmbedder {
    static func main() throws {
        let paths = CommandLine.arguments.dropFirst()
        guard let output = paths.first else { return }
        let files = try paths.dropFirst().sorted().map { path in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return
                "        (\"\(name)\", \(literal(try String(contentsOfFile: path, encoding: .utf8)))),"
        }
        let text = """
            /// The files of the catalogue, by name; made while building.
            enum CatalogueFiles {
                static let all: [(name: String, text: String)] = [
            \(files.joined(separator: "\n"))
                ]
            }

            """
        try text.write(to: URL(filePath: output), atomically: true, encoding: .utf8)
    }

    /// A text as a literal on one line.
    private static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars { literal += scalar.escaped(asASCII: true) }
        return literal + "\""
    }
}
