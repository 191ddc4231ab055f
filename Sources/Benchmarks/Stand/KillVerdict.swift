import Model

/// Compares what a story came to with what was done to its node.
struct KillVerdict {
    /// From which length on an outage must be told: two of the node's scrape intervals.
    private static let pauseSeconds = 20.0
    /// The longest time between two observations that the node keeps.
    private static let observationSeconds = 10.0

    let outcome: DemoProcess.Outcome
    let kills: [NodeKill]
    /// The incidents that were seen during the story.
    let incidents: Set<Int>

    /// What is wrong, a sentence each.
    var failures: [String] {
        var failures = outcome.failures
        if outcome.incidents != 1 || incidents.count > 1 {
            failures.append(
                "There are \(outcome.incidents) incidents instead of one; "
                    + "seen on the way: \(incidents.sorted()).")
        }
        if outcome.duplicateNotifications > 0 {
            failures.append("\(outcome.duplicateNotifications) notices came twice.")
        }
        if outcome.restarts != kills.count {
            failures.append("\(outcome.restarts) restarts for \(kills.count) kills.")
        }
        return failures + missingGaps + strangeGaps
    }

    /// The gaps told: the scenario's times of day at which each began and ended.
    private var gaps: [(start: String, end: String, text: String)] {
        outcome.events.filter { $0.kind == "gap" }.map { event in
            let words = event.text.split(separator: " ").map(String.init)
            let times = words.filter { $0.split(separator: ":").count == 3 && $0.count == 8 }
            return (times.first ?? "", times.last ?? "", event.text)
        }
    }

    private var missingGaps: [String] {
        kills.filter { kill in
            kill.incident != nil
                && kill.killedAt.seconds(since: kill.stoppedAt) >= Self.pauseSeconds
                && !gaps.contains { fits($0.end, kill) }
        }.map { "The outage from \($0.stoppedAt.timeOfDay) is not told as a gap." }
    }

    private var strangeGaps: [String] {
        gaps.filter { gap in
            !kills.contains { kill in
                fits(gap.end, kill)
                    && kill.outageSeconds + Self.observationSeconds >= Self.pauseSeconds
            }
        }.map { "There was no outage for: \($0.text)." }
            + Set(gaps.map(\.end)).compactMap { end in
                let same = gaps.filter { $0.end == end }
                return same.count > 1 ? "A gap is told \(same.count) times: \(same[0].text)." : nil
            }
    }

    /// Whether a gap that ended then is that of the kill: the node came back within that time.
    private func fits(_ end: String, _ kill: NodeKill) -> Bool {
        let (from, to) = (kill.killedAt.timeOfDay, kill.upAt.timeOfDay)
        let isAcrossMidnight = from > to
        return isAcrossMidnight ? end >= from || end <= to : end >= from && end <= to
    }
}
