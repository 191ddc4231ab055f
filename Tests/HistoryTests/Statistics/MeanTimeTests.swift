import Testing

@testable import History

@Suite("Mean time", .timeLimit(.minutes(1))) struct MeanTimeTests {
    @Test func `between failures has one event more at the lower end`() throws {
        let mean = try #require(MeanTime.between(failures: 10, windowMinutes: 1000))
        #expect(mean.minutes == 100)
        #expect(mean.events == 10)
        // 2000 divided by the quantiles 36.7807 (22 degrees) and 9.59078 (20 degrees).
        #expect(abs(mean.lowerMinutes - 54.3763) < 1e-3)
        #expect(abs((mean.upperMinutes ?? 0) - 208.534) < 1e-3)
        #expect(mean.interval.rawValue == "exponential, chi-square")
    }

    @Test func `to repair counts the time of what is open`() throws {
        let mean = try #require(
            MeanTime.toRepair(DurationSample(ended: [10, 20, 30], open: [60])))
        #expect(mean.minutes == 40)
        #expect(mean.events == 3)
        #expect(mean.lowerMinutes < 40)
        #expect((mean.upperMinutes ?? 0) > 40)
    }

    @Test func `without events there is none`() {
        #expect(MeanTime.between(failures: 0, windowMinutes: 1000) == nil)
        #expect(MeanTime.between(failures: 3, windowMinutes: 0) == nil)
        #expect(MeanTime.toRepair(DurationSample(ended: [], open: [5])) == nil)
    }

    @Test func `a million events are no trouble`() throws {
        let mean = try #require(MeanTime.between(failures: 1_000_000, windowMinutes: 1e9))
        #expect(abs(mean.lowerMinutes / 1000 - 0.99804) < 1e-4)
        #expect(abs((mean.upperMinutes ?? 0) / 1000 - 1.00196) < 1e-4)
    }
}
