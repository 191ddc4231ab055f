import Detection
import Messaging
import Model
import StatusFeeds
import StatusSite
import Storage
import Synchronization
import TestKit
import Testing

@testable import Node

@Suite("Standings", .timeLimit(.minutes(1))) struct StandingsTests {
    private let directory: TemporaryDirectory
    private let scene = StandingScene()
    private let store: SQLiteStore
    private let standings: Standings

    init() async throws {
        directory = try TemporaryDirectory()
        store = try await SQLiteStore.open(path: directory.file("a.db"))
        standings = try scene.standings(store)
    }

    private func etsy() async throws -> ServiceStanding {
        await standings.refresh()
        return try #require(await standings.standing(of: "etsy"))
    }

    private func changes(of id: ServiceID = "etsy") async throws -> [StateChange] {
        let range = TimeRange(
            start: ManualTime.usualStart, end: scene.time.now() + .seconds(1))
        return try await store.stateChanges(of: id, in: range)
    }

    @Test func `an entry without any source is unknown, and none at all has no standing`()
        async throws
    {
        await standings.refresh()
        let usps = try #require(await standings.standing(of: "ebay"))
        #expect(usps.state == .unknown && usps.since == nil)
        #expect(usps.functions.allSatisfy { $0.state == .unknown && $0.source.isEmpty })
        #expect(await standings.standing(of: "nobody") == nil)
        #expect(await standings.states() == ["etsy": .unknown])
        #expect(try await store.latestStates().isEmpty)
    }

    @Test func `what checks, metrics and provider say makes the verdict`() async throws {
        scene.heardOfAll()
        await standings.take(scene.reading(.up, [("Search", .up)]))
        let etsy = try await etsy()
        #expect(etsy.verdict.outcome == .operational)
        #expect(
            etsy.verdict.reasons.map(\.sentence) == [
                "The provider says operational.",
                "The metrics of 2 services that belong to it show nothing wrong.",
                "1 of 1 region passes.", "0 of 1 watched service that needs it suffer.",
            ])
        #expect(etsy.members == ["website", "payments", "checkout"])
        #expect(etsy.spokeAt[.checks] == scene.time.now())
        #expect(etsy.provider?.readAt == scene.time.now())
        let search = try #require(etsy.functions.first { $0.name == "search" })
        #expect(
            search
                == .init(name: "search", state: .up, source: "the provider", service: nil))
        let payments = try #require(etsy.functions.first { $0.name == "payments" })
        #expect(
            payments
                == .init(
                    name: "payments", state: .up, source: "our checks", service: "payments"))
    }

    @Test func `a part that is measured down is a partial outage, whatever the provider says`()
        async throws
    {
        scene.heardOfAll()
        await standings.take(scene.reading(.up))
        #expect(try await etsy().state == .up)
        scene.time.advance(by: .seconds(10))
        scene.find(.exhausted, in: "payments")
        let etsy = try await etsy()
        #expect(etsy.verdict.outcome == .partialOutage)
        #expect(
            etsy.evidence.measured?.sentence
                == "The metrics of Payments show trouble (1 of 2 services): payments has exhausted."
        )
        #expect(
            etsy.verdict.disagreement
                == "provider says operational; its own metrics say partial outage")
        #expect(etsy.since == scene.time.now())
        #expect(try await changes().map(\.state) == [.up, .partial])
        scene.find(.exhausted, in: "checkout")
        #expect(try await self.etsy().verdict.outcome == .majorOutage)
    }

    @Test func `one vantage point that fails makes no outage`() async throws {
        scene.heardOfAll(failing: ["website", "checkout"])
        await standings.take(scene.reading(.up))
        #expect(try await etsy().verdict.outcome == .operational)
        scene.find(.checkFailing, in: "website", subject: "front")
        scene.find(.checkFailing, in: "checkout", subject: "basket")
        let etsy = try await etsy()
        #expect(etsy.verdict.outcome == .unknown)
        #expect(etsy.evidence.checks == [.init("eu", .failing)])
        #expect(etsy.evidence.measured?.state == .up)
        #expect(etsy.functions.first { $0.name == "website" }?.state == .unknown)
        #expect(etsy.functions.first { $0.name == "website" }?.source == "our checks")
    }

    @Test func `a word that is too old is unknown, with its age`() async throws {
        await standings.take(scene.reading(.up))
        #expect(try await etsy().state == .up)
        scene.time.advance(by: .seconds(601))
        let etsy = try await etsy()
        #expect(etsy.state == .unknown)
        #expect(
            etsy.evidence.provider?.remark
                == "Unknown: Etsy said operational, but that is 10 min 1 s old, and more than "
                + "10 min is stale.")
        #expect(etsy.functions.allSatisfy { $0.state == .unknown })
    }

    @Test func `a feed that was never read says why`() async throws {
        #expect(
            try await etsy().evidence.provider
                == .init(.unknown, remark: "The provider's word was not read yet."))
        await standings.take(
            ProviderReading(
                service: "etsy", address: StandingScene.feed, failure: "No answer.",
                triedAt: scene.time.now()))
        #expect(try await etsy().evidence.provider == .init(.unknown, remark: "No answer."))
    }

    @Test func `those that need it count, as far as they are known`() async throws {
        scene.heardOfAll()
        await standings.take(scene.reading(.down))
        scene.find(.checkFailing, in: "tool", subject: "login")
        let etsy = try await etsy()
        #expect(etsy.evidence.dependants == .init(suffering: ["Seller tool"], watched: 1))
        let fastly = try #require(await standings.standing(of: "fastly"))
        #expect(fastly.evidence.dependants == .init(suffering: ["Etsy"], watched: 1))
        #expect(fastly.state == .unknown)
    }

    @Test func `reports count when they come, and once a minute`() async throws {
        _ = try await etsy()
        let many = ServiceEvidence.UserReports(count: 90, usual: 2, minutes: 15)
        scene.reports.withLock { $0["etsy"] = many }
        #expect(try await etsy().evidence.reports == nil)
        await standings.reportCame(about: "etsy")
        #expect(try await etsy().evidence.reports == many)
        #expect(try await etsy().verdict.outcome == .degraded)
    }

    @Test func `after a restart it knows since when, and what the provider said`() async throws {
        scene.heardOfAll()
        await standings.take(scene.reading(.up))
        let before = try await etsy()
        scene.time.advance(by: .seconds(20))
        let again = try scene.standings(store)
        try await again.restore()
        let after = try #require(await again.standing(of: "etsy"))
        #expect(after.state == .up)
        #expect(after.since == before.since)
        #expect(after.provider == before.provider)
        #expect(await again.readings == [try #require(before.provider)])
        #expect(try await changes().count == 1)
    }

    @Test func `a word is kept when it changes, and for its time`() async throws {
        func keptAt() async throws -> Timestamp? {
            try await store.document(kind: "provider", key: "etsy")?
                .value(as: ProviderReading.self).readAt
        }
        await standings.take(scene.reading(.up))
        let first = scene.time.now()
        scene.time.advance(by: .seconds(60))
        await standings.take(scene.reading(.up))
        #expect(try await keptAt() == first)
        await standings.take(scene.reading(.down))
        #expect(try await keptAt() == first + .seconds(60))
        scene.time.advance(by: .seconds(300))
        await standings.take(scene.reading(.down))
        #expect(try await keptAt() == first + .seconds(360))
    }

    @Test func `pages are told of what changed and of nothing else`() async throws {
        let notes = scene.bus.subscribe(capacity: 64, overflow: .dropOldest)
        await standings.take(scene.reading(.up))
        await standings.refresh()
        scene.time.advance(by: .seconds(60))
        await standings.take(scene.reading(.up))
        await standings.refresh()
        await standings.take(scene.reading(.degraded))
        await standings.refresh()
        await scene.bus.publish(.service("end", at: scene.time.now()))
        var told: [ServiceID] = []
        for await case .service(let id, at: _) in notes {
            told.append(id)
            if id == "end" { break }
        }
        #expect(told.filter { $0 == "etsy" }.count == 2)
    }

    @Test func `judges when something is heard, and every minute`() async throws {
        let running = Task { await standings.run() }
        await standings.take(scene.reading(.up))
        while await standings.standing(of: "etsy")?.state != .up { await Task.yield() }
        await scene.time.sleepers(atLeast: 1)
        scene.time.advance(by: .seconds(601))
        while await standings.standing(of: "etsy")?.state != .unknown { await Task.yield() }
        running.cancel()
        await running.value
    }

    @Test func `news of a service on the bus makes it ask for reports again`() async throws {
        let running = Task { await standings.run() }
        while scene.bus.subscriberCount == 0 { await Task.yield() }
        while await standings.standing(of: "etsy")?.evidence.provider == nil { await Task.yield() }
        let many = ServiceEvidence.UserReports(count: 90, usual: 2, minutes: 15)
        scene.reports.withLock { $0["etsy"] = many }
        await scene.bus.publish(.service("etsy", at: scene.time.now()))
        while await standings.standing(of: "etsy")?.evidence.reports != many { await Task.yield() }
        running.cancel()
        await running.value
    }

    @Test func `a store that keeps nothing is told once, and judging goes on`() async throws {
        try await store.close()
        await standings.take(scene.reading(.up))
        #expect(try await etsy().state == .up)
        #expect(try await etsy().since != nil)
        #expect(scene.told.withLock { $0.count } == 1)
        #expect(
            scene.told.withLock { $0.first?.hasPrefix("How services do is not kept. ") } == true)
    }

    @Test func `half a minute of working does not start since anew, nor end the trouble`()
        async throws
    {
        scene.heardOfAll()
        await standings.take(scene.reading(.up))
        _ = try await etsy()
        scene.time.advance(by: .seconds(60))
        await standings.take(scene.reading(.partial))
        let began = scene.time.now()
        #expect(try await etsy().since == began)
        scene.time.advance(by: .seconds(60))
        scene.heardOfAll()
        await standings.take(scene.reading(.up))
        let pausing = try await etsy()
        #expect(pausing.judged == .up && pausing.state == .partial && pausing.since == began)
        #expect(
            pausing.held?.recovery
                == .init(
                    state: .up, since: scene.time.now(),
                    overAt: scene.time.now() + StateCourse.calm))
        scene.time.advance(by: .seconds(30))
        await standings.take(scene.reading(.partial))
        #expect(try await etsy().since == began)
        #expect(try await changes().map(\.state) == [.up, .partial, .up, .partial])
    }

    @Test func `after a restart it knows what is held, and what a pause hid is not held`()
        async throws
    {
        scene.heardOfAll()
        await standings.take(scene.reading(.partial))
        _ = try await etsy()
        scene.time.advance(by: .seconds(20))
        await standings.take(scene.reading(.up))
        let before = try await etsy()
        #expect(before.held?.recovery?.state == .up)
        scene.time.advance(by: .seconds(20))
        let again = try scene.standings(store)
        try await again.restore()
        #expect(await again.standing(of: "etsy")?.held == before.held)

        let stopped = scene.time.now()
        scene.time.advance(by: .seconds(3600))
        let pause = TimeRange(start: stopped, end: scene.time.now())
        let later = try scene.standings(store)
        try await later.restore { _ in [pause] }
        #expect(await later.standing(of: "etsy")?.held?.state == .unknown)
    }

    @Test func `signs that nobody sees wait two minutes, and say so`() async throws {
        scene.reports.withLock { $0["etsy"] = .init(count: 2, usual: 2, minutes: 15) }
        await standings.take(scene.reading(.up))
        #expect(try await etsy().state == .up)
        scene.time.advance(by: .seconds(700))  // The provider's word is stale by then.
        let many = ServiceEvidence.UserReports(count: 90, usual: 2, minutes: 15)
        scene.reports.withLock { $0["etsy"] = many }
        await standings.reportCame(about: "etsy")
        let signs = try await etsy()
        #expect(signs.judged == .degraded && signs.state == .up)
        #expect(signs.held?.doubtSince == scene.time.now())
        scene.time.advance(by: .seconds(120))
        let counted = try await etsy()
        #expect(counted.state == .degraded)
        #expect(counted.since == scene.time.now() - .seconds(120))
        #expect(try await changes().last?.at == counted.since)
    }

    @Test func `what a provider published is kept by itself and known after a restart`()
        async throws
    {
        var reading = scene.reading(.up)
        var list = ProviderStatus(platform: "statuspage")
        list.incidents = [
            ProviderIncident(
                id: "a", title: "Slow", impact: .partial, impactRaw: nil, phase: .resolved,
                phaseRaw: nil, started: scene.time.now() - .seconds(4 * 86_400),
                resolved: scene.time.now() - .seconds(4 * 86_400 - 600), components: [],
                updates: [], link: nil)
        ]
        var past = ProviderPast()
        past.take(list: list, pageSince: nil, at: scene.time.now())
        reading.past = past
        await standings.take(reading)
        let kept = try await store.document(kind: "provider", key: "etsy")
        #expect(try #require(kept).value(as: ProviderReading.self).past == nil)
        let again = try scene.standings(store)
        try await again.restore()
        #expect(await again.readings.first?.past == past)
        scene.time.advance(by: .seconds(60))
        let days = try await again.days(of: "etsy", count: 90) { _ in [] }
        #expect(
            days.suffix(6).map(\.source) == [.none, .provider, .silence, .silence, .silence, .own])
    }

    @Test func `a past that cannot be read leaves the word as it is`() async throws {
        await standings.take(scene.reading(.up))
        try await store.keep(StoredDocument(kind: "provider-past", key: "etsy", json: "{"))
        let again = try scene.standings(store)
        try await again.restore()
        #expect(await again.standing(of: "etsy")?.state == .up)
        #expect(await again.readings.first?.past == nil)
    }

    @Test func `days come from what was judged`() async throws {
        scene.heardOfAll()
        _ = try await etsy()
        scene.time.advance(by: .seconds(20))
        scene.find(.exhausted, in: "payments")
        _ = try await etsy()
        scene.time.advance(by: .seconds(120))
        let days = try await standings.days(of: "etsy", count: 90) { _ in [] }
        #expect(days.count == 90)
        #expect(days.last?.worst == .partial && days.last?.minutes == 2)
        #expect(days.last?.source == .own)
        #expect(days[88].source == .none)
    }
}
