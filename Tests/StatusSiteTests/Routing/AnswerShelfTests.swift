import HTTP
import Model
import Testing

@testable import StatusSite

@Suite("Answer shelf") struct AnswerShelfTests {
    private let start = Timestamp(millisecondsSinceEpoch: 1_764_000_000_000)

    private func answer(_ text: String) -> KeptAnswer { KeptAnswer(.text(text)) }

    private func keep(
        _ shelf: inout AnswerShelf, _ key: String = "/", _ text: String = "a", revision: Int = 0
    ) {
        shelf.keep(answer(text), as: key, revision: revision, writtenAt: start) { .text(text) }
    }

    private func isKept(
        _ shelf: inout AnswerShelf, _ key: String = "/", after seconds: Double = 0,
        isBeingWritten: Bool = false, since revision: Int = 0
    ) -> Bool {
        shelf.answer(
            of: key, now: start + .seconds(seconds), isBeingWritten: isBeingWritten,
            since: revision) != nil
    }

    @Test func `keeps an answer for a second and a half`() {
        var shelf = AnswerShelf()
        keep(&shelf)
        #expect(isKept(&shelf))
        #expect(isKept(&shelf, after: 1.499))
        #expect(!isKept(&shelf, after: 1.5))
        #expect(!isKept(&shelf, "/other"))
    }

    @Test func `keeps it until it is two seconds old while it is written anew`() {
        var shelf = AnswerShelf()
        keep(&shelf)
        #expect(isKept(&shelf, after: 1.999, isBeingWritten: true))
        #expect(!isKept(&shelf, after: 2, isBeingWritten: true))
    }

    @Test func `drops it at once when readers are told of a change`() {
        var shelf = AnswerShelf()
        keep(&shelf)
        shelf.invalidate()
        #expect(!isKept(&shelf))
        #expect(!isKept(&shelf, isBeingWritten: true))
    }

    @Test func `lets what is read stand in after a change, until readers are told of it`() {
        var shelf = AnswerShelf()
        keep(&shelf)
        #expect(isKept(&shelf))
        #expect(shelf.change().map(\.key) == ["/"])
        #expect(isKept(&shelf, after: 1.999))
        #expect(!isKept(&shelf, after: 2))
        // Whoever writes it anew must not be given the last one.
        #expect(!isKept(&shelf, since: 1))
        shelf.tell(1)
        #expect(!isKept(&shelf))
    }

    @Test func `lets what nobody reads stand in only while a reader has it written`() {
        var shelf = AnswerShelf()
        keep(&shelf)
        #expect(shelf.change().isEmpty)
        #expect(!isKept(&shelf))
        #expect(isKept(&shelf, isBeingWritten: true))
    }

    @Test func `an older telling changes nothing`() {
        var shelf = AnswerShelf()
        shelf.invalidate()
        shelf.invalidate()
        shelf.tell(1)
        #expect(shelf.told == 2)
    }

    @Test func `names the eight pages that were given most since the last change`() {
        var shelf = AnswerShelf()
        for number in 0..<20 {
            keep(&shelf, "/\(number)")
            for _ in 0..<number { #expect(isKept(&shelf, "/\(number)")) }
        }
        #expect(shelf.change().map(\.key) == (12..<20).reversed().map { "/\($0)" })
        #expect(isKept(&shelf, "/7", isBeingWritten: true))
        #expect(shelf.change().map(\.key) == ["/7"])
    }

    @Test func `a page that is only written anew is not read`() {
        var shelf = AnswerShelf()
        keep(&shelf)
        #expect(isKept(&shelf))
        #expect(shelf.change().count == 1)
        keep(&shelf, revision: 1)
        #expect(shelf.change().isEmpty)
    }

    @Test func `does not believe an answer from the future`() {
        var shelf = AnswerShelf()
        keep(&shelf)
        #expect(!isKept(&shelf, after: -0.001))
    }

    @Test func `an answer begun before a change is not good after it`() {
        var shelf = AnswerShelf()
        shelf.invalidate()
        keep(&shelf)
        #expect(!isKept(&shelf))
    }

    @Test func `lets the answer go that was used longest ago`() {
        var shelf = AnswerShelf(limits: .init(answers: 3))
        for key in ["/a", "/b", "/c"] { keep(&shelf, key) }
        #expect(isKept(&shelf, "/a"))
        keep(&shelf, "/d")
        #expect(shelf.count == 3)
        #expect(isKept(&shelf, "/a"))
        #expect(!isKept(&shelf, "/b"))
        #expect(isKept(&shelf, "/c"))
        #expect(isKept(&shelf, "/d"))
    }

    @Test func `holds no more bytes than it may, whatever is asked for`() {
        var shelf = AnswerShelf(limits: .init(answers: 1_000, bytes: 100_000))
        for number in 0..<500 {
            let text = String(repeating: "\(number)", count: 1 + number % 7 * 400)
            keep(&shelf, "/\(number)", text)
            #expect(shelf.sizeBytes <= 100_000)
        }
        #expect(shelf.count > 2)
        keep(&shelf, "/large", String(repeating: "x", count: 200_000))
        #expect(!isKept(&shelf, "/large"))
    }

    @Test func `counts the bytes of an answer that is replaced once`() {
        var shelf = AnswerShelf()
        keep(&shelf)
        let size = shelf.sizeBytes
        keep(&shelf, "/", "b")
        #expect(shelf.sizeBytes == size)
        #expect(shelf.count == 1)
    }
}
