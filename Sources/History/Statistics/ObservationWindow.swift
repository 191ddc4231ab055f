package import Model

/// The time over which records were kept.
package struct ObservationWindow: Hashable, Sendable, Encodable {
    /// When it begins.
    package let start: Timestamp
    /// When it ends; not before its start.
    package let end: Timestamp

    /// A window; one that ends before it starts has no length.
    package init(start: Timestamp, end: Timestamp) {
        self.start = start
        self.end = max(start, end)
    }

    /// From the first start to the last moment that the records name; `nil` without records.
    ///
    /// The incident that opens such a window is not counted as a failure within it.
    package init?(of incidents: some Collection<PastIncident>) {
        guard var start = incidents.first?.start else { return nil }
        var end = start
        for incident in incidents {
            start = min(start, incident.start)
            end = max(end, incident.lastMoment)
        }
        self.init(start: start, end: end)
    }

    /// How long it is, in minutes.
    package var minutes: Double { end.seconds(since: start) / 60 }
    /// How long it is, in days.
    package var days: Double { minutes / 1440 }
}

extension PastIncident {
    /// The last moment that the record names.
    var lastMoment: Timestamp {
        updates.reduce(max(start, end ?? start)) { moment, update in
            update.at.map { max(moment, $0) } ?? moment
        }
    }
}
