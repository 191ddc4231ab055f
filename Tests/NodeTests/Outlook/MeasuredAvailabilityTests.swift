import FaultTrees
import History
import Model
import Testing

@testable import Node

@Suite("Measured availability") struct MeasuredAvailabilityTests {
    /// Outages of an hour, one every `days` days.
    private func record(outages: Int, everyDays days: Double) throws -> ProviderStatistics {
        let incidents = (0..<outages).map { number in
            let start = Scene.at(Double(number) * days * 86_400)
            return PastIncident(
                id: "\(number)", provider: "payments", title: "", severity: .major, start: start,
                end: start + .seconds(3600))
        }
        return try #require(HistoryStatistics(incidents).providers.first)
    }

    @Test func `follows from a long record, within its interval`() throws {
        let record = try record(outages: 11, everyDays: 10)
        let measured = try #require(FailureFigures.Measured(record))
        let down = 11.0 / (100 * 24 + 1)
        #expect(abs(measured.availability - (1 - down)) < 1e-9)
        #expect(measured.interval.lowerBound < measured.availability)
        #expect(measured.interval.upperBound > measured.availability)
        #expect(measured.interval.upperBound < 1)
    }

    @Test(arguments: [(4, 30.0), (20, 1.0)])
    func `is not claimed of a short record or few outages`(outages: Int, days: Double) throws {
        let record = try record(outages: outages, everyDays: days)
        #expect(FailureFigures.Measured(record) == nil)
    }
}
