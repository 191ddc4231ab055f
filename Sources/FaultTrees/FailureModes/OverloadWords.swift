import Language
import Model

/// What is said of a component that is near or beyond what it can serve.
struct OverloadWords {
    private let headroom: Headroom
    private let isMonolith: Bool

    /// Words for a component; a monolith when it does all the work of its service.
    init(_ headroom: Headroom, isMonolith: Bool) {
        self.headroom = headroom
        self.isMonolith = isMonolith
    }

    /// One or two sentences.
    var text: String {
        let start = isMonolith ? "Monolith under load" : "Under load"
        let used = "\(Self.percent(headroom.utilisation)) of what \(capacity)"
        switch headroom.level {
        case .saturated:
            return "\(start): \(headroom.service) is asked for \(used), so its queue grows without "
                + "end."
        case .strained, .calm:
            return "\(start): \(headroom.service) is asked for \(used)\(knee)\(factor)."
        }
    }

    private var capacity: String {
        guard let queue = headroom.queue, queue.saturationRate <= headroom.saturationRate else {
            return "it can serve"
        }
        return queue.workers == 1 ? "its worker can" : "its \(queue.workers) workers can"
    }

    private var knee: String {
        guard let rate = headroom.kneeRate else { return "" }
        let share = Self.percent(rate / headroom.saturationRate)
        return ", beyond its knee at \(share), where requests wait as long as they are worked on"
    }

    private var factor: String {
        guard let factor = headroom.factorToSaturation else { return "" }
        return "; \(Wording.fixed(factor, places: 2)) times the traffic saturates it"
    }

    /// A share as whole percents; a share below one never reads 100 %.
    private static func percent(_ share: Double) -> String {
        share < 1 && share >= 0.995 ? "over 99 %" : Wording.wholePercent(share)
    }
}
