import HTTP
import Model
import Synchronization
import Testing

@testable import StatusSite

@Suite("Page cache", .timeLimit(.minutes(1))) struct PageCacheTests {
    private let start = Timestamp(millisecondsSinceEpoch: 1_764_000_000_000)
    private static let request = HTTPRequest(method: "GET", target: "/")

    private func ask(
        _ cache: PageCache, _ path: String = "/", after seconds: Double = 0, says text: String,
        status: Int = 200
    ) async throws -> String {
        let outcome = try await cache.outcome(of: path, now: { start + .seconds(seconds) }) {
            .text(text, status: status)
        }
        return Self.text(of: outcome)
    }

    private static func text(of outcome: PageCache.Outcome) -> String {
        switch outcome {
        case .kept(let answer): answer.answer(to: request, isSecure: false).text
        case .passing(let response): response.text
        }
    }

    @Test func `serves a page again within a second and a half`() async throws {
        let cache = PageCache()
        #expect(try await ask(cache, says: "old") == "old")
        #expect(try await ask(cache, after: 1.4, says: "new") == "old")
        #expect(try await ask(cache, after: 1.5, says: "new") == "new")
        #expect(cache.writings == 2)
    }

    @Test func `keeps each path apart`() async throws {
        let cache = PageCache()
        #expect(try await ask(cache, "/a", says: "a") == "a")
        #expect(try await ask(cache, "/b", says: "b") == "b")
    }

    @Test func `writes anew once something has changed`() async throws {
        let cache = PageCache()
        #expect(try await ask(cache, says: "old") == "old")
        cache.invalidate()
        #expect(cache.ready("/", now: start) == nil)
        #expect(try await ask(cache, says: "new") == "new")
    }

    @Test func `never keeps a failure`() async throws {
        let cache = PageCache()
        #expect(try await ask(cache, says: "broken", status: 503) == "broken")
        #expect(try await ask(cache, says: "well") == "well")
    }

    @Test func `has at hand what was just written`() async throws {
        let cache = PageCache()
        #expect(cache.ready("/", now: start) == nil)
        _ = try await ask(cache, says: "page")
        let ready = cache.ready("/", now: start + .milliseconds(1_499))
        #expect(ready?.answer(to: Self.request, isSecure: false).text == "page")
        #expect(cache.ready("/", now: start + .milliseconds(1_500)) == nil)
    }

    @Test func `writes a page once for a crowd that asks at the same time`() async throws {
        let cache = PageCache()
        let gate = Gate()
        let texts = try await crowd(of: 50, at: cache, through: gate) { .text("page") }
        #expect(texts == Array(repeating: "page", count: 50))
        #expect(cache.writings == 1)
    }

    @Test func `lets a crowd share a failure, and tries again afterwards`() async throws {
        struct Broken: Error {}
        let cache = PageCache()
        let gate = Gate()
        let texts = try await crowd(of: 20, at: cache, through: gate) { throw Broken() }
        #expect(texts == Array(repeating: "failed", count: 20))
        #expect(cache.writings == 1)
        #expect(try await ask(cache, says: "well") == "well")
    }

    @Test func `has another reader write when the first one leaves`() async throws {
        let cache = PageCache()
        let begun = Gate()
        let leaver = Task {
            try await cache.outcome(of: "/", now: { start }) {
                begun.open()
                try await Gate().wait()
                return .text("never")
            }
        }
        try await begun.wait()
        let other = Task { try await ask(cache, says: "page") }
        leaver.cancel()
        #expect(try await other.value == "page")
        await #expect(throws: CancellationError.self) { try await leaver.value }
    }

    @Test func `serves the last page while it is written anew for its age`() async throws {
        let cache = PageCache()
        _ = try await ask(cache, says: "old")
        let (begun, gate) = (Gate(), Gate())
        let writer = Task {
            try await cache.outcome(of: "/", now: { start + .seconds(1.5) }) {
                begun.open()
                try await gate.wait()
                return .text("new")
            }
        }
        try await begun.wait()
        #expect(cache.ready("/", now: start + .seconds(1.9)) != nil)
        #expect(try await ask(cache, after: 1.9, says: "other") == "old")
        #expect(cache.ready("/", now: start + .seconds(2)) == nil)
        gate.open()
        #expect(Self.text(of: try await writer.value) == "new")
        #expect(try await ask(cache, after: 1.9, says: "other") == "new")
    }

    @Test func `never gives who has changed something what was begun before`() async throws {
        let cache = PageCache()
        let (begun, gate) = (Gate(), Gate())
        let early = Task {
            try await cache.outcome(of: "/", now: { start }) {
                begun.open()
                try await gate.wait()
                return .text("before")
            }
        }
        try await begun.wait()
        cache.invalidate()
        let late = Task { try await ask(cache, says: "after") }
        gate.open()
        #expect(Self.text(of: try await early.value) == "before")
        #expect(try await late.value == "after")
    }

    /// Has many readers ask for a page that nobody can finish writing before all have come.
    private func crowd(
        of count: Int, at cache: PageCache, through gate: Gate,
        write: @escaping @Sendable () throws -> HTTPResponse
    ) async throws -> [String] {
        let moment = start
        let turnstile = Turnstile(count, opening: gate)
        return await withTaskGroup(of: String.self) { group in
            for _ in 0..<count {
                group.addTask { @Sendable in
                    let outcome = try? await cache.outcome(of: "/", now: { turnstile.pass(moment) })
                    {
                        try await gate.wait()
                        return try write()
                    }
                    return outcome.map { Self.text(of: $0) } ?? "failed"
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}

/// Opens a gate when enough have come.
private final class Turnstile: Sendable {
    private let rest: Mutex<Int>
    private let gate: Gate

    init(_ count: Int, opening gate: Gate) {
        rest = Mutex(count)
        self.gate = gate
    }

    func pass(_ moment: Timestamp) -> Timestamp {
        let isLast = rest.withLock { rest in
            rest -= 1
            return rest == 0
        }
        if isLast { gate.open() }
        return moment
    }
}

/// Something that can be waited for, once.
final class Gate: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func open() { continuation.finish() }

    /// Returns when it is open; throws when the task is cancelled.
    func wait() async throws {
        for await _ in stream {}
        try Task.checkCancellation()
    }
}
