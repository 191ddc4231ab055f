import Model
import StatusFeeds

/// How sure a verdict is, where its sources disagree, and by which rule it is formed.
struct VerdictReasoning {
    let standing: ServiceStanding
    let table: EvidenceTable
    let name: String
    let texts: Texts

    private var evidence: ServiceEvidence { standing.evidence }
    private var verdict: ServiceVerdict { standing.verdict }
    private var failing: Int { evidence.checks.count { $0.finding == .failing } }
    private var passing: Int { evidence.checks.count { $0.finding == .passing } }

    /// The probability, and who contradicts whom; nothing without any source.
    var doubt: HTML {
        guard let probability = verdict.probability else { return .nothing }
        return Tag.p {
            if let disagreement {
                Tag.strong { disagreement }
                " "
            }
            if let rule { "\(rule) " }
            "\(texts.risk) "
            Tag.strong(.class("num")) { texts.chance(probability) }
            "."
        }
    }

    private var disagreement: String? {
        guard verdict.disagreement != nil, let provider = evidence.provider else { return nil }
        if failing == 0, let measured = evidence.measured,
            provider.state.isTrouble != measured.state.isTrouble, measured.state != .unknown
        {
            return texts.disagreement(provider: provider.state, measured: measured.state)
        }
        return texts.disagreement(
            provider: provider.state, failing: failing, passing: passing,
            answered: evidence.checks.count { $0.finding != .unknown })
    }

    /// Why it is maintenance or unknown; the same cases as ``ServiceVerdict/rule`` tells.
    private var rule: String? {
        guard verdict.rule != nil, let probability = verdict.probability else { return nil }
        if verdict.outcome == .maintenance { return texts.announced }
        if failing > 0, failing >= passing { return texts.onePoint }
        return probability > VerdictWeights.wellUpTo ? texts.unsettled : texts.nobodySaysUp
    }

    /// The rule in words, with the weight of each source's word.
    var details: HTML {
        Tag.details(.id("rule")) {
            Tag.summary { texts.howFormed }
            Tag.p { texts.prior }
            if !verdict.reasons.isEmpty {
                Parts.table(
                    [
                        .init(heading: texts.whoSays), .init(heading: texts.what),
                        .init(heading: texts.weight),
                    ], label: texts.howFormed,
                    rows: verdict.reasons.map { reason in
                        [
                            .text(texts.source(reason.source, of: name)),
                            table.says(reason.source), .text(texts.weight(reason.ratio)),
                        ]
                    })
            }
            Tag.p { texts.bounds }
            Tag.p {
                texts.damping(
                    calm: StateCourse.calm.inSeconds, patience: StateMemory.patience.inSeconds)
            }
        }
    }
}
