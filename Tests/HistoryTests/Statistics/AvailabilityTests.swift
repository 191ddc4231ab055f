import Model
import TestKit
import Testing

@testable import History

@Suite("Availability", .timeLimit(.minutes(1))) struct AvailabilityTests {
    private static let day = 1440.0

    @Test func `overlapping outages count once, and a month holds its part`() throws {
        let rows = [
            SampleIncidents.incident("a", at: 0, lasting: 720),
            SampleIncidents.incident("b", at: 360, lasting: 720, severity: .critical),
            // From the last day of January into February.
            SampleIncidents.incident("c", at: 30 * Self.day, lasting: 2 * Self.day),
        ].map(IncidentRow.init)
        let availability = try #require(
            Availability(rows, in: SampleIncidents.window(days: 60), weights: .init()))
        #expect(availability.months.map(\.month.name) == ["2024-01", "2024-02"])
        #expect(availability.months.map(\.outages) == [3, 0])
        #expect(availability.months.map(\.downMinutes) == [1080 + 1440, 1440])
        #expect(availability.months.map(\.minutes) == [31 * Self.day, 29 * Self.day])
        #expect(abs(availability.overall - (1 - 3960 / (60 * Self.day))) < 1e-12)
        // Critical weighs 1 for 720 minutes; major 0.3 for the other 360 and for two days.
        let weighted = 720 + 0.3 * (360 + 2880)
        #expect(abs(availability.weightedOverall - (1 - weighted / (60 * Self.day))) < 1e-12)
    }

    @Test func `what is open is down until the window ends`() throws {
        let rows = [SampleIncidents.incident("a", at: 9 * Self.day, lasting: nil)]
            .map(IncidentRow.init)
        let availability = try #require(
            Availability(rows, in: SampleIncidents.window(days: 10), weights: .init()))
        #expect(abs(availability.overall - 0.9) < 1e-12)
    }

    @Test func `a window without length has none, and one of ages keeps its last months`() throws {
        #expect(Availability([], in: SampleIncidents.window(days: 0), weights: .init()) == nil)
        let ages = ObservationWindow(
            start: Timestamp(millisecondsSinceEpoch: -62_000_000_000_000),
            end: SampleIncidents.newYear)
        let availability = try #require(Availability([], in: ages, weights: .init()))
        #expect(availability.months.count <= Availability.mostMonths)
        #expect(availability.overall == 1)
    }

    @Test func `agrees with counting minutes`() throws {
        var chance = SeededGenerator(seed: 21)
        let incidents = (0..<60).map { index in
            SampleIncidents.incident(
                "\(index)", at: Double(Int.random(in: 0..<100_000, using: &chance)),
                lasting: Double(Int.random(in: 1...3000, using: &chance)),
                severity: [.minor, .major, .critical, nil].randomElement(using: &chance) ?? nil)
        }
        let weights = SeverityWeights(critical: 0.9, major: 0.5, minor: 0.2, unsaid: 0.4)
        let availability = try #require(
            Availability(
                incidents.map(IncidentRow.init), in: SampleIncidents.window(days: 75),
                weights: weights))
        var worst = [Double](repeating: 0, count: 75 * 1440)
        for incident in incidents {
            let from = Int(incident.start.seconds(since: SampleIncidents.newYear) / 60)
            let to = min(worst.count, from + Int(incident.minutes ?? 0))
            for minute in from..<max(from, to) {
                worst[minute] = max(worst[minute], weights.weight(of: incident.severity))
            }
        }
        let down = Double(worst.count { $0 > 0 }) / Double(worst.count)
        #expect(abs(availability.overall - (1 - down)) < 1e-9)
        let weighted = worst.reduce(0, +) / Double(worst.count)
        #expect(abs(availability.weightedOverall - (1 - weighted)) < 1e-9)
        let months = availability.months.reduce(0) { $0 + $1.downMinutes }
        #expect(abs(months - down * Double(worst.count)) < 1e-6)
    }
}
