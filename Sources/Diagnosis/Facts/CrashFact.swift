import Model

/// A process that stopped answering, or started again without being asked to.
struct CrashFact: Hashable, Sendable {
    /// The last moment it was well.
    let lastSeen: Timestamp
    /// The first moment it was gone, or was another process.
    let onset: Timestamp
    /// When it was back; `nil` while it is gone.
    let backAt: Timestamp?
    /// How often it started again.
    let restarts: Int
    /// Scrapes without an answer.
    let missed: Int
    /// The release or restart just before, where there is one.
    let change: Change?

    /// The crash of a service, if there was one.
    ///
    /// One restart within a minute of a release, rollback or restart by hand is no crash.
    static func find(in record: ServiceRecord, changes: [Change]) -> CrashFact? {
        guard record.isMonitored else { return nil }
        var events: [Event] = []
        var started: Double?
        var lastUp: Timestamp?
        for frame in record.frames {
            if ServiceRecord.isDown(frame) {
                guard let seen = lastUp else { continue }
                if events.last?.backAt != nil || events.isEmpty {
                    events.append(Event(lastSeen: seen, onset: frame.at))
                }
                events[events.count - 1].missed += 1
                continue
            }
            let start = frame[.processStart]
            let isNew = start.flatMap { new in started.map { new > $0 + 1 } } ?? false
            if let last = events.indices.last, events[last].backAt == nil {
                events[last].backAt = frame.at
                events[last].restarted = isNew
            } else if isNew, let seen = lastUp {
                events.append(
                    Event(lastSeen: seen, onset: frame.at, backAt: frame.at, restarted: true))
            }
            started = start ?? started
            lastUp = frame.at
        }
        return fact(events, record: record, changes: changes)
    }

    private struct Event {
        var lastSeen: Timestamp
        var onset: Timestamp
        var missed = 0
        var backAt: Timestamp?
        var restarted = false
    }

    private static func fact(
        _ events: [Event], record: ServiceRecord, changes: [Change]
    ) -> CrashFact? {
        // A single missed scrape without a new process is the network's fault as likely.
        let real = events.filter { event in
            let isGone = event.missed >= 2 || event.restarted
            let isNow = event.backAt == nil && event.missed >= 1
            return (isGone || isNow) && !isPlanned(event, record.service, changes)
        }
        guard let first = real.first, let last = real.last else { return nil }
        let near = Attribution.change(
            of: record.service, onset: first.onset, window: 600, slack: 0, in: changes)
        return CrashFact(
            lastSeen: first.lastSeen, onset: first.onset, backAt: last.backAt,
            restarts: real.count { $0.restarted }, missed: real.reduce(0) { $0 + $1.missed },
            change: near)
    }

    private static func isPlanned(
        _ event: Event, _ service: ServiceID, _ changes: [Change]
    ) -> Bool {
        guard let back = event.backAt, back.seconds(since: event.lastSeen) <= 75 else {
            return false
        }
        return changes.contains { change in
            change.service == service && change.kind != .campaign
                && change.at >= event.lastSeen - .seconds(60)
                && change.at <= back + .seconds(30)
        }
    }
}
