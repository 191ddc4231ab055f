import Model
import Testing

@testable import StatusFeeds

@Suite("Provider's past") struct ProviderPastTests {
    /// Days after a midnight.
    private static func day(_ days: Double) -> Timestamp {
        Timestamp(millisecondsSinceEpoch: 1_794_960_000_000) + .seconds(days * 86_400)
    }

    private static func span(_ start: Double, _ end: Double) -> TimeRange {
        TimeRange(start: day(start), end: day(end))
    }

    private func incident(
        _ id: String, from start: Double?, to end: Double? = nil,
        phase: ProviderPhase = .investigating, title: String = "Slow"
    ) -> ProviderIncident {
        ProviderIncident(
            id: id, title: title, impact: .partial, impactRaw: nil,
            phase: end == nil ? phase : .resolved, phaseRaw: nil, started: start.map(Self.day),
            resolved: end.map(Self.day), components: [], updates: [], link: nil)
    }

    private func status(
        _ incidents: [ProviderIncident], platform: String = "statuspage"
    ) -> ProviderStatus {
        var status = ProviderStatus(platform: platform)
        status.incidents = incidents
        return status
    }

    @Test func `a list joins what is open, each incident once, the newest first`() {
        var past = ProviderPast()
        past.take(status([incident("b", from: 9)]), at: Self.day(10))
        past.take(
            list: status([
                incident("a", from: 2, to: 3), incident("b", from: 9),
                incident("c", from: 5, to: 6),
            ]), pageSince: nil, at: Self.day(10))
        #expect(past.incidents.map(\.id) == ["b", "c", "a"])
        past.take(list: status([incident("b", from: 9, to: 11)]), pageSince: nil, at: Self.day(12))
        #expect(past.incidents.map(\.id) == ["b", "c", "a"])
        #expect(past.incidents[0].resolved == Self.day(11))
    }

    @Test func `incidents without an id are told apart by title and beginning`() {
        var past = ProviderPast()
        let list = status([
            incident("", from: 2, to: 3), incident("", from: 4, to: 5),
            incident("", from: 4, to: 5, title: "Down"),
        ])
        past.take(list: list, pageSince: nil, at: Self.day(10))
        past.take(list: list, pageSince: nil, at: Self.day(11))
        #expect(past.incidents.count == 3)
    }

    @Test func `an older word does not take back a newer one`() {
        var past = ProviderPast()
        past.take(
            list: status([incident("a", from: 2, to: 3)]), pageSince: nil, at: Self.day(4))
        past.take(list: status([incident("a", from: 2)]), pageSince: nil, at: Self.day(4))
        #expect(past.incidents[0].resolved == Self.day(3))
    }

    @Test func `what is no longer listed as open is over, though not known since when`() {
        var past = ProviderPast()
        past.take(status([incident("a", from: 2)]), at: Self.day(3))
        past.take(status([]), at: Self.day(3.01))
        #expect(past.incidents.map(\.isOpen) == [false])
        #expect(past.incidents[0].resolved == nil)
        past.take(
            list: status([incident("a", from: 2, to: 3)]), pageSince: nil, at: Self.day(3.02))
        #expect(past.incidents[0].resolved == Self.day(3))
    }

    @Test func `a full list covers the time since its oldest incident`() {
        var past = ProviderPast()
        let list = (0..<50).map { incident("\($0)", from: Double($0), to: Double($0) + 0.1) }
        past.take(list: status(list), pageSince: Self.day(-300), at: Self.day(60))
        #expect(past.covered == [Self.span(0, 60)])
        #expect(past.knownSince == Self.day(0))
        #expect(past.covers(Self.span(55, 56)))
        #expect(!past.covers(Self.span(-1, 0)))
        #expect(!past.covers(Self.span(60, 61)))
    }

    @Test func `a list that is not full covers the page's time, as far as that is known`() {
        var past = ProviderPast()
        past.take(
            list: status([incident("a", from: 50, to: 51)]), pageSince: Self.day(-20),
            at: Self.day(60))
        #expect(past.covered == [Self.span(-20, 60)])
        var other = ProviderPast()
        other.take(list: status([]), pageSince: nil, at: Self.day(60))
        #expect(other.covered == [Self.span(60, 60)])
        #expect(!other.covers(Self.span(59, 60)))
    }

    @Test func `looking at what is open covers the time between close looks`() {
        var past = ProviderPast()
        let minute = 1.0 / 1440
        for look in 0..<100 { past.take(status([]), at: Self.day(Double(look) * minute)) }
        #expect(past.covered == [Self.span(0, 99 * minute)])
        past.take(status([]), at: Self.day(1))
        #expect(past.covered == [Self.span(0, 99 * minute), Self.span(1, 1)])
        past.take(
            list: status([incident("a", from: 0.01, to: 0.02)]), pageSince: nil, at: Self.day(1))
        #expect(past.covered == [Self.span(0, 1)])
    }

    @Test func `news are a list themselves, of which nothing is taken to be over`() {
        var past = ProviderPast()
        let news = status(
            [incident("a", from: 2), incident("b", from: 1, to: 2)], platform: "syndication")
        past.take(news, at: Self.day(3))
        past.take(status([incident("c", from: 4)], platform: "syndication"), at: Self.day(5))
        #expect(past.incidents.map(\.id) == ["c", "a", "b"])
        #expect(past.incidents.map(\.isOpen) == [true, true, false])
        #expect(past.covered == [Self.span(1, 3), Self.span(4, 5)])
    }

    @Test func `forgets what is long over`() {
        var past = ProviderPast()
        let list = status([incident("a", from: 0, to: 1), incident("b", from: 300, to: 301)])
        past.take(list: list, pageSince: nil, at: Self.day(350))
        past.take(status([]), at: Self.day(402))
        #expect(past.incidents.map(\.id) == ["b"])
        #expect(past.covered.first?.start == Self.day(2))
    }

    @Test func `tells when a service was not well by its provider's word`() {
        var reading = ProviderReading(
            service: "shop", address: "a",
            status: status([
                incident("open", from: 8), incident("over", from: 1, to: 2),
                incident("gone", from: 3, phase: .resolved), incident("untold", from: nil),
            ]), readAt: Self.day(9))
        #expect(
            reading.trouble(until: Self.day(10)).map(\.span) == [Self.span(8, 9), Self.span(1, 2)])
        reading.status?.platform = "syndication"
        #expect(reading.trouble(until: Self.day(30)).map(\.span) == [Self.span(1, 2)])
    }
}
