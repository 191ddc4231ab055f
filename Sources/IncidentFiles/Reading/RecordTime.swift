import Model

/// Times as records write them.
enum RecordTime {
    /// The last second of the year 9999: later moments have no four-digit year.
    private static let seconds = -62_135_596_800.0...253_402_300_799.0

    /// Reads ISO 8601 with `Z` or an offset such as `+00:00` or `-0700`.
    static func read(_ text: String, _ name: String) throws(RecordError) -> Timestamp {
        guard let moment = Timestamp(zoned: text) else { throw zoneless(text, name) }
        return moment
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

    private static func zoneless(_ text: String, _ name: String) -> RecordError {
        Timestamp(iso8601: text.prefix(19) + "Z") == nil
            ? RecordError("'\(name)' is no time: '\(shortened(text))'")
            : RecordError("'\(name)' has no known zone: '\(shortened(text))'")
    }
}
