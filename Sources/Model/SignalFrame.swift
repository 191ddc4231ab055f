/// All signals of one service over one scrape interval; what detectors and diagnosis read.
package struct SignalFrame: Hashable, Codable, Sendable {
    /// Whose signals these are.
    package let service: ServiceID
    /// The end of the interval.
    package let at: Timestamp
    /// The length of the interval in seconds; 0 for the first scrape, which has no rates yet.
    package let intervalSeconds: Double
    /// The values known; a signal that could not be computed is absent.
    package let values: [Signal: Double]
    /// The indexes the database has, as `table.index`; `nil` when the service tells none.
    package let indexes: Set<String>?
    /// Why the scrape failed; `nil` when it succeeded.
    package let failure: String?

    /// A frame.
    package init(
        service: ServiceID, at: Timestamp, intervalSeconds: Double, values: [Signal: Double],
        indexes: Set<String>? = nil, failure: String? = nil
    ) {
        self.service = service
        self.at = at
        self.intervalSeconds = intervalSeconds
        self.values = values
        self.indexes = indexes
        self.failure = failure
    }

    /// The value of a signal, where known.
    package subscript(_ name: Signal.Name, of subject: String? = nil) -> Double? {
        values[Signal(name, of: subject)]
    }

    /// The subjects for which a quantity is known, sorted.
    ///
    /// - Complexity: O(*n* log *n*) in the number of signals.
    package func subjects(of name: Signal.Name) -> [String] {
        values.keys.compactMap { $0.name == name ? $0.subject : nil }.sorted()
    }
}
