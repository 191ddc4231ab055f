import Model
import Numerics
import TestKit
import Testing

@testable import History

@Suite("Season", .timeLimit(.minutes(1))) struct SeasonTests {
    private static func season(
        _ minutes: [Double], days: Int, seed: UInt64 = 1
    ) -> Season {
        var chance = SplitMix64(seed: seed)
        return Season(
            minutes.map { SampleIncidents.newYear + .seconds($0 * 60) },
            in: SampleIncidents.window(days: days), chance: &chance)
    }

    @Test func `counts hours and weekdays in UTC`() {
        let season = Self.season([0, 61, 1440 + 30, 6 * 1440 + 23 * 60], days: 7)
        #expect(season.hours.counts[0] == 2)
        #expect(season.hours.counts[1] == 1)
        #expect(season.hours.counts[23] == 1)
        #expect(season.weekdays.counts == [2, 1, 0, 0, 0, 0, 1])
        #expect(season.hours.test == nil)
    }

    @Test func `expects by what the window holds`() {
        let season = Self.season([0, 1, 2], days: 3)
        #expect(season.weekdays.expected == [1, 1, 1, 0, 0, 0, 0])
        #expect(season.weekdays.peak == 0)
        #expect(season.hours.expected.allSatisfy { abs($0 - 0.125) < 1e-12 })
    }

    @Test func `agrees with walking through the window hour by hour`() {
        var chance = SeededGenerator(seed: 4)
        for _ in 0..<50 {
            let start =
                SampleIncidents.newYear + .seconds(Int.random(in: -9999..<999_999, using: &chance))
            let window = ObservationWindow(
                start: start,
                end: start + .seconds(Int.random(in: 0..<2_000_000, using: &chance)))
            let exposure = Exposure(window)
            #expect(abs(exposure.hours.reduce(0, +) - window.minutes / 60) < 1e-6)
            #expect(abs(exposure.weekdays.reduce(0, +) - window.minutes / 60) < 1e-6)
            #expect((exposure.hours.max() ?? 0) - (exposure.hours.min() ?? 0) <= 1 + 1e-9)
            #expect((exposure.weekdays.max() ?? 0) - (exposure.weekdays.min() ?? 0) <= 24 + 1e-9)
        }
    }

    @Test func `finds office hours and leaves chance alone`() throws {
        var chance = SeededGenerator(seed: 9)
        let office = (0..<300).map { _ in
            Double(Int.random(in: 0..<56, using: &chance)) * 1440 + 540
                + Double.random(in: 0..<480, using: &chance)
        }
        let even = (0..<300).map { _ in Double.random(in: 0..<80_640, using: &chance) }
        let found = try #require(Self.season(office, days: 56).hours.test)
        let none = try #require(Self.season(even, days: 56).hours.test)
        #expect(found.method == .chiSquare)
        #expect(found.pValue < 1e-6)
        #expect(none.pValue > 0.01)
    }

    @Test func `draws where little is expected, the same for the same seed`() throws {
        let minutes = (0..<40).map { Double($0) * 1440 + 600 }
        let test = try #require(Self.season(minutes, days: 40).hours.test)
        #expect(test.method == .drawn)
        #expect(test.pValue == 0.0005)
        #expect(Self.season(minutes, days: 40).hours.test == test)
    }

    @Test func `is right about chance as often as it says`() {
        var chance = SeededGenerator(seed: 31)
        let cells = [Double](repeating: 30 / 7.0, count: 7)
        let low = (0..<200).count { seed in
            var counts = [Int](repeating: 0, count: 7)
            for _ in 0..<30 { counts[Int.random(in: 0..<7, using: &chance)] += 1 }
            var drawing = SplitMix64(seed: UInt64(seed))
            let test = ChanceTest(counts: counts, expected: cells, chance: &drawing)
            return (test?.pValue ?? 1) <= 0.1
        }
        #expect((6...36).contains(low), "\(low) of 200 at a level of 0.1; seed 31")
    }

    @Test func `a published chi-square comes out`() throws {
        var chance = SplitMix64(seed: 1)
        let even = [100 / 3.0, 100 / 3.0, 100 / 3.0]
        let test = try #require(
            ChanceTest(counts: [20, 30, 50], expected: even, chance: &chance))
        #expect(abs(test.statistic - 14) < 1e-9)
        #expect(abs(test.pValue - 0.000_911_881_965_554) < 1e-12)
    }

    @Test func `many counts with rare cells take these together`() throws {
        var chance = SplitMix64(seed: 1)
        let test = try #require(
            ChanceTest(counts: [500, 496, 2, 2], expected: [498, 498, 2, 2], chance: &chance))
        #expect(test.method == .chiSquare)
        #expect(test.pValue > 0.9)
    }

    @Test func `probabilities are corrected for their number`() {
        let corrected = ChanceTest.corrected([0.01, 0.04, 0.03, 0.9])
        for (one, other) in zip(corrected, [0.04, 0.09, 0.09, 0.9]) {
            #expect(abs(one - other) < 1e-12)
        }
        #expect(ChanceTest.corrected([]).isEmpty)
    }
}
