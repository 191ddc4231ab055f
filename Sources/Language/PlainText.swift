/// Text without markup, safe to be shown anywhere once escaped.
package enum PlainText {
    private static let tags: Set<String> = [
        "a", "b", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "hr", "i", "img", "li", "ol",
        "p", "pre", "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th",
        "thead", "tr", "tt", "u", "ul", "var",
    ]
    private static let hidden: Set<String> = ["script", "style"]
    private static let entities: [String: Character] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
        "mdash": "—", "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”", "hellip": "…",
    ]

    /// Takes tags of HTML out, then decodes entities, then makes every run of white space one blank.
    ///
    /// What only looks like a tag (`<unlabeled event>`) stays. Tags come out before entities are
    /// decoded, so `&lt;b&gt;` stays the text `<b>`. Control characters and those that turn the
    /// direction of a text around are left out: they could fool a terminal or a reader.
    /// - Complexity: O(*n*).
    package static func from(_ markup: String) -> String {
        let hasMarkup = markup.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
        return spaced(hasMarkup ? decoded(withoutTags(markup)) : markup)
    }

    private static func withoutTags(_ markup: String) -> String {
        var text = ""
        var rest = markup[...]
        while let open = rest.firstIndex(of: "<") {
            text += rest[..<open]
            rest = rest[open...]
            guard let (name, after) = tag(rest) else {
                text.append("<")
                rest = rest.dropFirst()
                continue
            }
            text.append(" ")
            let opens = !rest.dropFirst().hasPrefix("/")
            rest = opens && hidden.contains(name) ? afterHidden(after) : after
        }
        return text + rest
    }

    /// The name of the tag that a text begins with, and what follows it.
    private static func tag(_ text: Substring) -> (String, Substring)? {
        let inside = text.dropFirst().prefix(2000)
        guard let close = inside.firstIndex(of: ">") else { return nil }
        let body = inside[..<close]
        let name = body.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            .lowercased()
        guard tags.contains(name) || hidden.contains(name) || body.hasPrefix("!--") else {
            return nil
        }
        return (name, text[text.index(after: close)...])
    }

    private static func afterHidden(_ text: Substring) -> Substring {
        guard let end = text.firstIndex(of: "<") else { return "" }
        return text[end...]
    }

    private static func decoded(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            let name = rest[start...].dropFirst().prefix(10).prefix { $0 != ";" }
            if name.endIndex < rest.endIndex, rest[name.endIndex] == ";",
                let character = entity(name)
            {
                result.append(character)
                rest = rest[rest.index(after: name.endIndex)...]
            } else {
                result.append("&")
                rest = rest[start...].dropFirst()
            }
        }
        return result + rest
    }

    private static func entity(_ name: Substring) -> Character? {
        if let known = entities[String(name)] { return known }
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let number =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number >= 32, let scalar = Unicode.Scalar(number) else { return nil }
        return Character(scalar)
    }

    private static func spaced(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).map(visible).joined(separator: " ")
    }

    private static func visible(_ word: Substring) -> Substring {
        guard word.unicodeScalars.contains(where: isHidden) else { return word }
        var kept = Substring.UnicodeScalarView()
        kept.append(contentsOf: word.unicodeScalars.filter { !isHidden($0) })
        return Substring(kept)
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<32, 127..<160, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
