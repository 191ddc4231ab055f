import History
import Model

extension IncidentPage {
    /// How much longer it lasts, and what the answer rests on; nothing before it failed and after.
    var lasting: HTML {
        guard incident.isOpen, incident.failedAt != nil else { return .nothing }
        return Parts.sheet("How long it will last", id: "lasting") {
            if let remaining = outlook.remaining {
                Tag.p { remaining.estimate.sentence }
                if let duration = remaining.estimate.duration { ninth(duration, remaining.basis) }
                curve(remaining.estimate.duration)
            } else {
                Tag.p { "Nothing is known yet of how long such incidents last." }
            }
        }
    }

    private func ninth(_ duration: ResidualDuration, _ basis: String) -> HTML {
        let nine = duration.p90Minutes.map {
            "Nine of ten end within \(Figures.minutes($0)) more. "
        }
        return Parts.note {
            "\(nine ?? "")Compared with \(Page.ended(basis)) "
            Tag.a(.href(.history)) { "What the past says" }
        }
    }

    private func curve(_ duration: ResidualDuration?) -> HTML {
        let chart = SurvivalChart(
            sample: outlook.comparable, elapsedMinutes: duration?.elapsedMinutes,
            halfMinutes: duration.map { $0.elapsedMinutes + $0.medianMinutes }
        ).chart()
        return chart?.figure(
            id: "curve", frame: .half,
            caption: "The share of such incidents that lasts longer, with its 95\u{A0}% band; the "
                + "axis of time widens to the right.") ?? .nothing
    }
}
