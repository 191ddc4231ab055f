import Model

/// Times as feeds write them.
enum FeedTime {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    /// Zones by name, in hours east of Greenwich (RFC 822, 5.1); single letters are not among them
    /// but for `Z`, since writers got them wrong.
    private static let zones = [
        "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7,
        "mdt": -6, "pst": -8, "pdt": -7,
    ]

    /// Reads ISO 8601 with a zone, or RFC 822 as RSS has it; `nil` for anything else.
    static func read(_ text: String) -> Timestamp? {
        guard text.utf8.count <= 100 else { return nil }
        let words = text.split(whereSeparator: \.isWhitespace)
        if words.count == 1, let moment = Timestamp(zoned: String(words[0])) { return moment }
        return internet(words)
    }

    /// `Fri, 31 Jul 2026 00:12:00 Z`: the weekday and the seconds may be missing.
    private static func internet(_ words: [Substring]) -> Timestamp? {
        let parts = words.first?.last == "," ? words.dropFirst() : words[...]
        guard parts.count == 5, let zone = parts.last.flatMap(minutesEast) else { return nil }
        let fields = Array(parts)
        guard let month = month(fields[1]), let day = Int(fields[0]), let year = year(fields[2])
        else { return nil }
        let clock = fields[3].utf8.count == 5 ? fields[3] + ":00" : fields[3]
        return moment(year: year, month: month, day: day, clock: clock).map {
            $0 - .seconds(zone * 60)
        }
    }

    /// A moment in UTC; `clock` is `10:12:00`.
    static func moment(year: Int, month: Int, day: Int, clock: Substring) -> Timestamp? {
        let numbers = [padded(year, 4), padded(month, 2), padded(day, 2)]
        return Timestamp(iso8601: numbers.joined(separator: "-") + "T" + clock + "Z")
    }

    /// The number of a month by its English name or the first three letters of it.
    static func month(_ word: Substring) -> Int? {
        guard word.count >= 3 else { return nil }
        return months.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
    }

    private static func year(_ word: Substring) -> Int? {
        guard let number = Int(word), number >= 0 else { return nil }
        switch word.count {
        case 4: return number
        case 2: return number < 50 ? 2000 + number : 1900 + number
        default: return nil
        }
    }

    private static func minutesEast(_ word: Substring) -> Int? {
        if let hours = zones[word.lowercased()] { return hours * 60 }
        guard let sign = word.first, sign == "+" || sign == "-",
            let minutes = Timestamp.minutes(word.dropFirst())
        else { return nil }
        return sign == "-" ? -minutes : minutes
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
