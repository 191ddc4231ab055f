import History
import Model
import SiteFixture
import StatusFeeds
import Testing

@testable import StatusSite

@Suite("The record of a service", .timeLimit(.minutes(1))) struct RecordTests {
    private func words(_ path: String, _ fixture: Fixture) async -> String {
        String(await visit(path, fixture).text.map { $0 == "\u{A0}" ? " " : $0 })
    }

    @Test func `gives each day words and a look`() async throws {
        let page = await words("/services/etsy", Fixture(.active))
        let list = try #require(page.components(of: "<ol class=\"days\"").dropFirst().first)
        let days = list.components(of: "</ol>")[0].components(of: "<li class=").dropFirst()
        #expect(days.count == 90)
        #expect(days.count { $0.contains("\"unknown\"") && $0.contains(": not watched<") } == 27)
        #expect(days.last?.contains("\"down\"><span>2026-11-24: major outage 9 min<") == true)
        #expect(page.contains("2026-10-10: partial outage 57 min, by the provider"))
        #expect(
            page.contains(
                "2026-11-04: partial outage 4 min, degraded 30 min; by the provider: degraded 12 min"
            ))
        #expect(
            days.count {
                $0.contains("\"unknown silent\"")
                    && $0.contains("not watched; the provider reported nothing<")
            } == 3)
        #expect(page.contains("3 days were not watched here, and the provider reported nothing"))
        #expect(page.contains("Days with trouble (3)"))
    }

    @Test func `adds the days up`() async {
        let page = await words("/services/etsy", Fixture(.active))
        #expect(page.contains("<strong class=\"num\">59</strong> days watched"))
        #expect(page.contains("<strong class=\"num\">1</strong> incident here"))
        #expect(
            page.contains(
                "Fewer than 3 are over, too few for a median; they lasted 47 min, 57 min."))
        #expect(!page.contains("median duration"))
        #expect(page.contains("<strong class=\"num\">4 min</strong> partial outage"))
        #expect(page.contains("<strong class=\"num\">30 min</strong> degraded"))
        let seite = await words("/de/services/etsy", Fixture(.active))
        #expect(seite.contains("99,949 %</strong> der beobachteten Zeit gut"))
        #expect(seite.contains("2026-11-24: Ausfall 9 min"))
        #expect(seite.contains("nicht beobachtet; der Anbieter meldete nichts"))
        #expect(
            seite.contains("Weniger als 3 sind vorbei, zu wenige für einen Median; Dauer: 47 min"))
    }

    @Test func `counts only watched time`() {
        let start = Story.at("00:00:00")
        let days = [
            DayRecord(
                start: start - .seconds(2 * 86_400), worst: .unknown, source: .none),
            DayRecord(
                start: start - .seconds(86_400), worst: .down,
                lengths: [.init(.down, minutes: 100), .init(.degraded, minutes: 44)],
                watchedMinutes: 1440, source: .own),
            DayRecord(
                start: start, worst: .partial, lengths: [.init(.partial, minutes: 60)],
                source: .provider),
        ]
        let sums = DayRecordSums(
            days: days, incidents: [], published: [], now: Story.at("14:00:00"))
        #expect(sums.well == 0.9)
        #expect(sums.watchedDays == 1)
        #expect(sums.providerDays == 1)
        #expect(sums.lengths == [.init(.down, minutes: 100), .init(.degraded, minutes: 44)])
        #expect(sums.medianMinutes == nil)
        let none = DayRecordSums(days: [], incidents: [], published: [], now: start)
        #expect(none.well == nil)
    }

    @Test("tells a median of three durations and more", arguments: [2, 3])
    func median(count: Int) {
        let start = Story.at("00:00:00")
        let published = (1...count).map { hours in
            ProviderIncident(
                id: "\(hours)", title: "", impact: .partial, impactRaw: nil, phase: .resolved,
                phaseRaw: nil, started: start, resolved: start + .seconds(Double(hours) * 3600),
                components: [], updates: [], link: nil)
        }
        let sums = DayRecordSums(
            days: [DayRecord(start: start, worst: .up, source: .own)], incidents: [],
            published: published, now: Story.at("14:00:00"))
        #expect(sums.medianMinutes == (count == 3 ? 120 : nil))
        #expect(sums.durations == [60, 120, 180].prefix(count).map(Double.init))
    }

    @Test func `tells of an incident why, why not sooner, and what changed`() async {
        let page = await words("/services/etsy", Fixture(.resolved))
        #expect(page.contains("<dt>Primary cause</dt><dd>connections not returned since"))
        #expect(page.contains("<small>93 % sure</small>"))
        #expect(page.contains("Traffic +40 % from campaign “Autumn” <small>3 min 50 s sooner"))
        #expect(page.contains("fires 3 min 53 s after the failure <small>in force</small>"))
        #expect(page.contains("fires 10 min 32 s ahead of the failure <small>proposed</small>"))
        #expect(page.contains("Rolled back to 3.2.0</dd>"))
        #expect(page.contains("took 8 min 8 s"))
    }

    @Test func `tells published incidents with their sources, newest first`() async throws {
        let page = await words("/de/services/etsy", Fixture(.calm))
        let past = try #require(page.components(of: "<div class=\"past\">").dropFirst().first)
        #expect(past.contains("Invalid API Key"))
        #expect(page.contains("<dt>Hauptursache</dt><dd><span lang=\"en\">identifiers outgrew"))
        #expect(page.contains("<dt>Quelle</dt><dd><span lang=\"en\">etsy/open-api issue 561"))
        #expect(page.contains("4 frühere"))
    }

    @Test func `tells what the provider published`() async {
        let page = await words("/services/etsy", Fixture(.calm))
        #expect(page.contains("Told by Etsy’s status page"))
        #expect(page.contains("resolved, <time datetime=\"2026-10-10T10:00:00.000Z\">"))
        #expect(page.contains("took 57 min, Checkout"))
    }

    @Test func `learns durations from what a provider published`() {
        var status = ProviderStatus(platform: "statuspage")
        status.incidents = (1...12).map { hours in
            ProviderIncident(
                id: "\(hours)", title: "", impact: hours == 1 ? .up : .partial, impactRaw: nil,
                phase: .resolved, phaseRaw: nil, started: Story.at("00:00:00"),
                resolved: Story.at("00:00:00") + .seconds(Double(hours) * 3600), components: [],
                updates: [], link: nil)
        }
        #expect(PublishedDurations(status.incidents).sample.ended.count == 11)
        #expect(PublishedDurations([]).sample.ended.isEmpty)
    }
}
