import Model
import Testing
import TestKit

@testable import Diagnosis

@Suite("Step") struct StepTests {
    private let origin = Timestamp(millisecondsSinceEpoch: 1_790_000_000_000)

    private func series(_ values: [Double]) -> Series {
        var series = Series()
        for (index, value) in values.enumerated() {
            series.append(value, at: origin + .seconds(10 * index))
        }
        return series
    }

    @Test func `is found where the level changes`() throws {
        let values = (0..<40).map { index -> Double in
            let wave = Double(index % 3)
            return index < 20 ? 10 + wave : 14 + wave
        }
        let step = try #require(Step.find(in: series(values)))
        #expect(step.at == origin + .seconds(200))
        #expect(step.lastBefore == origin + .seconds(190))
        #expect((step.before - 11).magnitude < 0.1)
        #expect((step.after - 15).magnitude < 0.1)
    }

    @Test func `of a ramp begins near its foot`() throws {
        let values = (0..<60).map { index -> Double in
            let ramp: Double = min(10, 0.5 * Double(max(0, index - 20)))
            return 10 + ramp + Double(index % 2)
        }
        let step = try #require(Step.find(in: series(values)))
        #expect(step.at.seconds(since: origin + .seconds(200)).magnitude <= 50)
    }

    private static let flat: [[Double]] = [
        Array(repeating: 5, count: 50), (0..<50).map { Double(5 + $0 % 4) },
        Array(repeating: 20, count: 25) + Array(repeating: 10, count: 25), [1, 9], [],
    ]

    @Test("is not found where nothing rises", arguments: flat)
    func nothing(values: [Double]) { #expect(Step.find(in: series(values)) == nil) }

    @Test(arguments: UInt64(1)...20)
    func `is not found in noise`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let values = (0..<120).map { _ in 10 + 3 * random.normal() }
        #expect(Step.find(in: series(values)) == nil, "seed \(seed)")
    }
}

@Suite("Pool model") struct PoolModelTests {
    private let origin = Timestamp(millisecondsSinceEpoch: 1_790_000_000_000)

    /// 20 in use of 10 a second × 2 s, a leak of 2 a minute, +50 % traffic after 5 min.
    private func model(followsTraffic: Bool) -> PoolModel {
        var model = PoolModel(rate: 10, hold: 2)
        model.leak = .init(at: origin, perSecond: 1.0 / 30, followsTraffic: followsTraffic)
        model.traffic = .init(at: origin + .seconds(300), ratio: 1.5)
        return model
    }

    @Test func `adds up rate, time held and leak`() {
        let model = model(followsTraffic: false)
        #expect((model.level(at: origin + .seconds(299)) - 29.97).magnitude < 0.01)
        #expect((model.level(at: origin + .seconds(600)) - 50).magnitude < 0.01)
        #expect((model.level(at: origin + .seconds(600), without: .traffic) - 40).magnitude < 0.01)
        #expect((model.level(at: origin + .seconds(600), without: .leak) - 30).magnitude < 0.01)
    }

    @Test func `says when a level is reached with and without a factor`() {
        let model = model(followsTraffic: false)
        #expect(model.reaches(50)?.seconds(since: origin).rounded() == 600)
        #expect(model.reaches(50, without: .traffic)?.seconds(since: origin).rounded() == 900)
        #expect(model.reaches(50, without: .leak) == nil)
    }

    @Test func `lets requests leak in proportion to their number`() {
        // 20 × 1.5 + 10 by 300 s + 0.05 a second from there.
        let model = model(followsTraffic: true)
        #expect(model.reaches(50)?.seconds(since: origin).rounded() == 500)
        #expect(model.reaches(50, without: .traffic)?.seconds(since: origin).rounded() == 900)
    }
}
