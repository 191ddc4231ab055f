import HTTP
import Model
import Testing

@testable import StatusSite

@Suite("Page cache") struct PageCacheTests {
    private let start = Timestamp(millisecondsSinceEpoch: 1_764_000_000_000)

    private func ask(
        _ cache: PageCache, _ path: Substring = "/", after seconds: Double = 0, says text: String,
        status: Int = 200
    ) async -> String {
        let response = await cache.page(at: path, now: start + .seconds(seconds)) {
            .text(text, status: status)
        }
        guard case .bytes(let bytes) = response.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `serves a page again within a second`() async {
        let cache = PageCache()
        #expect(await ask(cache, says: "old") == "old")
        #expect(await ask(cache, after: 0.9, says: "new") == "old")
        #expect(await ask(cache, after: 1, says: "new") == "new")
    }

    @Test func `keeps each path apart`() async {
        let cache = PageCache()
        #expect(await ask(cache, "/a", says: "a") == "a")
        #expect(await ask(cache, "/b", says: "b") == "b")
    }

    @Test func `writes anew once something has changed`() async {
        let cache = PageCache()
        #expect(await ask(cache, says: "old") == "old")
        cache.invalidate()
        #expect(await ask(cache, says: "new") == "new")
    }

    @Test func `never keeps a failure`() async {
        let cache = PageCache()
        #expect(await ask(cache, says: "broken", status: 503) == "broken")
        #expect(await ask(cache, says: "well") == "well")
    }
}
