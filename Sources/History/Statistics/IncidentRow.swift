import Model

/// What statistics need of an incident, small enough for a million of them.
struct IncidentRow: Hashable, Sendable {
    /// When it began, in milliseconds since 1970.
    let start: Int64
    /// When it ended; `nil` while it lasts.
    let end: Int64?
    let severity: PastIncident.Severity?

    /// What ended within the second in which it began is a slip of the record: records tell whole
    /// seconds at best.
    static let shortestMilliseconds: Int64 = 1000

    init(_ incident: PastIncident) {
        start = incident.start.millisecondsSinceEpoch
        end = incident.end?.millisecondsSinceEpoch
        severity = incident.severity
    }

    /// Whether durations and fits count it: no maintenance.
    var isCounted: Bool { severity != .maintenance }

    /// Whether it was an outage: neither maintenance nor `none`.
    var isOutage: Bool { severity != .maintenance && severity != .some(.none) }

    /// How long it lasted, in minutes; `nil` while it lasts and when that is nothing.
    var minutes: Double? {
        guard let end, end - start >= Self.shortestMilliseconds else { return nil }
        return Double(end - start) / 60_000
    }

    /// How long it has lasted by a moment, in minutes; `nil` when it has ended or is in the future.
    func openMinutes(at now: Int64) -> Double? {
        guard end == nil, now - start >= Self.shortestMilliseconds else { return nil }
        return Double(now - start) / 60_000
    }

    /// Whether it ended within a second.
    var lastedNoTime: Bool { end != nil && minutes == nil }
}
