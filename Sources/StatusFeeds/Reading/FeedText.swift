import Language

/// The text of a feed before it is understood.
enum FeedText {
    /// The bytes as UTF-8 without a byte order mark; UTF-16 is told by its mark.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        switch (bytes.first, bytes.dropFirst().first, bytes.dropFirst(2).first) {
        case (0xEF, 0xBB, 0xBF): Array(bytes.dropFirst(3))
        case (0xFE, 0xFF, _): utf16(bytes.dropFirst(2), highFirst: true)
        case (0xFF, 0xFE, _): utf16(bytes.dropFirst(2), highFirst: false)
        default: bytes
        }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    /// Whether a text is a web page: it says so, or has the elements of one near its beginning.
    static func isWebPage(_ text: [UInt8]) -> Bool {
        let start = String(decoding: text.prefix(2048), as: UTF8.self).lowercased()
        return start.contains("<!doctype html") || start.contains("<html")
            || start.contains("<head>") || start.contains("<body")
    }

    /// The first characters of a text, for messages.
    static func beginning(_ text: [UInt8]) -> String {
        shortened(String(decoding: text.prefix(200), as: UTF8.self))
    }

    /// A text for messages: plain, and at most 40 characters.
    static func shortened(_ text: String) -> String { cut(PlainText.from(text), 40) }

    /// A text of at most so many characters; an ellipsis says that it was cut.
    static func cut(_ text: String, _ most: Int) -> String {
        text.utf8.count <= most || text.count <= most ? text : text.prefix(most - 1) + "…"
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, highFirst: Bool) -> [UInt8] {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { place in
            let pair = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return highFirst ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
