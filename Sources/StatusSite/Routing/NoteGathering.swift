import Model
import Synchronization

/// Notes that wait to be told together, each once, in the order they came.
final class NoteGathering: Sendable {
    private struct State {
        var notes: [SiteNote] = []
        var known: Set<SiteNote> = []
        var isOver = false
    }

    /// Yields when notes wait that did not wait before.
    let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation
    private let state = Mutex(State())

    init() { (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    /// Whether no more notes will come.
    var isOver: Bool { state.withLock { $0.isOver } }

    func add(_ note: SiteNote) {
        state.withLock { state in
            if state.known.insert(note).inserted { state.notes.append(note) }
        }
        arrival.yield()
    }

    /// The notes that wait; they wait no more.
    func take() -> [SiteNote] {
        state.withLock { state in
            defer { (state.notes, state.known) = ([], []) }
            return state.notes
        }
    }

    func finish() {
        state.withLock { $0.isOver = true }
        arrival.finish()
    }
}
