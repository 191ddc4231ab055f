/// Reads the `Retry-After` header field of HTTP in both its forms.
public enum RetryAfter {
    /// The wait that a server asks for.
    ///
    /// - Parameters:
    ///   - text: The field's value: seconds (`120`), or a date (`Sun, 06 Nov 1994 08:49:37 GMT`)
    ///     in any of the three forms of RFC 9110.
    ///   - now: The moment that a date is counted from, in seconds since 1970; best the `Date`
    ///     of the same answer, because then the two clocks need not agree.
    /// - Returns: The wait, zero for a date in the past, `nil` when the text has neither form.
    public static func delay(from text: String, now: Int64) -> Duration? {
        let words = text.split(separator: " ")
        if words.count == 1, words[0].utf8.allSatisfy({ (48...57).contains($0) }) {
            // More digits than a century has seconds mean no more than that century.
            return .seconds(words[0].utf8.count > 10 ? 9_999_999_999 : Int64(words[0]) ?? 0)
        }
        return date(from: text, now: now).map { .seconds(max(0, $0 - now)) }
    }

    /// The moment that a date of HTTP names.
    ///
    /// - Parameters:
    ///   - text: A date in any of the three forms of RFC 9110, section 5.6.7.
    ///   - now: Seconds since 1970; decides the century of a year of two digits.
    /// - Returns: Seconds since 1970, `nil` when the text is no such date.
    public static func date(from text: String, now: Int64) -> Int64? {
        HTTPDate.seconds(from: text, now: now)
    }
}
