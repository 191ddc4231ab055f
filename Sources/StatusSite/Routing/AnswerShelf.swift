import Model

/// The answers that are kept, and for how long each is good; the one used longest ago goes first.
///
/// An answer is good until something shown may have changed, and for a second of data time at most,
/// because pages name the present. While it is written anew for its age alone, the last one is good
/// for a second more.
struct AnswerShelf {
    /// What to do about a request.
    enum Place {
        case kept(KeptAnswer)
        /// Somebody writes it already.
        case wait
        /// Nobody does.
        case write
    }

    /// How much is kept.
    struct Limits: Sendable {
        var answers = 512
        var bytes = 64 << 20
    }

    private struct Entry {
        let answer: KeptAnswer
        let revision: Int
        let writtenAt: Timestamp
        var usedAt: Int
    }

    /// Counts the changes; an answer written before the last one is not good any more.
    private(set) var revision = 0
    private(set) var sizeBytes = 0
    private var entries: [String: Entry] = [:]
    private var uses = 0
    private let limits: Limits
    private static let life = Duration.seconds(1)

    init(limits: Limits = Limits()) { self.limits = limits }

    var count: Int { entries.count }

    /// Notes that something shown has changed.
    mutating func invalidate() { revision += 1 }

    /// Where the answer of a key comes from.
    ///
    /// - Complexity: O(1).
    mutating func place(of key: String, now: Timestamp, isBeingWritten: Bool) -> Place {
        let life = isBeingWritten ? Self.life * 2 : Self.life
        guard let index = entries.index(forKey: key) else { return isBeingWritten ? .wait : .write }
        let entry = entries.values[index]
        let age = now - entry.writtenAt
        guard entry.revision == revision, age >= .zero, age < life else {
            return isBeingWritten ? .wait : .write
        }
        uses += 1
        entries.values[index].usedAt = uses
        return .kept(entry.answer)
    }

    /// Keeps an answer that was begun to be written at a moment, under a revision.
    ///
    /// - Complexity: O(*n*) in the answers kept when there are too many.
    mutating func keep(
        _ answer: KeptAnswer, as key: String, revision: Int, writtenAt: Timestamp
    ) {
        drop(key)
        guard answer.sizeBytes <= limits.bytes else { return }
        while entries.count >= limits.answers || sizeBytes + answer.sizeBytes > limits.bytes,
            let oldest = entries.min(by: { $0.value.usedAt < $1.value.usedAt })
        {
            drop(oldest.key)
        }
        uses += 1
        sizeBytes += answer.sizeBytes
        entries[key] = Entry(
            answer: answer, revision: revision, writtenAt: writtenAt, usedAt: uses)
    }

    private mutating func drop(_ key: String) {
        if let entry = entries.removeValue(forKey: key) { sizeBytes -= entry.answer.sizeBytes }
    }
}
