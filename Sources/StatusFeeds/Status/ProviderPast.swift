package import Model

/// All that a provider published as far as it was ever read, and which time that covers.
///
/// Lists are short: Statuspage has the last 50 incidents, its summary only the open ones. What was
/// read once is kept, each incident once, and the newer word about it counts.
package struct ProviderPast: Hashable, Codable, Sendable {
    /// So many incidents Statuspage lists at most; with fewer the list is all there is.
    private static let fullList = 50
    /// So many incidents are kept at most, the newest.
    package static let most = 500
    /// What is older is forgotten.
    private static let memory = Duration.seconds(400 * 86_400)
    /// Between two looks at what is open, up to which an incident is hardly missed.
    private static let glance = Duration.seconds(1800)

    /// The incidents, the newest beginning first; those without one come last.
    package private(set) var incidents: [ProviderIncident] = []
    /// The spans of which the provider's word is known, by time; they do not touch.
    package private(set) var covered: [TimeRange] = []

    /// A past of which nothing was read yet.
    package init() {}

    /// From when on all that was published is known; `nil` when nothing was read.
    package var knownSince: Timestamp? { covered.last?.start }

    /// Takes a feed that tells how things are.
    ///
    /// One that lists only what is open says of what it no longer lists that it is over, though not
    /// since when.
    package mutating func take(_ status: ProviderStatus, at moment: Timestamp) {
        guard !status.listsPast || status.incidents.isEmpty else {
            return take(list: status, pageSince: nil, at: moment)
        }
        merge(status.incidents)
        if !status.listsPast { closeOthers(than: status.openIncidents) }
        let before = covered.last?.end ?? moment
        let isClose = before <= moment && moment - before <= Self.glance
        cover(from: isClose ? before : moment, to: moment)
        forget(before: moment - Self.memory)
    }

    /// Takes a list of past incidents.
    ///
    /// It covers the time since its oldest incident; where it has fewer than a full list and it is
    /// known since when the page was there, since then.
    package mutating func take(list: ProviderStatus, pageSince: Timestamp?, at moment: Timestamp) {
        merge(list.incidents)
        let oldest = list.incidents.compactMap(\.started).min()
        let isAll = list.incidents.count < Self.fullList && !list.listsPast
        let since = [oldest, isAll ? pageSince : nil].compactMap(\.self).min() ?? moment
        cover(from: min(since, moment), to: moment)
        forget(before: moment - Self.memory)
    }

    /// Whether all but a glance of a span is covered.
    package func covers(_ span: TimeRange) -> Bool {
        let known = covered.reduce(0.0) { total, part in
            let (start, end) = (max(part.start, span.start), min(part.end, span.end))
            return start < end ? total + end.seconds(since: start) : total
        }
        return known > 0 && span.duration.inSeconds - known <= Self.glance.inSeconds
    }

    private mutating func cover(from start: Timestamp, to end: Timestamp) {
        covered = (covered + [TimeRange(start: start, end: end)]).united()
    }

    private mutating func merge(_ news: [ProviderIncident]) {
        var places: [ProviderIncident.Identity: Int] = [:]
        for (place, incident) in incidents.enumerated() { places[incident.identity] = place }
        for incident in news {
            if let place = places[incident.identity] {
                incidents[place] = incidents[place].updated(by: incident)
            } else {
                places[incident.identity] = incidents.count
                incidents.append(incident)
            }
        }
        incidents = Self.newestFirst(incidents)
    }

    private mutating func closeOthers(than open: [ProviderIncident]) {
        let listed = Set(open.map(\.identity))
        for place in incidents.indices
        where incidents[place].isOpen && !listed.contains(incidents[place].identity) {
            incidents[place] = incidents[place].noLongerListed
        }
    }

    private mutating func forget(before limit: Timestamp) {
        incidents = Array(
            incidents.filter { $0.isOpen || ($0.newest ?? limit) >= limit }.prefix(Self.most))
        covered = covered.compactMap { span in
            span.end < limit
                ? nil : TimeRange(start: max(span.start, limit), end: span.end)
        }
    }

    private static func newestFirst(_ incidents: [ProviderIncident]) -> [ProviderIncident] {
        incidents.enumerated().sorted { left, right in
            let (one, other) = (left.element.beginning, right.element.beginning)
            guard let later = one, let earlier = other else {
                return one == nil && other == nil ? left.offset < right.offset : one != nil
            }
            return (earlier, left.offset) < (later, right.offset)
        }.map(\.element)
    }
}

extension ProviderIncident {
    /// What tells an incident from others of its provider.
    struct Identity: Hashable {
        let id: String
        let title: String
        let started: Timestamp?
    }

    /// Its id; without one its title and beginning.
    var identity: Identity {
        id.isEmpty
            ? Identity(id: "", title: title, started: started)
            : Identity(id: id, title: "", started: nil)
    }

    /// When it began, else when anything was first said of it.
    fileprivate var beginning: Timestamp? { started ?? updates.compactMap(\.at).min() }

    /// The newer word; the older one where the other tells less of how it went on.
    fileprivate func updated(by other: ProviderIncident) -> ProviderIncident {
        guard let mine = newest, let theirs = other.newest, theirs < mine else { return other }
        return self
    }

    /// The same, over without a moment at which it ended.
    fileprivate var noLongerListed: ProviderIncident {
        ProviderIncident(
            id: id, title: title, impact: impact, impactRaw: impactRaw, phase: .resolved,
            phaseRaw: nil, started: started, resolved: nil, components: components,
            updates: updates, link: link)
    }
}
