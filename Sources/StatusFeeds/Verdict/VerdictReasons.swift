import Language
import Model

/// What each source says, in sentences, and its likelihood ratio.
enum VerdictReasons {
    /// At most so many names are listed in a sentence.
    private static let mostNames = 5

    static func of(_ evidence: ServiceEvidence) -> [ServiceVerdict.Reason] {
        [
            evidence.provider.map(reason), evidence.measured.map(reason),
            reason(ofChecks: evidence), evidence.reports.map(reason),
            evidence.dependants.flatMap(reason),
        ].compactMap { $0 }
    }

    /// Where the provider says other than the checks find or its own metrics show.
    static func disagreement(in evidence: ServiceEvidence) -> String? {
        guard let state = evidence.provider?.state else { return nil }
        let failing = evidence.regions(.failing).count
        let passing = evidence.regions(.passing).count
        if state == .up, failing > 0 {
            return "provider says operational; \(counted(failing, evidence, "fails", "fail"))"
        }
        if let measured = evidence.measured?.state, isOpposite(state, measured), failing == 0 {
            return "provider says \(state.statusWords); its own metrics say \(measured.statusWords)"
        }
        guard state.isTrouble, passing > 0, passing == evidence.answered else { return nil }
        return "provider says \(state.statusWords); "
            + counted(passing, evidence, "passes", "pass")
    }

    private static func reason(
        _ provider: ServiceEvidence.ProviderWord
    ) -> ServiceVerdict.Reason {
        let words =
            provider.state == .unknown
            ? provider.remark ?? "The provider's word is unknown."
            : "The provider says \(provider.state.statusWords)."
        return .init(
            source: .provider, sentence: words, ratio: VerdictWeights.provider(provider.state))
    }

    /// Whether one says that all is well and the other that it is not.
    private static func isOpposite(_ left: ServiceState, _ right: ServiceState) -> Bool {
        (left == .up && right.isTrouble) || (left.isTrouble && right == .up)
    }

    private static func reason(
        _ measured: ServiceEvidence.Measured
    ) -> ServiceVerdict.Reason {
        .init(
            source: .measured, sentence: measured.sentence,
            ratio: VerdictWeights.measured(measured.state))
    }

    private static func reason(ofChecks evidence: ServiceEvidence) -> ServiceVerdict.Reason? {
        guard !evidence.checks.isEmpty else { return nil }
        return .init(
            source: .checks, sentence: sentence(ofChecks: evidence), ratio: ratio(evidence))
    }

    private static func ratio(_ evidence: ServiceEvidence) -> Double {
        let failing = evidence.regions(.failing).count
        let slow = evidence.regions(.slow).count
        let passing =
            failing >= VerdictWeights.quorum || evidence.hasMeasuredTrouble
            ? 0 : min(evidence.regions(.passing).count, VerdictWeights.mostPassing)
        let failed =
            failing == 0
            ? 1 : VerdictWeights.firstFailing * power(VerdictWeights.furtherFailing, failing - 1)
        return failed * power(VerdictWeights.slow, slow) * power(VerdictWeights.passing, passing)
    }

    /// A power with a bounded exponent: fifty vantage points settle it, and no odds overflow.
    private static func power(_ base: Double, _ exponent: Int) -> Double {
        (0..<min(exponent, 50)).reduce(1) { power, _ in power * base }
    }

    private static func sentence(ofChecks evidence: ServiceEvidence) -> String {
        let failing = evidence.regions(.failing)
        let slow = evidence.regions(.slow)
        let mute = evidence.checks.count - evidence.answered
        var parts: [String] = []
        if !failing.isEmpty {
            parts.append("\(counted(failing.count, evidence, "fails", "fail")) (\(names(failing)))")
        }
        if !slow.isEmpty {
            parts.append("\(counted(slow.count, evidence, "is slow", "are slow")) (\(names(slow)))")
        }
        if parts.isEmpty, evidence.answered > 0 {
            parts.append(counted(evidence.answered, evidence, "passes", "pass"))
        }
        if mute > 0 {
            parts.append(mute == 1 ? "1 region cannot tell" : "\(mute) regions cannot tell")
        }
        return parts.joined(separator: "; ") + "."
    }

    private static func counted(
        _ count: Int, _ evidence: ServiceEvidence, _ one: String, _ many: String
    ) -> String {
        let all = evidence.answered
        return "\(count) of \(all) \(all == 1 ? "region" : "regions") \(count == 1 ? one : many)"
    }

    private static func names(_ names: [String]) -> String {
        guard names.count > mostNames else { return Spelling.list(names, "and") }
        let rest = names.count - mostNames
        return Spelling.list(names.prefix(mostNames) + ["\(rest) more"], "and")
    }

    private static func reason(_ reports: ServiceEvidence.UserReports) -> ServiceVerdict.Reason {
        let level = ReportLevel(reports)
        let users = reports.count == 1 ? "1 user reports" : "\(reports.count) users report"
        return .init(
            source: .reports,
            sentence: "\(users) trouble in \(reports.minutes) min, \(level.words) "
                + "(\(Wording.number(reports.usual))).",
            ratio: VerdictWeights.reports(level))
    }

    private static func reason(
        _ dependants: ServiceEvidence.Dependants
    ) -> ServiceVerdict.Reason? {
        guard dependants.watched > 0 else { return nil }
        let count = dependants.suffering.count
        let all = dependants.watched
        let verb = count == 1 ? "suffers" : "suffer"
        let who = count == 0 ? "" : " (\(names(dependants.suffering)))"
        let noun = all == 1 ? "service that needs" : "services that need"
        return .init(
            source: .dependants,
            sentence: "\(count) of \(all) watched \(noun) it \(verb)\(who).",
            ratio: VerdictWeights.dependants(suffering: count, watched: all))
    }
}
