/// Care for how words break into lines.
enum Typography {
    private static let units: Set<Substring> = ["%", "ms", "s", "min", "h", "d"]

    /// The text with numbers bound to their units by a space that does not break.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    static func bound(_ text: String) -> String {
        let bytes = text.utf8
        guard zip(bytes, bytes.dropFirst()).contains(where: { isDigit($0) && $1 == 32 }) else {
            return text
        }
        var bound = ""
        var words = text.split(separator: " ", omittingEmptySubsequences: false)[...]
        while let word = words.popFirst() {
            bound += word
            guard let next = words.first else { break }
            let unit = next.prefix { $0.isLetter || $0 == "%" }
            let isBound = word.utf8.last.map(isDigit) == true && units.contains(unit)
            bound += isBound ? "\u{A0}" : " "
        }
        return bound
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
