/// A clock time in a sentence: `August 6 5:23 PM PDT`, `2:20 AM PST on December 8`.
struct ClockPhrase: Hashable {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let zones: Set<String> = [
        "CDT", "CST", "EDT", "EST", "GMT", "HST", "JST", "MDT", "MST", "UTC", "CET", "CEST", "BST",
        "IST", "AEST", "AEDT", "SGT", "KST",
    ]

    /// A day that is named, perhaps without its year.
    struct NamedDay: Hashable {
        let month, day: Int
        let year: Int?
    }

    /// Minutes since midnight.
    let minute: Int
    /// The day, when it is named.
    var day: NamedDay?
    /// The zone, when it is named.
    var zone = PacificTime.Zone.unnamed
    /// A zone that is named and is not Pacific.
    var foreignZone: String?

    /// Reads a clock time that begins at a word, and says how many words it takes.
    ///
    /// A time without `AM` or `PM` is none, since it could be either.
    static func read(_ words: ArraySlice<Substring>) -> (phrase: ClockPhrase, count: Int)? {
        var reader = WordReader(rest: words)
        var day = reader.namedDay(months)
        if day != nil { reader.skip("at") }
        guard let minute = reader.clock() else { return nil }
        var phrase = ClockPhrase(minute: minute)
        if let zone = reader.zone(zones) {
            phrase.zone = PacificTime.Zone(rawValue: zone) ?? .unnamed
            phrase.foreignZone = zones.contains(zone) ? zone : nil
        }
        if day == nil, reader.startsWithDay(after: "on", months) {
            reader.skip("on")
            day = reader.namedDay(months)
        }
        phrase.day = day
        return (phrase, words.count - reader.rest.count)
    }
}

/// Takes words off the front of a sentence.
struct WordReader {
    private(set) var rest: ArraySlice<Substring>

    init(rest: ArraySlice<Substring>) { self.rest = rest }

    mutating func skip(_ word: String) {
        if rest.first?.lowercased() == word { rest.removeFirst() }
    }

    func startsWithDay(after word: String, _ months: [String]) -> Bool {
        var ahead = self
        guard ahead.rest.first?.lowercased() == word else { return false }
        ahead.rest.removeFirst()
        return ahead.namedDay(months) != nil
    }

    /// `August 6`, `Sep 26th,`, `December 21, 2021`.
    mutating func namedDay(_ months: [String]) -> ClockPhrase.NamedDay? {
        guard let word = rest.first, word.count >= 3, word.prefix(3).allSatisfy(\.isLetter),
            let month = months.firstIndex(of: word.prefix(3).lowercased()),
            let number = rest.dropFirst().first,
            let day = Self.number(number.prefix { $0.isNumber }), (1...31).contains(day),
            !number.contains(":")
        else { return nil }
        rest = rest.dropFirst(2)
        var year: Int?
        if let next = rest.first, let value = Self.number(next.prefix { $0.isNumber }),
            (1990...2199).contains(value), !next.contains(":")
        {
            year = value
            rest.removeFirst()
        }
        return ClockPhrase.NamedDay(month: month + 1, day: day, year: year)
    }

    /// `5:23 PM`, `3.54AM`; minutes since midnight.
    mutating func clock() -> Int? {
        guard let word = rest.first else { return nil }
        let digits = word.prefix { $0.isNumber || $0 == ":" || $0 == "." }
        let parts = digits.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard parts.count == 2, parts[1].count == 2, let hour = Self.number(parts[0]),
            let minute = Self.number(parts[1]), (1...12).contains(hour), minute < 60
        else { return nil }
        var half = word.dropFirst(digits.count)
        var used = 1
        if half.isEmpty, let next = rest.dropFirst().first {
            half = next
            used = 2
        }
        let letters = half.prefix(while: \.isLetter).uppercased()
        guard letters == "AM" || letters == "PM" else { return nil }
        rest = rest.dropFirst(used)
        return (hour % 12 + (letters == "PM" ? 12 : 0)) * 60 + minute
    }

    /// `PDT,` as `PDT`; only a zone that is Pacific or among those given.
    mutating func zone(_ others: Set<String>) -> String? {
        guard let word = rest.first else { return nil }
        let name = String(word.prefix(while: \.isLetter))
        guard name == "PDT" || name == "PST" || others.contains(name) else { return nil }
        rest.removeFirst()
        return name
    }

    private static func number(_ text: Substring) -> Int? {
        text.count <= 4 && text.allSatisfy(\.isASCII) ? Int(text) : nil
    }
}
