import Model
import TestKit
import Testing

@testable import History

@Suite("History statistics", .timeLimit(.minutes(1))) struct HistoryStatisticsTests {
    private static let few = [
        SampleIncidents.incident("a", at: 0, lasting: 30),
        SampleIncidents.incident("b", at: 1000, lasting: 60, components: ["api"]),
        SampleIncidents.incident("c", at: 2000, lasting: 90, severity: .some(.none)),
        SampleIncidents.incident("d", at: 3000, lasting: 600, severity: .maintenance),
        SampleIncidents.incident("e", at: 4000, lasting: 0),
        SampleIncidents.incident("f", at: 5000, lasting: nil, components: ["api", "web"]),
        SampleIncidents.incident("g", at: 5400, lasting: 120),
    ]

    @Test func `tells apart what durations count and what outages count`() throws {
        let group = try #require(HistoryStatistics(Self.few).providers.first).group
        #expect(group.n == 4)
        #expect(group.outages == 4)
        #expect(group.open == 1)
        #expect(group.maintenance == 1)
        #expect(group.withoutDuration == 1)
        #expect(group.durations?.medianMinutes == 75)
        #expect(group.medianMinutesWithZero == 60)
        #expect(group.outageDurations.ended == [30, 60, 120])
        #expect(group.outageDurations.open == [520])
        #expect(group.mttr?.minutes == 730 / 3.0)
        // The first opens the window of 5520 minutes.
        #expect(group.mtbf?.events == 3)
        #expect(group.mtbf?.minutes == 1840)
        #expect(group.fits == nil)
    }

    @Test func `tells of components and causes`() {
        let statistics = HistoryStatistics(Self.few) { $0.components.isEmpty ? nil : "release" }
        #expect(statistics.components.map(\.name) == ["api", "web"])
        #expect(statistics.components.map(\.group.outages) == [2, 1])
        #expect(statistics.causes.map(\.name) == ["release"])
        #expect(statistics.causes.first?.group.n == 1)
        #expect(HistoryStatistics(Self.few).causes.isEmpty)
    }

    @Test func `nothing recorded is nothing told`() {
        let statistics = HistoryStatistics([])
        #expect(statistics.providers.isEmpty)
        #expect(statistics.all.durations == nil)
        #expect(statistics.recurrences.isEmpty)
    }

    @Test func `one incident is no trouble`() {
        let statistics = HistoryStatistics([SampleIncidents.incident("a", at: 0, lasting: nil)])
        let provider = statistics.providers.first
        #expect(provider?.availability == nil)
        #expect(provider?.group.mtbf == nil)
        #expect(provider?.group.mttr == nil)
        #expect(provider?.trend == nil)
        #expect(provider?.season.hours.test == nil)
    }

    @Test(arguments: [UInt64(1), 2]) func `the order of records changes nothing`(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let incidents = RecordedDurations.incidents.filter {
            ["github", "gcp", "datadog"].contains($0.provider)
        }
        let one = HistoryStatistics(incidents)
        let other = HistoryStatistics(incidents.shuffled(using: &chance))
        #expect(one.all == other.all)
        #expect(one.providers == other.providers)
        #expect(one.recurrences == other.recurrences)
    }

    @Test func `records without dates have no months and no hours`() {
        var settings = HistoryStatistics.Settings()
        settings.undated = ["shop"]
        settings.window = SampleIncidents.window(days: 10)
        let provider = HistoryStatistics(Self.few, settings: settings).providers.first
        #expect(provider?.availability?.months.isEmpty == true)
        #expect(provider?.availability?.overall ?? 1 < 1)
        #expect(provider?.season.hours.counts.reduce(0, +) == 0)
    }

    @Test func `a window that is told holds for every provider`() {
        var settings = HistoryStatistics.Settings()
        settings.window = SampleIncidents.window(days: 10)
        let provider = HistoryStatistics(Self.few, settings: settings).providers.first
        #expect(provider?.window.days == 10)
        #expect(provider?.group.mtbf?.minutes == 4800)
    }

    @Test func `few outages tell no availability, unless the window is told`() {
        let four = (0..<4).map {
            SampleIncidents.incident("\($0)", at: Double($0) * 1440, lasting: 60)
        }
        #expect(HistoryStatistics(four).providers.first?.availability == nil)
        let five = four + [SampleIncidents.incident("4", at: 5760, lasting: 60)]
        #expect(HistoryStatistics(five).providers.first?.availability != nil)
        var settings = HistoryStatistics.Settings()
        settings.window = SampleIncidents.window(days: 10)
        let told = HistoryStatistics(four, settings: settings).providers.first?.availability
        #expect(abs((told?.overall ?? 0) - (1 - 240.0 / 14_400)) < 1e-12)
    }
}
