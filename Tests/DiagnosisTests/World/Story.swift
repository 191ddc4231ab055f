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

    /// What of the story reaches the diagnosis.
    enum View: String, Sendable, CaseIterable {
        /// Everything.
        case full
        /// A missing index warns instead of informing.
        case loudIndex
        /// Only findings of the service that users call.
        case callersOnly
        /// No list of services; who calls whom shows in the signals.
        case noCatalogue
    }

    let description: String
    let truth: Truth
    /// Sets the faults; `at` is when, in seconds.
    let plot: @Sendable (inout SimulatedShop, Double) -> Void
    /// Whether a diagnosis is also due at the first warning, not only after the failure.
    var isForeseen = false
    /// Whether the callers' findings alone tell it.
    var isSeenByCallers = true
    /// Seconds after the fault at which a diagnosis is due, instead of after the failure.
    var dueAfter: [Double] = []

    /// How a run of the story came out: `nil` when right, else what was wrong.
    func fault(seed: UInt64, baseline: ClosedRange<Double>, noise: Double = 0, view: View = .full)
        -> String?
    {
        var shop = SimulatedShop(seed: seed, baselineMinutes: baseline)
        shop.readingNoise = noise
        shop.lostScrapes = noise / 2
        plot(&shop, shop.faultAt)
        let frames = shop.frames(seconds: shop.faultAt + max(1300, dueAfter.max() ?? 0))
        let view = isSeenByCallers ? view : .full
        let isLoud = view == .loudIndex || truth.kind == .missingIndex
        let findings = SimulatedFindings.all(
            in: frames, indexSeverity: isLoud ? .warning : .info
        ).filter { view != .callersOnly || $0.service == "checkout" }
        let services = view == .noCatalogue ? [] : SimulatedShop.services
        let due = dueAfter.map { SimulatedShop.at(shop.faultAt + $0) }
        for moment in due.isEmpty ? moments(findings) : due {
            let diagnosis = Diagnoser.diagnose(
                DiagnosisInput(
                    at: moment, services: services,
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
        let failures = loud.filter {
            $0.kind != .exhaustionForecast
                && ($0.kind != .indexMissing || truth.kind == .missingIndex)
        }
        let failed = failures.map(\.detectedAt).min()
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
