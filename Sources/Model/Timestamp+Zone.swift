extension Timestamp {
    /// Reads ISO 8601 with a zone: `Z` or an offset such as `+00:00`, `-0700` or `+02`.
    ///
    /// - Returns: `nil` when the text has another form, no zone, or names an impossible date.
    package init?(zoned text: String) {
        if let moment = Timestamp(iso8601: text) {
            self = moment
            return
        }
        guard let time = text.firstIndex(where: { $0 == "T" || $0 == " " }),
            let sign = text[time...].lastIndex(where: { $0 == "+" || $0 == "-" }),
            let minutes = Timestamp.minutes(text[text.index(after: sign)...]),
            let moment = Timestamp(iso8601: text[..<sign] + "Z")
        else { return nil }
        self = moment - .seconds((text[sign] == "-" ? -minutes : minutes) * 60)
    }

    /// The minutes of an offset without its sign: `0530`, `05:30` or `05`.
    package static func minutes(_ offset: Substring) -> Int? {
        let digits = offset.filter { $0 != ":" }
        guard digits.count == 4 || digits.count == 2, digits.utf8.allSatisfy({ 48...57 ~= $0 }),
            let number = Int(digits.count == 2 ? digits + "00" : digits), number / 100 <= 14,
            number % 100 < 60
        else { return nil }
        return number / 100 * 60 + number % 100
    }
}
