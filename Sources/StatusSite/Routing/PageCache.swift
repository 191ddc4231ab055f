import HTTP
import Model
import Synchronization

/// Finished answers in memory, so that a crowd costs one rendering of each page.
///
/// Each page is written by one at a time; others who come meanwhile wait for it, or get the last one
/// where ``AnswerShelf`` says that it may stand in.
final class PageCache: Sendable {
    /// The answer to a request.
    enum Outcome: Sendable {
        case kept(KeptAnswer)
        /// An answer that is not kept: only those of status 200 are.
        case passing(HTTPResponse)
    }

    /// A change of which readers are not told yet, and the pages that should be ready by then.
    struct Change: Sendable {
        let revision: Int
        let pages: [AnswerShelf.Page]
    }

    /// What a writing came to, and the last change that it knew of.
    fileprivate struct Ending: Sendable {
        /// `nil` when whoever wrote has left.
        let result: Result<Outcome, any Error>?
        let revision: Int
    }

    fileprivate enum Place {
        case kept(KeptAnswer)
        /// Somebody writes it already.
        case wait
        /// Nobody does; what is written will know of changes up to this revision.
        case write(revision: Int)
    }

    fileprivate struct State {
        var shelf: AnswerShelf
        /// Who waits for each answer that is being written.
        var waiters: [String: [CheckedContinuation<Ending, Never>]] = [:]
        var writings = 0
    }

    private let state: Mutex<State>

    init(limits: AnswerShelf.Limits = AnswerShelf.Limits()) {
        state = Mutex(State(shelf: AnswerShelf(limits: limits)))
    }

    /// How many answers were begun to be written.
    var writings: Int { state.withLock { $0.writings } }

    /// Notes a change that every reader must see from now on.
    func invalidate() { state.withLock { $0.shelf.invalidate() } }

    /// Notes a change that readers will be told of, so that what they have may stand in until then.
    func begin() -> Change {
        state.withLock { state in
            let pages = state.shelf.change()
            return Change(revision: state.shelf.revision, pages: pages)
        }
    }

    /// Writes the pages of a change, one after the other.
    ///
    /// One that fails is left to the reader who asks next, and who is told why.
    func renew(_ change: Change, now: () -> Timestamp) async {
        for page in change.pages where !Task.isCancelled {
            _ = try? await outcome(
                of: page.key, since: change.revision, now: now, write: page.write)
        }
    }

    /// Notes that readers are told of a change: nobody gets anything older from now on.
    func end(_ change: Change) { state.withLock { $0.shelf.tell(change.revision) } }

    /// The answer of a key if it is at hand and good.
    func ready(_ key: String, now: Timestamp) -> KeptAnswer? {
        state.withLock { state in
            state.shelf.answer(of: key, now: now, isBeingWritten: state.waiters[key] != nil)
        }
    }

    /// The answer of a key, kept or made by `write`, that knows of a revision and of all changes
    /// that readers were told of before.
    ///
    /// - Throws: What `write` throws, to all who waited for it.
    func outcome(
        of key: String, since revision: Int = 0, now: () -> Timestamp,
        write: @escaping AnswerShelf.Writer
    ) async throws -> Outcome {
        let wanted = max(revision, state.withLock { $0.shelf.told })
        while true {
            let moment = now()
            switch state.withLock({ $0.place(of: key, now: moment, since: wanted) }) {
            case .kept(let answer): return .kept(answer)
            case .write(let revision):
                return try await fill(key, revision: revision, at: moment, write)
            case .wait:
                let ending = await wait(for: key)
                if ending.revision >= wanted, let result = ending.result { return try result.get() }
            }
        }
    }

    private func fill(
        _ key: String, revision: Int, at moment: Timestamp, _ write: @escaping AnswerShelf.Writer
    ) async throws -> Outcome {
        do {
            let response = try await write()
            let outcome = Outcome(response)
            if case .kept(let answer) = outcome {
                state.withLock { state in
                    state.shelf.keep(
                        answer, as: key, revision: revision, writtenAt: moment, write: write)
                }
            }
            end(key, Ending(result: .success(outcome), revision: revision))
            return outcome
        } catch {
            // A reader that leaves breaks off its own reading, not that of the others.
            end(key, Ending(result: Task.isCancelled ? nil : .failure(error), revision: revision))
            throw error
        }
    }

    /// Ends a writing and tells those who waited for it.
    private func end(_ key: String, _ ending: Ending) {
        let waiters = state.withLock { $0.waiters.removeValue(forKey: key) ?? [] }
        for waiter in waiters { waiter.resume(returning: ending) }
    }

    private func wait(for key: String) async -> Ending {
        await withCheckedContinuation { continuation in
            let isBeingWritten = state.withLock { state in
                state.waiters[key]?.append(continuation)
                return state.waiters[key] != nil
            }
            if !isBeingWritten { continuation.resume(returning: Ending(result: nil, revision: 0)) }
        }
    }
}

extension PageCache.Outcome {
    /// An answer in the form in which it is given.
    fileprivate init(_ response: HTTPResponse) {
        guard response.status == 200, case .bytes = response.body else {
            self = .passing(response)
            return
        }
        self = .kept(KeptAnswer(response))
    }
}

extension PageCache.State {
    fileprivate mutating func place(
        of key: String, now: Timestamp, since wanted: Int
    ) -> PageCache.Place {
        let isBeingWritten = waiters[key] != nil
        let answer = shelf.answer(
            of: key, now: now, isBeingWritten: isBeingWritten, since: wanted)
        if let answer { return .kept(answer) }
        if isBeingWritten { return .wait }
        waiters[key] = []
        writings += 1
        return .write(revision: shelf.revision)
    }
}
