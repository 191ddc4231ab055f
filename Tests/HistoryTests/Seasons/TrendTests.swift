import Model
import TestKit
import Testing

@testable import History

@Suite("Trend", .timeLimit(.minutes(1))) struct TrendTests {
    private static func trend(_ minutes: [(at: Double, lasting: Double)], days: Int) -> Trend? {
        let rows = minutes.enumerated().map { index, incident in
            IncidentRow(
                SampleIncidents.incident(
                    "\(index)", at: incident.at, lasting: incident.lasting))
        }
        return Trend(rows, in: SampleIncidents.window(days: days))
    }

    @Test func `finds more incidents and longer ones`() throws {
        // The nth begins where the square root of time has grown evenly: more and more of them.
        let rising = (1...40).map { index in
            (at: (Double(index) / 40).squareRoot() * 14_400, lasting: Double(index))
        }
        let trend = try #require(Self.trend(rising, days: 10))
        #expect(trend.firstHalf == 9)
        #expect(trend.secondHalf == 31)
        #expect(trend.rateRatio == 31.0 / 9)
        #expect(trend.laplace > 3)
        #expect(trend.pValue < 0.01)
        #expect(trend.durationCorrelation == 1)
        #expect((trend.durationPValue ?? 1) < 1e-6)
    }

    @Test func `the incident that opens the window counts for durations`() throws {
        let falling = (0...10).map { (at: Double($0) * 60, lasting: Double(11 - $0)) }
        let opened = [(at: 0.0, lasting: 0.5)] + falling.dropFirst()
        let trend = try #require(Self.trend(opened, days: 1))
        #expect(trend.firstHalf + trend.secondHalf == 10)
        // Ten fall, and the first is shorter than all: 1 - 6 * 330 / (11 * 120).
        #expect(abs((trend.durationCorrelation ?? 0) + 0.5) < 1e-12)
    }

    /// All forty outages; the coefficient is that of SciPy 1.17.1, `scipy.stats.spearmanr`.
    @Test func `durations at Datadog hardly go along with time`() throws {
        let incidents = RecordedDurations.incidents(of: "datadog")
        let trend = try #require(HistoryStatistics(incidents).providers.first?.trend)
        #expect(abs((trend.durationCorrelation ?? 0) - 0.099_924_940_772_3) < 1e-9)
    }

    @Test func `leaves a steady rate alone`() throws {
        let steady = (1...40).map { (at: Double($0) * 360 - 180, lasting: 10.0) }
        let trend = try #require(Self.trend(steady, days: 10))
        #expect(abs(trend.laplace) < 1e-9)
        #expect(trend.pValue > 0.999)
        #expect(trend.durationCorrelation == nil)
    }

    @Test func `a rank correlation as published programs have it`() throws {
        let ascending = (1...10).map(Double.init)
        let rho = try #require(
            Trend.rankCorrelation(ascending, [2, 1, 4, 3, 7, 5, 8, 10, 9, 6]))
        #expect(abs(rho - 0.818_181_818_181_818_2) < 1e-12)
        #expect(Trend.rankCorrelation([1, 1, 2], [3, 3, 5]) == 1)
    }

    @Test func `too few are not tested`() {
        #expect(Self.trend((1...9).map { (at: Double($0), lasting: 1) }, days: 10) == nil)
    }
}
