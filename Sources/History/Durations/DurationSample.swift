package import Model

/// Durations in minutes: of what has ended, and how long what is open has lasted so far.
///
/// Both ascend, so that whoever gave them in what order changes nothing.
package struct DurationSample: Hashable, Sendable {
    /// How long each one lasted that has ended; above zero, ascending.
    package let ended: [Double]
    /// How long each one has lasted that is still open; above zero, ascending.
    package let open: [Double]

    /// A sample; what is not above zero or not finite is left out.
    ///
    /// - Complexity: O(*n* log *n*).
    package init(ended: [Double], open: [Double] = []) {
        self.ended = ended.filter { $0 > 0 && $0.isFinite }.sorted()
        self.open = open.filter { $0 > 0 && $0.isFinite }.sorted()
    }

    /// How long the outages among incidents lasted, or have lasted by a moment when still open.
    ///
    /// Maintenance, `none` and what ended within a second are left out.
    package init(of incidents: [PastIncident], asOf now: Timestamp) {
        let rows = incidents.map(IncidentRow.init).filter(\.isOutage)
        self.init(
            ended: rows.compactMap(\.minutes),
            open: rows.compactMap { $0.openMinutes(at: now.millisecondsSinceEpoch) })
    }

    /// The same without what is still open.
    var endedOnly: DurationSample { DurationSample(alreadySorted: ended, open: []) }

    private init(alreadySorted ended: [Double], open: [Double]) {
        self.ended = ended
        self.open = open
    }
}
