import Diagnosis
import Model

/// A story that the diagnosis has not seen, and what is true in it.
struct Story: Sendable, CustomStringConvertible {
    /// What a right answer has.
    struct Truth: Sendable {
        var kind: CauseKind
        var service: ServiceID?
        /// The title of the change behind it; `nil` for none.
        var change: String?
        /// Factors that must be named, by kind and change.
        var factors: [CauseKind: String] = [:]
        /// A suspect that must be cleared, and a part of the reason.
        var cleared: (suspect: String, reason: String)?
    }

    let description: String
    let truth: Truth
    /// Sets the faults; `at` is when, in seconds.
    let plot: @Sendable (inout SimulatedShop, Double) -> Void
    /// Whether a diagnosis is also due at the first warning, not only after the failure.
    var isForeseen = false
    /// Seconds after the fault at which a diagnosis is due, instead of after the failure.
    var dueAfter: [Double] = []

    /// How a run of the story came out: `nil` when right, else what was wrong.
    func fault(seed: UInt64, baseline: ClosedRange<Double>, noise: Double = 0) -> String? {
        var shop = SimulatedShop(seed: seed, baselineMinutes: baseline)
        shop.readingNoise = noise
        shop.lostScrapes = noise / 2
        plot(&shop, shop.faultAt)
        let frames = shop.frames(seconds: shop.faultAt + max(1300, dueAfter.max() ?? 0))
        let findings = SimulatedFindings.all(
            in: frames, indexSeverity: truth.kind == .missingIndex ? .warning : .info)
        let due = dueAfter.map { SimulatedShop.at(shop.faultAt + $0) }
        for moment in due.isEmpty ? moments(findings) : due {
            let diagnosis = Diagnoser.diagnose(
                DiagnosisInput(
                    at: moment, services: SimulatedShop.services,
                    frames: frames.mapValues { $0.filter { $0.at <= moment } },
                    findings: findings.filter { $0.detectedAt <= moment }, changes: shop.changes))
            if let wrong = wrong(diagnosis) {
                let after = Int(moment.seconds(since: SimulatedShop.at(shop.faultAt)))
                return "seed \(seed), \(after) s after: \(wrong)"
            }
        }
        return nil
    }

    private func moments(_ findings: [Finding]) -> [Timestamp] {
        let loud = findings.filter { $0.severity > .info }
        let failed = loud.filter { $0.kind != .exhaustionForecast }.map(\.detectedAt).min()
        guard let failed else {
            let last = loud.map(\.detectedAt).max()
            return [last.map { $0 + .seconds(300) } ?? SimulatedShop.at(1500)]
        }
        let warned = loud.map(\.detectedAt).min()
        return (isForeseen ? [warned].compactMap { $0 } : []) + [failed + .seconds(120)]
    }

    private func wrong(_ diagnosis: Diagnosis) -> String? {
        let cause = diagnosis.primary
        guard cause.kind == truth.kind, cause.service == truth.service else {
            return "\(cause.kind) at \(cause.service?.rawValue ?? "-"): \(cause.title)"
        }
        guard cause.change?.title == truth.change else {
            return "blamed \(cause.change?.title ?? "no change")"
        }
        for (kind, change) in truth.factors {
            let named = diagnosis.contributing.contains {
                $0.kind == kind && $0.change?.title == change
            }
            if !named {
                let told = diagnosis.contributing.map { "\($0.kind) \($0.change?.title ?? "-")" }
                return "no factor \(kind), only \(told)"
            }
        }
        let strange = diagnosis.contributing.first { truth.factors[$0.kind] == nil }
        if let strange { return "factor \(strange.kind): \(strange.title)" }
        if let cleared = truth.cleared {
            let found = diagnosis.ruledOut.contains {
                $0.suspect == cleared.suspect && $0.reason.contains(cleared.reason)
            }
            if !found { return "\(cleared.suspect) not cleared: \(diagnosis.ruledOut)" }
        }
        return nil
    }
}
