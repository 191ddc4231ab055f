import Model
import Testing
import Topology

@Suite("Prediction score", .timeLimit(.minutes(1)))
struct PredictionScoreTests {
    private func predictions(_ list: [(Double, Bool)]) -> [FallPrediction] {
        let made = Timestamp(secondsSinceEpoch: 1000)
        return list.map { probability, cameTrue in
            FallPrediction(
                incident: 1, service: "a", madeAt: made, horizon: made + .seconds(600),
                probability: probability, expectedAt: nil, reason: "",
                fellAt: cameTrue ? made + .seconds(60) : nil, isSettled: true)
        }
    }

    /// 0.9 four times, right three times; 0.2 four times, right once; 0.5 twice, right once.
    private var example: [FallPrediction] {
        predictions([
            (0.9, true), (0.2, false), (0.9, true), (0.5, true), (0.2, true), (0.9, false),
            (0.2, false), (0.5, false), (0.9, true), (0.2, false),
        ])
    }

    @Test func `the parts of the Brier score are those computed by hand`() throws {
        let score = try #require(PredictionScore(of: example))
        // (3·0.01 + 0.81 + 3·0.04 + 0.64 + 2·0.25) / 10
        #expect(abs(score.brier - 0.21) < 1e-12)
        #expect(score.baseRate == 0.5)
        #expect(score.uncertainty == 0.25)
        // (4·(0.9−0.75)² + 4·(0.2−0.25)² + 0) / 10
        #expect(abs(score.reliability - 0.01) < 1e-12)
        // (4·0.25² + 4·0.25² + 0) / 10
        #expect(abs(score.resolution - 0.05) < 1e-12)
        #expect(abs(score.withinBins) < 1e-12)
        #expect(abs((score.skill ?? 0) - 0.16) < 1e-12)
    }

    @Test func `bins tell what was said and what was seen`() throws {
        let score = try #require(PredictionScore(of: example))
        #expect(score.bins.map(\.count) == [4, 2, 4])
        #expect(score.bins.map(\.low) == [0.2, 0.5, 0.9])
        #expect(score.bins.map(\.observedShare) == [0.25, 0.5, 0.75])
        #expect(abs((score.bins.last?.meanPredicted ?? 0) - 0.9) < 1e-12)
        #expect(score.bins.map(\.isCalibrated) == [true, true, true])
        // Wilson's interval of 3 in 4.
        #expect(abs((score.bins.last?.interval.low ?? 0) - 0.300642) < 1e-6)
        #expect(abs((score.bins.last?.interval.high ?? 0) - 0.954413) < 1e-6)
    }

    @Test func `the parts add up also when a bin holds different probabilities`() throws {
        let score = try #require(
            PredictionScore(
                of: predictions([(0.11, false), (0.19, true), (0.72, true), (1, true)])))
        let sum = score.reliability - score.resolution + score.uncertainty + score.withinBins
        #expect(abs(score.brier - sum) < 1e-12)
        #expect(score.withinBins != 0)
        #expect(score.bins.last?.high == 1)
    }

    @Test func `nothing to score gives no score`() {
        #expect(PredictionScore(of: []) == nil)
        var open = predictions([(0.5, true)])
        open[0].isSettled = false
        #expect(PredictionScore(of: open) == nil)
        #expect(PredictionScore(of: predictions([(1.5, true), (.nan, false)])) == nil)
    }

    @Test func `without both outcomes there is no skill`() throws {
        let score = try #require(PredictionScore(of: predictions([(0.9, true), (1, true)])))
        #expect(score.skill == nil)
        #expect(abs(score.brier - 0.005) < 1e-12)
    }

    @Test(arguments: [
        (0, 10, 0, 0.277533), (10, 10, 0.722467, 1), (5, 10, 0.236593, 0.763407), (0, 0, 0, 1),
    ])
    func `Wilson's interval is right`(successes: Int, trials: Int, low: Double, high: Double) {
        let interval = WilsonInterval(successes: successes, trials: trials)
        #expect(abs(interval.low - low) < 1e-6)
        #expect(abs(interval.high - high) < 1e-6)
    }
}
