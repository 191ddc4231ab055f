import HTTP
import Model
import Synchronization

/// The open pages that listen for changes, and the way to tell them all.
///
/// Pages with the same interest form a group. What is told is written once for a group, so that an
/// update costs each further page one entry in its own buffer.
final class EventHub: Sendable {
    private struct State {
        var next = 0
        var count = 0
        var groups: [EventInterest: [Int: EventStream]] = [:]
    }

    private let state = Mutex(State())
    /// Most pages that may listen at once; further ones are asked to come back later.
    private let limit: Int
    /// Up to so many pages refresh at once; more spread out, by a millisecond for each.
    private static let unspread = 100

    /// The limit leaves a fifth of the server's connections to those who come to read.
    init(limit: Int = 8_000) { self.limit = limit }

    /// How many pages listen.
    var count: Int { state.withLock { $0.count } }

    /// A stream for one more page; `nil` when too many listen already.
    func join(_ interest: EventInterest = .everything) -> EventStream? {
        state.withLock { state in
            guard state.count < limit else { return nil }
            let id = state.next
            state.next += 1
            state.count += 1
            let stream = EventStream { [weak self] in self?.leave(id, interest) }
            state.groups[interest, default: [:]][id] = stream
            return stream
        }
    }

    /// Tells the pages that some notes concern; one too slow to follow is disconnected and will come
    /// back.
    ///
    /// - Complexity: O(*n*) in the pages told, and one text for each group of them.
    func send(_ notes: [SiteNote]) {
        let (groups, count) = state.withLock { state in
            (state.groups.map { (interest: $0, streams: Array($1.values)) }, state.count)
        }
        for (interest, streams) in groups {
            let events = Self.events(of: notes.filter(interest.includes), listeners: count)
            for stream in streams {
                for event in events { stream.send(event) }
            }
        }
    }

    /// Ends every stream.
    func finish() {
        let streams = state.withLock { $0.groups.values.flatMap(\.values) }
        for stream in streams { stream.finish() }
    }

    private func leave(_ id: Int, _ interest: EventInterest) {
        state.withLock { state in
            guard state.groups[interest]?.removeValue(forKey: id) != nil else { return }
            state.count -= 1
            if state.groups[interest]?.isEmpty == true { state.groups[interest] = nil }
        }
    }

    /// One event for each kind of note: what it is about on the first line, and on a second the
    /// milliseconds over which the pages should spread their refreshing when they are many.
    static func events(of notes: [SiteNote], listeners: Int) -> [ServerSentEvent] {
        var incidents: [String] = []
        var services: [String] = []
        for note in notes {
            switch note {
            case .incident(let id): incidents.append(String(id))
            case .service(let id): services.append(id.rawValue)
            }
        }
        let spread = listeners > unspread ? "\n\(listeners)" : ""
        return [("incident", incidents), ("service", services)].compactMap { kind, names in
            guard !names.isEmpty else { return nil }
            return ServerSentEvent(event: kind, data: names.joined(separator: " ") + spread)
        }
    }
}
