import Detection
import Model

/// What detectors noticed and the book has not been told yet, because the store could not keep it.
///
/// Of each finding at most its last state and its end are held, so that it stays small however long
/// the store fails.
struct OwedEvents {
    /// The events, oldest first.
    private(set) var events: [DetectionEvent] = []

    /// Adds events; a later state of a finding takes the place of an earlier one.
    mutating func add(_ noticed: [DetectionEvent]) {
        for event in noticed {
            let index = events.firstIndex { $0.finding.id == event.finding.id && !$0.isEnd }
            if let index, !event.isEnd {
                events[index] = .opened(event.finding)
            } else {
                events.append(event)
            }
        }
    }

    /// Hands over all events, which are owed no longer.
    mutating func pay() -> [DetectionEvent] {
        defer { events = [] }
        return events
    }
}

extension DetectionEvent {
    fileprivate var isEnd: Bool {
        if case .ended = self { true } else { false }
    }
}
