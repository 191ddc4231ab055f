import HTTP
import Model

/// The answers that are kept, and for how long each is good; the one used longest ago goes first.
///
/// Pages name the present, so an answer is good for a second and a half of data time at most, and
/// only until something shown has changed. The last one may stand in, until it is two seconds old,
/// while its page is written anew; but not once readers were told of a change that it lacks.
struct AnswerShelf {
    /// Makes an answer.
    typealias Writer = @Sendable () async throws -> HTTPResponse

    /// How much is kept.
    struct Limits: Sendable {
        var answers = 512
        var bytes = 64 << 20
    }

    /// A page that is read much.
    struct Page: Sendable {
        let key: String
        let write: Writer
    }

    private struct Entry {
        let answer: KeptAnswer
        let revision: Int
        let writtenAt: Timestamp
        let write: Writer
        var usedAt: Int
        /// How often it was given since the last change.
        var uses = 0
        /// Whether its page is to be written anew without a reader's asking.
        var isRenewed = false
    }

    /// Counts the changes; an answer written before the last one lacks something.
    private(set) var revision = 0
    /// The change that readers were told of last; they get nothing that was begun before it.
    private(set) var told = 0
    private(set) var sizeBytes = 0
    private var entries: [String: Entry] = [:]
    private var uses = 0
    private let limits: Limits
    /// Longer than the second in which changes are gathered, so that a page that changes all the
    /// time is written once for each change, and not for its age as well.
    private static let life = Duration.milliseconds(1_500)
    private static let longestLife = Duration.seconds(2)
    /// Most pages that are written anew before readers are told of a change.
    static let mostRenewed = 8

    init(limits: Limits = Limits()) { self.limits = limits }

    var count: Int { entries.count }

    /// Notes that something shown has changed which readers must see from now on.
    mutating func invalidate() {
        revision += 1
        told = revision
    }

    /// Notes that something shown has changed, of which readers will be told later.
    ///
    /// - Returns: The pages given most often since the last change, which are to be written anew
    ///   by then; one that nobody was given from memory is not among them.
    /// - Complexity: O(*n* log *n*) in the answers kept.
    mutating func change() -> [Page] {
        revision += 1
        let read = entries.filter { $0.value.uses > 0 }.sorted {
            ($0.value.uses, $0.value.usedAt) > ($1.value.uses, $1.value.usedAt)
        }
        for key in read.map(\.key) { entries[key]?.uses = 0 }
        return read.prefix(Self.mostRenewed).map { key, entry in
            entries[key]?.isRenewed = true
            return Page(key: key, write: entry.write)
        }
    }

    /// Notes that readers are told of all changes up to a revision.
    mutating func tell(_ revision: Int) { told = max(told, revision) }

    /// The answer of a key that may be given now, written at a revision or later.
    ///
    /// - Complexity: O(1).
    mutating func answer(
        of key: String, now: Timestamp, isBeingWritten: Bool, since wanted: Int = 0
    ) -> KeptAnswer? {
        guard let index = entries.index(forKey: key) else { return nil }
        let entry = entries.values[index]
        let age = now - entry.writtenAt
        let isFresh = entry.revision == revision && age < Self.life
        let standsIn =
            (isBeingWritten || entry.isRenewed) && entry.revision >= max(told, wanted)
            && age < Self.longestLife
        guard age >= .zero, isFresh || standsIn else { return nil }
        uses += 1
        entries.values[index].usedAt = uses
        entries.values[index].uses += 1
        return entry.answer
    }

    /// Keeps an answer that was begun to be written at a moment, under a revision.
    ///
    /// - Complexity: O(*n*) in the answers kept when there are too many.
    mutating func keep(
        _ answer: KeptAnswer, as key: String, revision: Int, writtenAt: Timestamp,
        write: @escaping Writer
    ) {
        let known = entries[key]?.uses ?? 0
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
            answer: answer, revision: revision, writtenAt: writtenAt, write: write, usedAt: uses,
            uses: known)
    }

    private mutating func drop(_ key: String) {
        if let entry = entries.removeValue(forKey: key) { sizeBytes -= entry.answer.sizeBytes }
    }
}
