import Language
import Detection
package import Model

/// How fast a pool filled up at the end: the time a rule on its level would have had.
package struct UtilisationClimb: Hashable, Sendable {
    /// When it last rose above the lower level.
    package let startedAt: Timestamp
    /// When it then reached the upper level.
    package let endedAt: Timestamp
    /// The lower level, as a share of the pool.
    package let lower: Double
    /// The upper level, as a share of the pool.
    package let upper: Double

    /// How long the climb took, in seconds.
    package var seconds: Double { endedAt.seconds(since: startedAt) }

    /// The last climb of a pool's utilisation from one level to another.
    ///
    /// The crossings are interpolated between frames. A mean over an interval seldom reads exactly
    /// full, so full means at least 99.5 %.
    ///
    /// - Returns: `nil` when the pool never got from one to the other.
    /// - Complexity: O(*n*) in the number of frames.
    package static func find(
        in frames: [SignalFrame], pool: String? = nil, from lower: Double = 0.85,
        to upper: Double = 1
    ) -> UtilisationClimb? {
        let top = min(upper, 0.995)
        let points = frames.sorted { $0.at < $1.at }.compactMap { frame in
            utilisation(of: frame, pool: pool).map { (at: frame.at, level: $0) }
        }
        guard let end = points.firstIndex(where: { $0.level >= top }) else { return nil }
        guard let start = points[..<end].lastIndex(where: { $0.level < lower }) else { return nil }
        return UtilisationClimb(
            startedAt: crossing(points[start], points[start + 1], lower),
            endedAt: crossing(points[end - 1], points[end], top), lower: lower, upper: upper)
    }

    /// One sentence that sets the climb against a rule.
    ///
    /// For example: `The pool went from 85 % to 100 % in 2 min 58 s; the rule needs 5 min above
    /// 95 %.`
    package func sentence(against rule: ThresholdRule) -> String {
        let climb =
            "The pool went from \(Wording.percent(lower)) to \(Wording.percent(upper)) in "
            + Wording.duration(seconds)
        let side = rule.comparison == .above ? "above" : "below"
        let limit = Wording.limit(rule)
        guard rule.holdSeconds > 0 else { return climb + "; the rule fires \(side) \(limit)." }
        return climb + "; the rule needs \(Wording.duration(rule.holdSeconds)) \(side) \(limit)."
    }

    private static func utilisation(of frame: SignalFrame, pool: String?) -> Double? {
        let subject = pool ?? frame.subjects(of: .poolUtilisation).first
        return frame[.poolUtilisation, of: subject]
    }

    private static func crossing(
        _ below: (at: Timestamp, level: Double), _ above: (at: Timestamp, level: Double),
        _ level: Double
    ) -> Timestamp {
        guard above.level > below.level, level > below.level else { return above.at }
        let share = min(1, (level - below.level) / (above.level - below.level))
        return below.at + .milliseconds(Int64(1000 * share * above.at.seconds(since: below.at)))
    }
}
