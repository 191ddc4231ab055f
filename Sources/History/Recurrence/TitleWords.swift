/// The words of a title that tell one kind of incident from another.
enum TitleWords {
    /// At most so many are taken of one title.
    static let most = 24

    /// Words of a title in lower case, each once; without numbers, single letters and words that
    /// stand in nearly every title.
    ///
    /// - Complexity: O(length).
    static func words(of title: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        let close = { (words: inout [String], word: inout [UInt8]) in
            defer { word.removeAll(keepingCapacity: true) }
            guard word.count > 1, word.contains(where: { !isDigit($0) }), words.count < most else {
                return
            }
            let text = String(decoding: word, as: UTF8.self)
            if !common.contains(text), !words.contains(text) { words.append(text) }
        }
        for byte in title.utf8 {
            if let letter = folded(byte) {
                word.append(letter)
            } else {
                close(&words, &word)
            }
        }
        close(&words, &word)
        return words
    }

    /// The byte as part of a word, in lower case; `nil` for what parts words.
    ///
    /// Letters beyond ASCII stay as they are.
    private static func folded(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 65...90: byte + 32
        case 97...122, 48...57, 128...255: byte
        default: nil
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static let common: Set<String> = [
        "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have", "in",
        "incident", "incidents", "into", "is", "issue", "issues", "it", "its", "may", "of", "on",
        "or", "our", "problem", "problems", "resolved", "some", "the", "there", "this", "to", "via",
        "was", "we", "were", "when", "with",
    ]
}
