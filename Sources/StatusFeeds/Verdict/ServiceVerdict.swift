import Language

/// Whether a service works, fused of all that is known, with its reasons.
///
/// Naive Bayes in odds: each source multiplies the odds that something is wrong by its likelihood
/// ratio (``VerdictWeights``). Which trouble it is, is told by the sources that see it. Two rules
/// stand above: a provider's green never overrules failing checks nor trouble that was measured, and
/// one failing vantage point never makes an outage.
package struct ServiceVerdict: Hashable, Codable, Sendable {
    /// How a service does.
    package enum Outcome: String, Hashable, Codable, Sendable, CaseIterable {
        case operational, unknown, maintenance, degraded, partialOutage, majorOutage

        /// In words: `partial outage`.
        package var words: String {
            switch self {
            case .partialOutage: "partial outage"
            case .majorOutage: "major outage"
            default: rawValue
            }
        }
    }

    /// What one source says, and how much it weighs.
    package struct Reason: Hashable, Codable, Sendable {
        /// Where it comes from.
        package enum Source: String, Hashable, Codable, Sendable, CaseIterable {
            case provider, measured, checks, reports, dependants
        }
        /// The source.
        package let source: Source
        /// What it says, as a sentence.
        package let sentence: String
        /// Its likelihood ratio: above 1 it speaks for trouble, below 1 against it.
        package let ratio: Double
    }

    /// How it does.
    package let outcome: Outcome
    /// The probability that something is wrong, in 0.001...0.999; `nil` without any source.
    package let probability: Double?
    /// What each source says, in a fixed order; empty without any source.
    package let reasons: [Reason]
    /// Where the provider and what was measured or checked disagree, as a clause; `nil` when they do not.
    package let disagreement: String?
    /// Why the outcome is what it is, where that is not plain from the probability; else `nil`.
    package let rule: String?

    /// Fuses evidence.
    ///
    /// - Complexity: O(*n*) in the number of vantage points and dependants.
    package init(_ evidence: ServiceEvidence) {
        reasons = VerdictReasons.of(evidence)
        disagreement = VerdictReasons.disagreement(in: evidence)
        let odds = reasons.reduce(VerdictWeights.priorOdds) { $0 * $1.ratio }
        let share = odds.isFinite ? odds / (1 + odds) : 1
        let told = VerdictWeights.toldRange
        let bounded = min(max(share, told.lowerBound), told.upperBound)
        let hasSource = VerdictOutcome.hasSource(evidence)
        probability = hasSource ? bounded : nil
        (outcome, rule) =
            hasSource
            ? VerdictOutcome.of(evidence, probability: bounded)
            : (.unknown, "No source tells anything.")
    }

    /// The verdict in one sentence.
    ///
    /// The share is the probability that something is wrong. Where sources disagree, that is told;
    /// else what speaks loudest.
    package var sentence: String {
        let name = outcome.words.prefix(1).uppercased() + outcome.words.dropFirst()
        guard let probability else { return "\(name): no source tells anything." }
        let loudest = reasons.max { $0.weight < $1.weight }
        let why = disagreement.map { $0 + "." } ?? loudest?.sentence.lowercasedAtStart ?? ""
        let risk = "\(Wording.percent(probability)) likely that something is wrong"
        return why.isEmpty ? "\(name) (\(risk))." : "\(name) (\(risk)): \(why)"
    }
}

extension ServiceVerdict.Reason {
    /// How far the ratio is from 1, either way.
    fileprivate var weight: Double { ratio >= 1 ? ratio : 1 / max(ratio, 1e-9) }
}

extension String {
    fileprivate var lowercasedAtStart: String { prefix(1).lowercased() + dropFirst() }
}
