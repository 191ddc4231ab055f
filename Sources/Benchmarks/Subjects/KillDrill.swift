import Marketplace
import Model
import Numerics

/// The seed story while its node is killed at random moments: nothing may be lost or told twice.
///
/// Every third time the node is frozen for a while before it is killed, so that the outage is
/// longer than the pause from which on Foreshock must admit a gap.
enum KillDrill {
    static func measure(_ options: BenchmarkOptions) async throws -> SubjectReport {
        var report = SubjectReport(.kill)
        var chance = SplitMix64(seed: options.seed)
        var kills: [NodeKill] = []
        var runs = 0
        while kills.count < options.kills {
            runs += 1
            note("  run \(runs), \(kills.count) of \(options.kills) kills so far")
            let demo = try DemoProcess(scenario: "seed", speed: options.speed)
            let killer = NodeKiller(demo: demo, speed: options.speed)
            let done = try await killer.work(most: options.kills - kills.count, &chance)
            do {
                let outcome = try await demo.outcome()
                report.failures += KillVerdict(
                    outcome: outcome, kills: done, incidents: killer.incidents
                ).failures.map { "run \(runs): \($0)" }
            } catch let error as BenchmarkError {
                report.failures.append("run \(runs): \(error)")
            }
            kills += done
            if done.isEmpty { break }
        }
        report.measurements = measurements(kills, runs: runs)
        report.notes = ["Speed \(options.speed), seed \(options.seed); times are scenario time."]
        return report
    }

    private static func measurements(_ kills: [NodeKill], runs: Int) -> [Measurement] {
        let outages = kills.filter { !$0.isFrozenFirst }.map(\.outageSeconds)
        let counts = [
            Measurement("kills", Double(kills.count), ""),
            Measurement("of them frozen first", Double(kills.count - outages.count), ""),
            Measurement("runs", Double(runs), ""),
        ]
        guard let longest = outages.max() else { return counts }
        return counts + [
            Measurement("from kill to answering again, median", outages.median, "s"),
            Measurement("from kill to answering again, longest", longest, "s"),
        ]
    }
}
