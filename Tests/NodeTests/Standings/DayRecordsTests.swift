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
        incidents: [ProviderIncident] = [], past: ProviderPast? = nil
    ) -> [DayRecord] {
        var status = ProviderStatus(platform: "statuspage")
        status.incidents = incidents
        let reading = ProviderReading(
            service: "etsy", address: "", status: status, readAt: now, past: past)
        return DayRecords(now: now, changes: changes, gaps: gaps, reading: reading).days(count)
    }

    private func incident(
        _ impact: ServiceState, from start: Double?, to end: Double?,
        phase: ProviderPhase = .resolved
    ) -> ProviderIncident {
        ProviderIncident(
            id: "", title: "Slow", impact: impact, impactRaw: nil, phase: phase, phaseRaw: nil,
            started: start.map(at), resolved: end.map(at), components: [], updates: [], link: nil)
    }

    @Test func `a day has its worst state and how long each state of trouble lasted`() {
        let days = days(
            2,
            [
                change(-30, .up), change(-2, .down), change(1, .degraded), change(2, .up),
                change(3, .partial), change(3.2, .up), change(3.5, .partial), change(3.7, .up),
            ])
        #expect(
            days == [
                DayRecord(
                    start: at(-24), worst: .down, lengths: [.init(.down, minutes: 120)],
                    watchedMinutes: 1440, source: .own),
                DayRecord(
                    start: at(0), worst: .down,
                    lengths: [
                        .init(.down, minutes: 60), .init(.partial, minutes: 24),
                        .init(.degraded, minutes: 60),
                    ], watchedMinutes: 840, source: .own),
            ])
        #expect(days[1].minutes == 144)
    }

    @Test func `maintenance is no trouble, and what is unknown is not counted`() {
        let day = days(1, [change(1, .maintenance), change(2, .unknown), change(3, .up)])[0]
        #expect(
            day
                == DayRecord(
                    start: at(0), worst: .maintenance, watchedMinutes: 720, source: .own))
        let dark = days(1, [change(-5, .unknown)])[0]
        #expect(dark == DayRecord(start: at(0), worst: .unknown, source: .none))
    }

    @Test func `where nobody watched nothing is judged`() {
        let gap = TimeRange(start: at(-24), end: at(1))
        let days = days(2, [change(-30, .down), change(2, .up)], gaps: [gap, gap])
        #expect(days[0].source == .none)
        #expect(
            days[1]
                == DayRecord(
                    start: at(0), worst: .down, lengths: [.init(.down, minutes: 60)],
                    watchedMinutes: 780, source: .own))
    }

    @Test func `the provider's incidents stand in where we judged nothing, else beside it`() {
        let days = days(
            3, [change(1, .up)],
            incidents: [
                incident(.degraded, from: -40, to: -20), incident(.partial, from: -22, to: -21),
                incident(.down, from: 3, to: 4), incident(.up, from: -40, to: -39),
                incident(.down, from: nil, to: -20),
            ])
        #expect(
            days == [
                DayRecord(
                    start: at(-48), worst: .degraded, lengths: [.init(.degraded, minutes: 960)],
                    source: .provider),
                DayRecord(
                    start: at(-24), worst: .partial,
                    lengths: [.init(.partial, minutes: 60), .init(.degraded, minutes: 180)],
                    source: .provider),
                DayRecord(
                    start: at(0), worst: .up, watchedMinutes: 780, source: .own,
                    told: [.init(.down, minutes: 60)]),
            ])
    }

    @Test func `an incident that is open lasts until now, and one over without end until its news`()
    {
        let open = days(
            1, [], incidents: [incident(.down, from: 13, to: nil, phase: .identified)])[0]
        #expect(
            open
                == DayRecord(
                    start: at(0), worst: .down, lengths: [.init(.down, minutes: 60)],
                    source: .provider))
        #expect(days(1, [], incidents: [incident(.down, from: 13, to: nil)])[0].source == .none)
    }

    @Test func `a day that the provider's list covers is silent, and one before is not known`() {
        var list = ProviderStatus(platform: "statuspage")
        list.incidents = [incident(.partial, from: -60, to: -58)]
        var past = ProviderPast()
        past.take(list: list, pageSince: nil, at: now)
        let days = days(5, [change(1, .up)], past: past)
        #expect(days.map(\.source) == [.none, .provider, .silence, .silence, .own])
        #expect(days[2].worst == .unknown && days[2].minutes == 0)
    }

    @Test func `counts whole days of UTC, one at least`() {
        #expect(days(0, []).map(\.start) == [at(0)])
        #expect(days(90, []).first?.start == at(-89 * 24))
        #expect(
            DayRecords.start(of: 1, until: Timestamp(millisecondsSinceEpoch: -1))
                == Timestamp(millisecondsSinceEpoch: -86_400_000))
    }
}
