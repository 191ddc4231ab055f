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
        for part in field.utf8.split(separator: UInt8(ascii: ",")) {
            let (name, weight) = Self.weighted(part)
            switch name {
            case "gzip", "x-gzip": gzip = weight
            case "identity": plain = weight
            case "*": others = weight
            default: continue
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
        return field.utf8.split(separator: UInt8(ascii: ",")).contains { part in
            var known = Self.trimmed(part)
            if known.starts(with: "W/".utf8) { known = known.dropFirst(2) }
            return known.elementsEqual("*".utf8) || tags.contains { $0.utf8.elementsEqual(known) }
        }
    }

    /// The name of a coding in lower case, and how much it is liked, in 0...1.
    private static func weighted(_ part: Substring.UTF8View) -> (name: String, weight: Double) {
        let pieces = part.split(separator: UInt8(ascii: ";"))
        let name = pieces.first.map { String(Substring(trimmed($0))).lowercased() } ?? ""
        for piece in pieces.dropFirst() {
            let parameter = trimmed(piece)
            guard parameter.starts(with: "q=".utf8) || parameter.starts(with: "Q=".utf8) else {
                continue
            }
            return (name, Double(Substring(parameter.dropFirst(2))) ?? 0)
        }
        return (name, 1)
    }

    private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
        var text = text
        while let first = text.first, first == 32 || first == 9 { text.removeFirst() }
        while let last = text.last, last == 32 || last == 9 { text.removeLast() }
        return text
    }
}
