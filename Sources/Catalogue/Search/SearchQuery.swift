/// What a person typed into a search, taken apart.
struct SearchQuery {
    /// Longer ones are cut, since they come from outside.
    private static let limitCharacters = 253
    private static let wordLimit = 8
    /// What people type around a name when they ask whether it works.
    private static let filler: Set<String> = [
        "is", "it", "down", "the", "not", "working", "work", "status", "outage", "offline", "up",
        "problem", "problems", "right", "now", "today", "ist", "gestört", "gestoert", "störung",
        "störungen", "ausfall", "geht", "nicht", "funktioniert", "der", "die", "das",
    ]

    /// The words, without filler where there are others.
    let words: [String]
    /// Everything but letters and digits left out.
    let compact: String
    /// The host, when an address was typed; without `www.`.
    let host: String?

    init(_ text: String) {
        let text = String(text.prefix(Self.limitCharacters))
        let tokens = text.split { $0.isWhitespace }
        host = tokens.lazy.compactMap(Self.host).first
        let all = Array(Self.words(of: text).prefix(Self.wordLimit))
        let telling = all.filter { !Self.filler.contains($0) }
        words = telling.isEmpty ? all : telling
        compact = Self.compact(words.joined())
    }

    /// The label of a host that names its owner: the longest before the last.
    static func owner(of host: String) -> String {
        let labels: ArraySlice<Substring> = host.split(separator: ".").dropLast()
        guard let longest = labels.max(by: { $0.count < $1.count }) else { return host }
        return String(longest)
    }

    /// The words of a text: lower case, without accents, broken at all that is no letter or digit.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        for part in plain(text).split(whereSeparator: isBreak) {
            let word = String(part.filter { $0 != "-" }).trimmingDots
            if !word.isEmpty { words.append(word) }
        }
        return words
    }

    /// Letters and digits only.
    static func compact(_ text: String) -> String {
        plain(text).filter { $0.isLetter || $0.isNumber }
    }

    private static func plain(_ text: String) -> String {
        String(text.lowercased().map { folded[$0] ?? $0 })
    }

    private static func isBreak(_ character: Character) -> Bool {
        !character.isLetter && !character.isNumber && character != "." && character != "-"
    }

    private static func host(of token: Substring) -> String? {
        var rest = token.lowercased()[...]
        if let mark = rest.firstRange(of: "://") { rest = rest[mark.upperBound...] }
        rest = rest.prefix { !"/?#\\".contains($0) }
        if let at = rest.lastIndex(of: "@") { rest = rest[at...].dropFirst() }
        rest = rest.prefix { $0 != ":" }
        while let last = rest.last, ".,;!)".contains(last) { rest = rest.dropLast() }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        let labels = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let top = labels.last, top.count > 1,
            top.contains(where: \.isLetter),
            labels.allSatisfy({ !$0.isEmpty })
        else { return nil }
        return String(rest)
    }

    private static let folded: [Character: Character] = {
        let groups = [
            "a": "àáâãåāă", "c": "çćč", "e": "èéêëēęě", "i": "ìíîïī", "n": "ñńň", "o": "òóôõøōő",
            "s": "śšş", "u": "ùúûūůű", "y": "ýÿ", "z": "źżž", "g": "ğ", "l": "ł",
        ]
        return Dictionary(
            uniqueKeysWithValues: groups.flatMap { plain, accented in
                accented.map { ($0, Character(plain)) }
            })
    }()
}

extension String {
    /// Without dots in front and behind.
    fileprivate var trimmingDots: String {
        var rest = self[...].drop { $0 == "." }
        while rest.last == "." { rest = rest.dropLast() }
        return String(rest)
    }
}
