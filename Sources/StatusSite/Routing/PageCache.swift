import HTTP
import Model
import Synchronization

/// Pages that were just written, so that many readers of one page cost one rendering.
///
/// A page serves until something shown may have changed, and for a second of data time at most,
/// because it names the present.
final class PageCache: Sendable {
    private struct Entry {
        let response: HTTPResponse
        let revision: Int
        let writtenAt: Timestamp
    }

    private struct State {
        var revision = 0
        var entries: [String: Entry] = [:]
    }

    private let state = Mutex(State())
    private static let life = Duration.seconds(1)
    /// Most pages kept; beyond it all are dropped, since paths come from outside.
    private static let limit = 64

    /// Notes that something shown has changed.
    func invalidate() { state.withLock { $0.revision += 1 } }

    /// The page at `path`, or the one that `write` makes; only answers of status 200 are kept.
    func page(
        at path: Substring, now: Timestamp, write: () async throws -> HTTPResponse
    ) async rethrows -> HTTPResponse {
        let key = String(path)
        let (known, revision) = state.withLock { ($0.entries[key], $0.revision) }
        if let known, known.revision == revision, now - known.writtenAt < Self.life {
            return known.response
        }
        let response = try await write()
        guard response.status == 200 else { return response }
        state.withLock { state in
            if state.entries.count >= Self.limit { state.entries = [:] }
            state.entries[key] = Entry(response: response, revision: revision, writtenAt: now)
        }
        return response
    }
}
