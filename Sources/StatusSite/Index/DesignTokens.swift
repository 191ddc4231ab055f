/// The tokens of the style sheet, read from the style sheet itself.
struct DesignTokens {
    /// A custom property and its values.
    struct Token: Hashable {
        let name: String
        let light: String
        /// Where it differs in the dark.
        let dark: String?

        /// Whether the value is a colour.
        var isColour: Bool { light.hasPrefix("#") }
    }

    /// All tokens in the order of the style sheet.
    let all: [Token]

    /// Reads the blocks `:root { … }`: the first holds for light, the second for dark.
    init(styleSheet: String) {
        let blocks = styleSheet.split(separator: ":root {", omittingEmptySubsequences: false)
            .dropFirst().map { Self.properties(in: $0.prefix { $0 != "}" }) }
        let dark = Dictionary(blocks.dropFirst().first ?? []) { first, _ in first }
        all = (blocks.first ?? []).map { name, value in
            Token(name: name, light: value, dark: dark[name])
        }
    }

    private static func properties(in block: Substring) -> [(String, String)] {
        block.split(separator: ";").compactMap { declaration in
            let halves = declaration.split(separator: ":", maxSplits: 1)
            let name = String(halves.first ?? "").trimmed
            guard halves.count == 2, name.hasPrefix("--") else { return nil }
            return (name, String(halves[1]).trimmed)
        }
    }
}
