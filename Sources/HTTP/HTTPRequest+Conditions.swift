/// What a client says about the form of the answer, and about what it has already.
extension HTTPRequest {
    /// Whether the client likes an answer in gzip at least as much as a plain one.
    ///
    /// Source: RFC 9110, section 12.5.3; a weight that is no number counts as 0.
    package var prefersGzip: Bool {
        guard let field = headers["Accept-Encoding"] else { return false }
        var gzip: Double?
        var plain = 0.0
        var others: Double?
        var parts = Array(field.utf8)[...]
        while let part = parts.takePiece(upTo: UInt8(ascii: ",")) {
            let (name, weight) = Self.weighted(part)
            if HTTPSyntax.isSameWord(name, "gzip".utf8)
                || HTTPSyntax.isSameWord(name, "x-gzip".utf8)
            {
                gzip = weight
            } else if HTTPSyntax.isSameWord(name, "identity".utf8) {
                plain = weight
            } else if name.elementsEqual("*".utf8) {
                others = weight
            }
        }
        let weight = gzip ?? others ?? 0
        return weight > 0 && weight >= plain
    }

    /// Whether the client has an answer of one of these entity tags (`If-None-Match`).
    ///
    /// Tags are compared weakly (RFC 9110, section 13.1.2).
    package func knows(_ tags: [String]) -> Bool {
        guard let field = headers["If-None-Match"] else { return false }
        return Array(field.utf8).split(separator: UInt8(ascii: ",")).contains { part in
            var known = Self.trimmed(part)
            if known.starts(with: "W/".utf8) { known = known.dropFirst(2) }
            return known.elementsEqual("*".utf8) || tags.contains { $0.utf8.elementsEqual(known) }
        }
    }

    /// The name of a coding, and how much it is liked, in 0...1.
    private static func weighted(
        _ part: ArraySlice<UInt8>
    ) -> (name: ArraySlice<UInt8>, weight: Double) {
        var pieces = part
        let name = trimmed(pieces.takePiece(upTo: UInt8(ascii: ";")) ?? part)
        while let piece = pieces.takePiece(upTo: UInt8(ascii: ";")) {
            let parameter = trimmed(piece)
            guard parameter.starts(with: "q=".utf8) || parameter.starts(with: "Q=".utf8) else {
                continue
            }
            return (name, Double(String(decoding: parameter.dropFirst(2), as: UTF8.self)) ?? 0)
        }
        return (name, 1)
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first, first == 32 || first == 9 { text.removeFirst() }
        while let last = text.last, last == 32 || last == 9 { text.removeLast() }
        return text
    }
}

extension ArraySlice<UInt8> {
    /// Takes what comes before a separator, and the separator; `nil` when nothing is left.
    fileprivate mutating func takePiece(upTo separator: UInt8) -> ArraySlice<UInt8>? {
        guard !isEmpty else { return nil }
        let piece = prefix { $0 != separator }
        self = self[piece.endIndex...].dropFirst()
        return piece
    }
}
