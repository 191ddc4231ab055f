import HTTP
import Model
import Synchronization

/// The open pages that listen for changes, and the way to tell them all.
final class EventHub: Sendable {
    private struct State {
        var next = 0
        var streams: [Int: EventStream] = [:]
    }

    private let state = Mutex(State())
    /// Most pages that may listen at once; further ones are asked to come back later.
    private let limit: Int

    init(limit: Int = 2_000) { self.limit = limit }

    /// How many pages listen.
    var count: Int { state.withLock { $0.streams.count } }

    /// A stream for one more page; `nil` when too many listen already.
    func join() -> EventStream? {
        state.withLock { state in
            guard state.streams.count < limit else { return nil }
            let id = state.next
            state.next += 1
            let stream = EventStream { [weak self] in self?.leave(id) }
            state.streams[id] = stream
            return stream
        }
    }

    /// Tells every page; a page too slow to follow is disconnected and will come back.
    func send(_ note: SiteNote) {
        let streams = state.withLock { Array($0.streams.values) }
        let event = Self.event(of: note)
        for stream in streams { stream.send(event) }
    }

    /// Ends every stream.
    func finish() {
        let streams = state.withLock { Array($0.streams.values) }
        for stream in streams { stream.finish() }
    }

    private func leave(_ id: Int) {
        state.withLock { _ = $0.streams.removeValue(forKey: id) }
    }

    static func event(of note: SiteNote) -> ServerSentEvent {
        switch note {
        case .incident(let id): ServerSentEvent(event: "incident", data: String(id))
        case .service(let id): ServerSentEvent(event: "service", data: id.rawValue)
        }
    }
}
