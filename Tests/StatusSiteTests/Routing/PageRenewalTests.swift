import Model
import SiteFixture
import Synchronization
import Testing

@testable import HTTP
@testable import StatusSite

@Suite("Pages written anew after a change", .timeLimit(.minutes(1))) struct PageRenewalTests {
    private let start = Timestamp(millisecondsSinceEpoch: 1_764_000_000_000)
    private let cache = PageCache()

    private func ask(_ path: String = "/", by write: @escaping AnswerShelf.Writer) async throws
        -> String
    {
        switch try await cache.outcome(of: path, now: { start }, write: write) {
        case .kept(let answer): Self.text(of: answer)
        case .passing(let response): response.text
        }
    }

    /// What a reader is given without waiting.
    private func ready(_ path: String = "/", after seconds: Double = 0) -> String? {
        cache.ready(path, now: start + .seconds(seconds)).map(Self.text)
    }

    private static func text(of answer: KeptAnswer) -> String {
        answer.answer(to: HTTPRequest(method: "GET", target: "/"), isSecure: false).text
    }

    private func renew(_ change: PageCache.Change) async {
        await cache.renew(change, now: { start })
    }

    @Test func `stand ready when readers are told, who had the last ones until then`() async throws
    {
        let page = PausedPage("old")
        #expect(try await ask(by: page.write) == "old")
        #expect(ready() == "old")
        page.text = "new"
        page.isShut = true
        let change = cache.begin()
        let renewal = Task { await renew(change) }
        try await page.begun.wait()
        #expect(ready() == "old")
        #expect(try await ask { .text("other") } == "old")
        #expect(ready(after: 2) == nil, "nothing is shown that is older than two seconds")
        page.gate.open()
        await renewal.value
        #expect(ready() == "new")
        cache.end(change)
        #expect(ready() == "new")
        #expect(cache.writings == 2)
    }

    @Test func `whoever is told of a change gets nothing that lacks it`() async throws {
        #expect(try await ask("/read") { .text("old") } == "old")
        #expect(try await ask("/unread") { .text("old") } == "old")
        #expect(ready("/read") == "old")
        let change = cache.begin()
        await renew(change)
        cache.end(change)
        #expect(ready("/unread") == nil)
        #expect(try await ask("/unread") { .text("new") } == "new")
    }

    @Test func `are not what a reader began to write before the change`() async throws {
        let page = PausedPage("old")
        _ = try await ask(by: page.write)
        _ = ready()
        cache.invalidate()
        page.isShut = true
        let early = Task { try await ask(by: page.write) }
        try await page.begun.wait()
        let change = cache.begin()
        page.text = "new"
        let renewal = Task { await renew(change) }
        page.gate.open()
        #expect(try await early.value == "old")
        await renewal.value
        cache.end(change)
        #expect(try await ask(by: page.write) == "new")
    }

    @Test func `give way to what a reader has changed himself meanwhile`() async throws {
        let page = PausedPage("old")
        _ = try await ask(by: page.write)
        _ = ready()
        page.isShut = true
        let change = cache.begin()
        let renewal = Task { await renew(change) }
        try await page.begun.wait()
        cache.invalidate()
        #expect(ready() == nil)
        let reader = Task { try await ask { .text("mine") } }
        page.gate.open()
        #expect(try await reader.value == "mine")
        await renewal.value
        cache.end(change)
        #expect(ready() == "mine")
    }

    @Test func `one that fails is left to the reader, and does not keep the others`() async throws {
        struct Broken: Error {}
        let works = Mutex(true)
        let failing: AnswerShelf.Writer = {
            guard works.withLock({ $0 }) else { throw Broken() }
            return .text("old")
        }
        _ = try await ask("/failing", by: failing)
        _ = try await ask("/well") { .text("well") }
        for _ in 0..<3 { _ = (ready("/failing"), ready("/well")) }
        _ = ready("/failing")
        works.withLock { $0 = false }
        let change = cache.begin()
        #expect(change.pages.map(\.key) == ["/failing", "/well"])
        await renew(change)
        cache.end(change)
        #expect(ready("/well") == "well")
        #expect(ready("/failing") == nil)
        await #expect(throws: Broken.self) { try await ask("/failing", by: failing) }
        works.withLock { $0 = true }
        #expect(try await ask("/failing", by: failing) == "old")
    }

    @Test func `are given up when the site ends, and left to readers`() async throws {
        let page = PausedPage("old")
        _ = try await ask(by: page.write)
        _ = ready()
        page.isShut = true
        let change = cache.begin()
        let renewal = Task { await renew(change) }
        try await page.begun.wait()
        renewal.cancel()
        await renewal.value
        cache.end(change)
        #expect(try await ask { .text("new") } == "new")
    }

    @Test func `are awaited before open pages are told, but not for long`() async throws {
        for isPaused in [true, false] {
            let site = StatusSite(data: Fixture(.active), clock: PacedClock(isPaused: isPaused))
            let stream = try #require(site.hub.join())
            let page = PausedPage("old")
            let now = site.data.now()
            _ = try await site.cache.outcome(of: "/", now: { now }, write: page.write)
            _ = site.cache.ready("/", now: now)
            page.isShut = true
            let telling = Task { await site.publish([.incident(42)]) }
            try await page.begun.wait()
            if isPaused {
                #expect(stream.take().events.isEmpty)
            } else {
                let told = Gate()
                stream.read { told.open() }
                try await told.wait()
                #expect(site.cache.ready("/", now: now) == nil)
            }
            page.gate.open()
            await telling.value
            #expect(stream.take().events == [ServerSentEvent(event: "incident", data: "42")])
            #expect(site.cache.ready("/", now: now) != nil)
        }
    }

    @Test func `a reader who changes something reads it at once`() async throws {
        let site = StatusSite(data: Fixture(.active))
        let request = HTTPRequest(method: "GET", target: "/services/etsy")
        _ = await site.handler(request)
        #expect(site.ready(request) != nil)
        let change = site.cache.begin()
        #expect(change.pages.map(\.key) == ["/services/etsy"])
        #expect(site.ready(request) != nil)
        site.tell([.service("etsy")])
        #expect(site.ready(request) == nil)
    }
}

/// A page whose writing can be halted.
private final class PausedPage: Sendable {
    private struct State {
        var text: String
        var isShut = false
    }

    private let state: Mutex<State>
    /// Opens when somebody has begun to write while it is shut.
    let begun = Gate()
    /// Lets them end.
    let gate = Gate()

    init(_ text: String) { state = Mutex(State(text: text)) }

    var text: String {
        get { state.withLock { $0.text } }
        set { state.withLock { $0.text = newValue } }
    }

    var isShut: Bool {
        get { state.withLock { $0.isShut } }
        set { state.withLock { $0.isShut = newValue } }
    }

    var write: AnswerShelf.Writer {
        {
            let text = self.text
            if self.isShut {
                self.begun.open()
                try await self.gate.wait()
            }
            return .text(text)
        }
    }
}
