import HTTP
import Model
import Testing

@testable import StatusSite

@Suite("Answer shelf") struct AnswerShelfTests {
    private let start = Timestamp(millisecondsSinceEpoch: 1_764_000_000_000)

    private func answer(_ text: String) -> KeptAnswer { KeptAnswer(.text(text)) }

    private func isKept(
        _ shelf: inout AnswerShelf, _ key: String = "/", after seconds: Double = 0,
        isBeingWritten: Bool = false
    ) -> Bool {
        let place = shelf.place(
            of: key, now: start + .seconds(seconds), isBeingWritten: isBeingWritten)
        if case .kept = place { return true }
        return false
    }

    @Test func `keeps an answer for a second`() {
        var shelf = AnswerShelf()
        shelf.keep(answer("a"), as: "/", revision: 0, writtenAt: start)
        #expect(isKept(&shelf))
        #expect(isKept(&shelf, after: 0.999))
        #expect(!isKept(&shelf, after: 1))
        #expect(!isKept(&shelf, "/other"))
    }

    @Test func `keeps it a second longer while it is written anew`() {
        var shelf = AnswerShelf()
        shelf.keep(answer("a"), as: "/", revision: 0, writtenAt: start)
        #expect(isKept(&shelf, after: 1.999, isBeingWritten: true))
        #expect(!isKept(&shelf, after: 2, isBeingWritten: true))
    }

    @Test func `drops it at once when something has changed`() {
        var shelf = AnswerShelf()
        shelf.keep(answer("a"), as: "/", revision: 0, writtenAt: start)
        shelf.invalidate()
        #expect(!isKept(&shelf))
        #expect(!isKept(&shelf, isBeingWritten: true))
    }

    @Test func `does not believe an answer from the future`() {
        var shelf = AnswerShelf()
        shelf.keep(answer("a"), as: "/", revision: 0, writtenAt: start)
        #expect(!isKept(&shelf, after: -0.001))
    }

    @Test func `an answer begun before a change is not good after it`() {
        var shelf = AnswerShelf()
        shelf.invalidate()
        shelf.keep(answer("a"), as: "/", revision: 0, writtenAt: start)
        #expect(!isKept(&shelf))
    }

    @Test func `lets the answer go that was used longest ago`() {
        var shelf = AnswerShelf(limits: .init(answers: 3))
        for key in ["/a", "/b", "/c"] {
            shelf.keep(answer(key), as: key, revision: 0, writtenAt: start)
        }
        #expect(isKept(&shelf, "/a"))
        shelf.keep(answer("d"), as: "/d", revision: 0, writtenAt: start)
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
            shelf.keep(answer(text), as: "/\(number)", revision: 0, writtenAt: start)
            #expect(shelf.sizeBytes <= 100_000)
        }
        #expect(shelf.count > 2)
        shelf.keep(
            answer(String(repeating: "x", count: 200_000)), as: "/large", revision: 0,
            writtenAt: start)
        #expect(!isKept(&shelf, "/large"))
    }

    @Test func `counts the bytes of an answer that is replaced once`() {
        var shelf = AnswerShelf()
        shelf.keep(answer("a"), as: "/", revision: 0, writtenAt: start)
        let size = shelf.sizeBytes
        shelf.keep(answer("b"), as: "/", revision: 0, writtenAt: start)
        #expect(shelf.sizeBytes == size)
        #expect(shelf.count == 1)
    }
}
