/// One number, or pair of numbers, that shows something.
package struct Evidence: Hashable, Codable, Sendable {
    /// A whole sentence that a person can read alone.
    package let text: String
    /// The signal it was read from, as `name{subject}`.
    package let signal: String?
    /// The value before.
    package let before: Double?
    /// The value after, or the only one.
    package let after: Double?
    /// The unit of both (`connections`, `s`, `1/s`).
    package let unit: String?
    /// When it was read.
    package let at: Timestamp?

    /// A piece of evidence.
    package init(
        _ text: String, signal: Signal? = nil, before: Double? = nil, after: Double? = nil,
        unit: String? = nil, at: Timestamp? = nil
    ) {
        self.text = text
        self.signal = signal?.description
        self.before = before
        self.after = after
        self.unit = unit
        self.at = at
    }
}
