import Language
import Detection
package import Model

/// Says why an incident happened.
///
/// In five steps, all from what was measured:
/// 1. Read the record of each service: leaks, vanished indexes, rises of traffic, errors, times to
///    answer and times of calls, crashes; each with its onset (``Step`` and the facts).
/// 2. Model each pool at stake and take one factor out at a time (``PoolModel``): what share of the
///    lost headroom it takes, and how much later the pool runs out without it.
/// 3. Drop what is passed on: symptoms behind which something deeper and not later stands.
/// 4. Weigh the rest by strength, by how much of what was noticed it accounts for, and by certainty.
///    The heaviest is the cause; those that moved it are factors.
/// 5. Say what was cleared, and by what.
///
/// Which change brought it is decided last, by service and onset, so that the latest release is not
/// blamed for being the latest. What was over before the first sign is no cause (``FormerTrouble``),
/// and neither is a release that ran no more, unless what it left behind lasts.
package enum Diagnoser {
    /// Names the cause, what made it worse and what was ruled out.
    ///
    /// The answer is `none` when no finding is above info, `unknown` when nothing in the record
    /// accounts for the findings.
    ///
    /// - Complexity: O(services × frames × signals).
    package static func diagnose(_ evidence: DiagnosisInput) -> Diagnosis {
        let landscape = Landscape(evidence)
        let verdict = Verdict(landscape)
        guard !landscape.loud.isEmpty else { return nothing(verdict) }
        guard let primary = verdict.primary else { return undecided(verdict) }
        let cause = primary.cause(confidence: rounded(verdict.confidence))
        let factors = verdict.factors(besides: primary)
        let cleared = Exoneration(
            verdict: verdict, primary: primary, blamed: [cause] + factors)
        return Diagnosis(
            at: evidence.at, primary: cause, contributing: factors, ruledOut: cleared.all)
    }

    private static func nothing(_ verdict: Verdict) -> Diagnosis {
        let records = verdict.landscape.services.compactMap { verdict.facts[$0] }
        let evidence = records.flatMap { facts in
            facts.record.pools.compactMap { pool -> Evidence? in
                let level = facts.record.series(.poolUtilisation, of: pool)
                guard let most = level.largest else { return nil }
                return Evidence(
                    "The pool of \(facts.service) was \(Wording.percent(most)) in use at most.",
                    signal: Signal(.poolUtilisation, of: pool), after: most)
            }
        }
        let minutes = records.map { Double($0.record.frames.count) * $0.record.interval / 60 }
        let seen = minutes.max() ?? 0
        let cause = Cause(
            kind: .none, service: nil,
            confidence: rounded(0.99 * (1 - 0.5 * Certainty.exponential(-seen / 2))),
            title: "Nothing to blame", evidence: evidence)
        let cleared = verdict.landscape.changes.map {
            RuledOut(suspect: $0.title, reason: "nothing failed after it")
        }
        return Diagnosis(
            at: verdict.landscape.at, primary: cause, contributing: [], ruledOut: cleared)
    }

    private static func undecided(_ verdict: Verdict) -> Diagnosis {
        let count = verdict.landscape.loud.count
        let what = count == 1 ? "One finding" : "\(count) findings"
        var evidence = [
            Evidence(
                "\(what), and nothing in the record accounts for \(count == 1 ? "it" : "them").")
        ]
        if let nearest = verdict.ranked.first {
            let score = Wording.number(nearest.score)
            evidence.append(
                Evidence(
                    "Nearest: \(nearest.suspect.title) (weight \(score) of 1, too little to blame).",
                    at: nearest.suspect.onset))
            evidence += nearest.suspect.evidence.prefix(2)
        }
        let cause = Cause(
            kind: .unknown, service: nil, confidence: 0, title: "Not known yet",
            evidence: evidence)
        let cleared = Exoneration(verdict: verdict, primary: nil, blamed: [])
        return Diagnosis(
            at: verdict.landscape.at, primary: cause, contributing: [],
            ruledOut: cleared.all)
    }

    private static func rounded(_ confidence: Double) -> Double {
        (min(0.99, max(0, confidence)) * 100).rounded() / 100
    }
}
