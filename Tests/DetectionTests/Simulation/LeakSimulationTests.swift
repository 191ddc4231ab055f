import Language
import Detection
import Model
import Testing
import TestKit

/// A leak of 1.8 connections a minute in a pool of 50 that 10 requests a second use for 1 s each;
/// 3 min later a campaign lifts traffic and leak by 40 %.
@Suite("Leak forecast, simulated", .timeLimit(.minutes(2)))
struct LeakSimulationTests {
    static let seeds: UInt64 = 200
    static let leakAt: Double = 180

    struct Outcome {
        var leads: [Double] = []
        var missed = 0
        var covered = 0
        var firstErrors: [Double] = []

        /// The share of runs that were warned at least this many seconds before exhaustion.
        func share(leading seconds: Double) -> Double {
            Double(leads.count { $0 >= seconds }) / Double(leads.count + missed)
        }
    }

    private func outcome(
        seeds: UInt64, isLost: @escaping (Double, Int, inout SeededGenerator) -> Bool
    ) -> Outcome {
        var outcome = Outcome()
        for seed in 1...seeds {
            var load = PoolSimulation.Load()
            load.rate = { $0 < Self.leakAt + 180 ? 10 : 14 }
            load.isLost = isLost
            let run = PoolSimulation(
                load, seconds: Self.leakAt + 1_800, seed: seed, endsWhenFull: true)
            var detector = LeakForecast()
            let warning = run.frames.lazy.flatMap { detector.ingest($0) }
                .map(\.finding).first { $0.severity >= .warning }
            guard let end = run.exhaustedAt, let warning, let forecast = warning.forecast else {
                outcome.missed += 1
                continue
            }
            let exhausted = PoolSimulation.moment(end)
            outcome.leads.append(exhausted.seconds(since: warning.detectedAt))
            outcome.firstErrors.append(exhausted.seconds(since: forecast.expectedAt))
            let inRange =
                forecast.earliestAt <= exhausted
                && forecast.latestAt.map { exhausted <= $0 } ?? true
            outcome.covered += inRange ? 1 : 0
        }
        outcome.leads.sort()
        outcome.firstErrors.sort()
        return outcome
    }

    private func report(_ name: String, _ outcome: Outcome) -> Comment {
        func at(_ list: [Double], _ share: Double) -> Int {
            list.isEmpty ? 0 : Int(list[Int(Double(list.count - 1) * share)])
        }
        let leads = [0, 0.05, 0.5, 0.95].map { at(outcome.leads, $0) }
        let errors = [0.05, 0.5, 0.95].map { at(outcome.firstErrors, $0) }
        let text =
            "\(name): lead min/p5/median/p95 \(leads) s, missed \(outcome.missed), "
            + "lead >= 10 min in \(Wording.percent(outcome.share(leading: 600))), first range held "
            + "the truth in \(outcome.covered), first error p5/median/p95 \(errors) s"
        print(text)
        return Comment(rawValue: text)
    }

    @Test
    func `a leak at uneven distances is warned of 10 min ahead in 95 % of seeds 1...200`() {
        // Every 333rd connection in the mean, at distances of half to one and a half times that.
        var next = 0.0
        let outcome = outcome(seeds: Self.seeds) { time, number, random in
            guard time >= Self.leakAt else {
                next = 0
                return false
            }
            if next == 0 { next = Double(number) + 333 * (0.5 + random.unit()) }
            guard Double(number) >= next else { return false }
            next += 333 * (0.5 + random.unit())
            return true
        }
        let comment = report("uneven distances", outcome)
        #expect(outcome.missed == 0, comment)
        #expect(outcome.share(leading: 600) >= 0.95, comment)
    }

    /// Leaks that come by chance can come so fast that no warning is ten minutes early: the third
    /// one, which it takes to believe them, leaves less in every eighth run.
    @Test func `a leak of pure chance is warned of in every one of seeds 1...200`() {
        let outcome = outcome(seeds: Self.seeds) { time, _, random in
            time >= Self.leakAt && random.unit() < 0.003
        }
        let comment = report("by chance", outcome)
        #expect(outcome.missed == 0, comment)
        #expect(outcome.share(leading: 600) >= 0.75, comment)
    }
}
