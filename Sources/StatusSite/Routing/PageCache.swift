import HTTP
import Model
import Synchronization

/// Finished answers in memory, so that a crowd costs one rendering of each page.
///
/// Each page is written by one request at a time; others that come meanwhile wait for it, or get the
/// last one where ``AnswerShelf`` says that it is still good.
final class PageCache: Sendable {
    /// What the writing of an answer came to.
    enum Outcome: Sendable {
        case kept(KeptAnswer, revision: Int)
        /// An answer that is not kept: only those of status 200 are.
        case passing(HTTPResponse)
        case failed(any Error)
        /// Whoever wrote it has left.
        case abandoned
    }

    fileprivate struct State {
        var shelf: AnswerShelf
        /// Who waits for each answer that is being written.
        var waiters: [String: [CheckedContinuation<Outcome, Never>]] = [:]
        var writings = 0
    }

    private let state: Mutex<State>

    init(limits: AnswerShelf.Limits = AnswerShelf.Limits()) {
        state = Mutex(State(shelf: AnswerShelf(limits: limits)))
    }

    /// How many answers were begun to be written.
    var writings: Int { state.withLock { $0.writings } }

    /// Notes that something shown has changed.
    func invalidate() { state.withLock { $0.shelf.invalidate() } }

    /// The answer of a key if it is at hand and good.
    func ready(_ key: String, now: Timestamp) -> KeptAnswer? {
        state.withLock { state in
            guard case .kept(let answer) = state.place(of: key, now: now) else { return nil }
            return answer
        }
    }

    /// The answer of a key, kept or made by `write`.
    ///
    /// - Throws: What `write` throws, to all who waited for it.
    func outcome(
        of key: String, now: () -> Timestamp, write: () async throws -> HTTPResponse
    ) async throws -> Outcome {
        let wanted = state.withLock { $0.shelf.revision }
        while true {
            let moment = now()
            let (place, revision) = state.withLock { state in
                let place = state.place(of: key, now: moment)
                if case .write = place { state.begin(key) }
                return (place, state.shelf.revision)
            }
            switch place {
            case .kept(let answer): return .kept(answer, revision: revision)
            case .write:
                return try await fill(key, revision: revision, at: moment, write)
            case .wait:
                switch await wait(for: key) {
                case .kept(_, let revision) where revision < wanted: continue
                case .abandoned: continue
                case .failed(let error): throw error
                case let outcome: return outcome
                }
            }
        }
    }

    private func fill(
        _ key: String, revision: Int, at moment: Timestamp,
        _ write: () async throws -> HTTPResponse
    ) async throws -> Outcome {
        do {
            let response = try await write()
            guard response.status == 200, case .bytes = response.body else {
                return end(key, .passing(response))
            }
            let answer = KeptAnswer(response)
            state.withLock { state in
                state.shelf.keep(answer, as: key, revision: revision, writtenAt: moment)
            }
            return end(key, .kept(answer, revision: revision))
        } catch {
            // A reader that leaves breaks off its own reading, not that of the others.
            _ = end(key, Task.isCancelled ? .abandoned : .failed(error))
            throw error
        }
    }

    /// Ends a writing and tells those who waited for it.
    private func end(_ key: String, _ outcome: Outcome) -> Outcome {
        let waiters = state.withLock { $0.waiters.removeValue(forKey: key) ?? [] }
        for waiter in waiters { waiter.resume(returning: outcome) }
        return outcome
    }

    private func wait(for key: String) async -> Outcome {
        await withCheckedContinuation { continuation in
            let isBeingWritten = state.withLock { state in
                state.waiters[key]?.append(continuation)
                return state.waiters[key] != nil
            }
            if !isBeingWritten { continuation.resume(returning: .abandoned) }
        }
    }
}

extension PageCache.State {
    fileprivate mutating func place(of key: String, now: Timestamp) -> AnswerShelf.Place {
        shelf.place(of: key, now: now, isBeingWritten: waiters[key] != nil)
    }

    fileprivate mutating func begin(_ key: String) {
        waiters[key] = []
        writings += 1
    }
}
