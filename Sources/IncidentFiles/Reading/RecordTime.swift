import Model

/// Times as records write them.
enum RecordTime {
    /// The last second of the year 9999: later moments have no four-digit year.
    private static let seconds = -62_135_596_800.0...253_402_300_799.0

    /// Reads ISO 8601 with `Z` or an offset such as `+00:00` or `-0700`.
    static func read(_ text: String, _ name: String) throws(RecordError) -> Timestamp {
        if let moment = Timestamp(iso8601: text) { return moment }
        let (body, offset) = try split(text, name)
        guard let moment = Timestamp(iso8601: body + "Z") else {
            throw RecordError("'\(name)' is no time: '\(shortened(text))'")
        }
        return moment - .seconds(offset * 60)
    }

    /// Reads seconds since a moment.
    static func read(
        seconds text: String, since origin: Timestamp = Timestamp(millisecondsSinceEpoch: 0),
        _ name: String
    ) throws(RecordError) -> Timestamp {
        guard let value = Double(text), Self.seconds.contains(value) else {
            throw RecordError("'\(name)' is no number of seconds: '\(shortened(text))'")
        }
        return origin + .milliseconds(Int64((value * 1000).rounded()))
    }

    static func shortened(_ text: String) -> String {
        text.count <= 40 ? text : text.prefix(37) + "..."
    }

    /// The date and time, and the minutes east of Greenwich.
    private static func split(
        _ text: String, _ name: String
    ) throws(RecordError) -> (String, Int) {
        guard let time = text.firstIndex(where: { $0 == "T" || $0 == " " }),
            let sign = text[time...].lastIndex(where: { $0 == "+" || $0 == "-" })
        else { throw zoneless(text, name) }
        let digits = text[text.index(after: sign)...].filter { $0 != ":" }
        guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            let number = Int(digits), number / 100 <= 14, number % 100 < 60
        else { throw zoneless(text, name) }
        let minutes = number / 100 * 60 + number % 100
        return (String(text[..<sign]), text[sign] == "-" ? -minutes : minutes)
    }

    private static func zoneless(_ text: String, _ name: String) -> RecordError {
        Timestamp(iso8601: text.prefix(19) + "Z") == nil
            ? RecordError("'\(name)' is no time: '\(shortened(text))'")
            : RecordError("'\(name)' has no known zone: '\(shortened(text))'")
    }
}
