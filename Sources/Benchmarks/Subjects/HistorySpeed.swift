import History
import Model
import Numerics

/// Statistics over a million recorded incidents, against sorting their durations.
enum HistorySpeed {
    private static let count = 1_000_000

    static func measure() -> SubjectReport {
        var report = SubjectReport(.history, reference: "sorting the same durations once")
        let incidents = incidents()
        let durations = incidents.compactMap(\.minutes)
        let sorting = median { precondition(durations.sorted().count == durations.count) }
        let add = { (name: String, seconds: Double) in
            report.measurements.append(
                Measurement(name, seconds * 1000, "ms", ratio: seconds / sorting))
        }
        add("sorting the same durations (reference)", sorting)
        let sample = DurationSample(ended: durations)
        add("three fits", median { precondition(DurationFits(sample) != nil) })
        add(
            "survival curve", median { precondition(SurvivalCurve(sample).n == sample.ended.count) }
        )
        let estimator = ResidualEstimator(sample)
        add(
            "one residual duration",
            median { precondition(estimator.estimate(elapsedMinutes: 40).duration != nil) })
        add(
            "recurrences",
            median { precondition(!RecurrenceFinder.recurrences(in: incidents).isEmpty) })
        add("all statistics", median { check(HistoryStatistics(incidents)) })
        report.notes = [
            "\(count) synthetic incidents of 20 providers with 400 components; one thread, "
                + "median of three."
        ]
        return report
    }

    private static func check(_ statistics: HistoryStatistics) {
        precondition(statistics.all.n == count, "every synthetic incident is counted")
    }

    private static func median(_ work: () -> Void) -> Double {
        let seconds = (0..<3).map { _ in ContinuousClock().measure(work) / .seconds(1) }
        return seconds.median
    }

    /// Ten years of incidents whose durations spread over some orders of magnitude.
    private static func incidents() -> [PastIncident] {
        var chance = SplitMix64(seed: 1)
        let start = Timestamp(secondsSinceEpoch: 1_400_000_000)
        return (0..<count).map { index in
            let begin = start + .seconds(Int.random(in: 0..<315_360_000, using: &chance))
            let kind = Int.random(in: 0..<400, using: &chance)
            let seconds =
                60 * Double.random(in: 1...8, using: &chance)
                * Double.random(in: 1...8, using: &chance)
                * Double.random(in: 1...8, using: &chance)
            return PastIncident(
                id: "\(index)", provider: "provider-\(kind % 20)", title: title(&chance),
                components: ["component-\(kind)"],
                severity: [.minor, .major, .critical][Int.random(in: 0..<3, using: &chance)],
                start: begin, end: begin + .seconds(seconds))
        }
    }

    private static func title(_ chance: inout SplitMix64) -> String {
        let pick = { (words: [String], chance: inout SplitMix64) in
            words[Int.random(in: 0..<words.count, using: &chance)]
        }
        return pick(["Elevated", "High", "Increased", "Unusual", "Intermittent"], &chance) + " "
            + pick(["latency", "error rates", "timeouts", "failures", "delays"], &chance) + " for "
            + pick(["reads", "writes", "sign-in", "checkout", "search", "builds"], &chance)
            + " in " + pick(["Frankfurt", "Dublin", "Oregon", "Tokyo", "Mumbai"], &chance)
    }
}
