import Model
import StatusFeeds
import StatusSite
import TestKit
import Testing

@testable import Node

@Suite("Day records") struct DayRecordsTests {
    /// 2026-11-24, 14:00 UTC; moments of tests are hours from midnight of that day.
    private let now = ManualTime.usualStart

    private func at(_ hours: Double) -> Timestamp {
        now - .seconds(14 * 3600) + .seconds(hours * 3600)
    }

    private func change(_ hours: Double, _ state: ServiceState) -> StateChange {
        StateChange(service: "etsy", at: at(hours), state: state, probability: 0.5)
    }

    private func days(
        _ count: Int, _ changes: [StateChange], gaps: [TimeRange] = [],
        incidents: [ProviderIncident] = []
    ) -> [DayRecord] {
        var status = ProviderStatus(platform: "statuspage")
        status.incidents = incidents
        return DayRecords(now: now, changes: changes, gaps: gaps, published: status).days(count)
    }

    private func incident(
        _ impact: ServiceState, from start: Double?, to end: Double?,
        phase: ProviderPhase = .resolved
    ) -> ProviderIncident {
        ProviderIncident(
            id: "", title: "Slow", impact: impact, impactRaw: nil, phase: phase, phaseRaw: nil,
            started: start.map(at), resolved: end.map(at), components: [], updates: [], link: nil)
    }

    @Test func `a day has its worst state and the time it was not well`() {
        let days = days(
            2, [change(-30, .up), change(-2, .down), change(1, .degraded), change(2, .up)])
        #expect(
            days == [
                DayRecord(
                    start: at(-24), worst: .down, minutes: 120, watchedMinutes: 1440, source: .own),
                DayRecord(
                    start: at(0), worst: .down, minutes: 120, watchedMinutes: 840, source: .own),
            ])
    }

    @Test func `maintenance is no trouble, and what is unknown is not counted`() {
        let day = days(1, [change(1, .maintenance), change(2, .unknown), change(3, .up)])[0]
        #expect(
            day
                == DayRecord(
                    start: at(0), worst: .maintenance, minutes: 0, watchedMinutes: 720,
                    source: .own))
        let dark = days(1, [change(-5, .unknown)])[0]
        #expect(dark == DayRecord(start: at(0), worst: .unknown, minutes: 0, source: .none))
    }

    @Test func `where nobody watched nothing is judged`() {
        let gap = TimeRange(start: at(-24), end: at(1))
        let days = days(2, [change(-30, .down), change(2, .up)], gaps: [gap, gap])
        #expect(days[0].source == .none)
        #expect(
            days[1]
                == DayRecord(
                    start: at(0), worst: .down, minutes: 60, watchedMinutes: 780, source: .own))
    }

    @Test func `the provider's incidents stand in where we judged nothing`() {
        let days = days(
            3, [change(1, .up)],
            incidents: [
                incident(.degraded, from: -40, to: -20), incident(.partial, from: -22, to: -21),
                incident(.down, from: 3, to: 4), incident(.up, from: -40, to: -39),
                incident(.down, from: nil, to: -20),
            ])
        #expect(
            days == [
                DayRecord(start: at(-48), worst: .degraded, minutes: 960, source: .provider),
                DayRecord(start: at(-24), worst: .partial, minutes: 240, source: .provider),
                DayRecord(start: at(0), worst: .up, minutes: 0, watchedMinutes: 780, source: .own),
            ])
    }

    @Test func `an incident that is open lasts until now, and one over without end until its news`()
    {
        let open = days(
            1, [], incidents: [incident(.down, from: 13, to: nil, phase: .identified)])[0]
        #expect(open == DayRecord(start: at(0), worst: .down, minutes: 60, source: .provider))
        #expect(days(1, [], incidents: [incident(.down, from: 13, to: nil)])[0].source == .none)
    }

    @Test func `counts whole days of UTC, one at least`() {
        #expect(days(0, []).map(\.start) == [at(0)])
        #expect(days(90, []).first?.start == at(-89 * 24))
        #expect(
            DayRecords.start(of: 1, until: Timestamp(millisecondsSinceEpoch: -1))
                == Timestamp(millisecondsSinceEpoch: -86_400_000))
    }
}
