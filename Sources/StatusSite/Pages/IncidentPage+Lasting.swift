import History
import Model

extension IncidentPage {
    /// How much longer it lasts, and what the answer rests on; nothing before it failed and after.
    var lasting: HTML {
        guard incident.isOpen, incident.failedAt != nil else { return .nothing }
        return Parts.sheet(texts.howLongLasting, id: "lasting") {
            if let remaining = outlook.remaining {
                Tag.p { texts.remaining(remaining.estimate) }
                if let duration = remaining.estimate.duration { ninth(duration, remaining.basis) }
                curve(remaining.estimate.duration)
            } else {
                Tag.p { texts.lastingUnknown }
            }
        }
    }

    private func ninth(_ duration: ResidualDuration, _ basis: String) -> HTML {
        Parts.note {
            duration.p90Minutes.map { texts.nineOfTen($0) } ?? ""
            texts.comparedTo
            texts.asWritten(Page.ended(basis))
            " "
            Tag.a(.href(.history)) { texts.whatThePastSays }
        }
    }

    private func curve(_ duration: ResidualDuration?) -> HTML {
        let chart = SurvivalChart(
            sample: outlook.comparable, elapsedMinutes: duration?.elapsedMinutes,
            halfMinutes: duration.map { $0.elapsedMinutes + $0.medianMinutes }, texts: texts
        ).chart()
        return chart?.figure(
            id: "curve", frame: .half,
            caption: texts.lastingCaption) ?? .nothing
    }
}
