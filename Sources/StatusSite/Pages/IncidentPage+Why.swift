import Model

extension IncidentPage {
    /// The cause, what speaks for it, what made it worse and what was ruled out.
    var why: HTML {
        Parts.sheet("Why", id: "why") {
            if let diagnosis = incident.diagnosis {
                primary(diagnosis.primary)
                evidencePlots(for: diagnosis.primary)
                factors(diagnosis.contributing)
                ruledOut(diagnosis.ruledOut)
            } else {
                Tag.p {
                    incident.isOpen
                        ? "Not known yet. The signals before and after each change are being "
                            + "compared."
                        : "No cause was found."
                }
                if !incident.findings.isEmpty { findings }
            }
        }
    }

    private func primary(_ cause: Cause) -> HTML {
        HTML {
            Tag.h3(.class("cause")) {
                Tag.span { causeTitle(cause) }
                Tag.span(.class("num sure")) { "\(Figures.percent(cause.confidence)) sure" }
            }
            Parts.meter(cause.confidence)
            evidenceList(cause.evidence)
            if let change = cause.change {
                Parts.note {
                    "Brought by: \(change.title), "
                    Moment.element(change.at, now: now)
                }
            }
        }
    }

    private func causeTitle(_ cause: Cause) -> String {
        switch cause.kind {
        case .none: "Nothing is to blame: \(cause.title)"
        case .unknown: "Not enough evidence: \(cause.title)"
        default: "Primary cause: \(cause.title)"
        }
    }

    private func evidenceList(_ evidence: [Evidence]) -> HTML {
        guard evidence.count > 1 else {
            return evidence.first.map { only in Tag.p { only.text } } ?? .nothing
        }
        return Tag.ul(.class("evidence")) { evidence.map { item in Tag.li { item.text } } }
    }

    /// Two small curves that show what the evidence says.
    private func evidencePlots(for cause: Cause) -> HTML {
        let signals: [SignalPlot] =
            switch cause.kind {
            case .resourceLeak: [.holders, .returned]
            case .missingIndex: [statement, .traffic].compactMap(\.self)
            case .trafficSurge, .errorRegression: [.traffic, .errors]
            case .crash: [.traffic, .errors]
            case .slowDependency:
                [cause.subject.map { .upstream($0) }, .traffic].compactMap(\.self)
            case .none, .unknown: []
            }
        let figures = signals.enumerated().compactMap { index, signal in
            signal.plot(series, range: range).map {
                marked($0).figure(id: "evidence-\(index)", frame: .narrow, caption: signal.caption)
            }
        }
        return figures.isEmpty ? .nothing : Tag.div(.class("plots")) { figures }
    }

    private var statement: SignalPlot? {
        let subjects = series.frames.last?.subjects(of: .statementMean) ?? []
        return subjects.max {
            (series.points(.statementMean, of: $0).last?.value ?? 0)
                < (series.points(.statementMean, of: $1).last?.value ?? 0)
        }.map { .statement($0) }
    }

    private func marked(_ plot: Plot) -> Plot {
        var plot = plot
        plot.gaps = series.gaps(unwatched: gaps)
        if let change = incident.diagnosis?.primary.change {
            plot.markers = [
                Plot.Marker(
                    at: change.at, label: IncidentPlot.label(of: change), ink: .accent)
            ]
        }
        return plot
    }

    private func factors(_ causes: [Cause]) -> HTML {
        guard !causes.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { "Contributing factors" }
            Parts.table(
                [
                    .init(heading: "Factor"), .init(heading: "Evidence"), .init(heading: "Effect"),
                ], label: "Contributing factors",
                rows: causes.map { cause in
                    [
                        .text(cause.title),
                        .text(cause.evidence.map(\.text).joined(separator: " ")),
                        .text(effect(of: cause)),
                    ]
                })
        }
    }

    private func effect(of cause: Cause) -> String {
        if let effect = cause.effect { return effect }
        guard let seconds = cause.soonerSeconds, seconds >= 1 else { return "" }
        return "made it worse: \(Figures.duration(seconds.rounded())) sooner"
    }

    private func ruledOut(_ suspects: [RuledOut]) -> HTML {
        guard !suspects.isEmpty else { return .nothing }
        return Tag.details {
            Tag.summary { "Ruled out (\(suspects.count))" }
            Tag.ul {
                suspects.map { suspect in
                    Tag.li {
                        Tag.strong { suspect.suspect }
                        ": \(suspect.reason)"
                    }
                }
            }
        }
    }

    /// What is seen so far, before there is a diagnosis.
    private var findings: HTML {
        HTML {
            Tag.h3 { "Seen so far" }
            Tag.ul(.class("evidence")) {
                incident.findings.prefix(6).map { finding in
                    Tag.li {
                        Moment.element(finding.detectedAt, now: now)
                        " \(finding.title)"
                    }
                }
                if incident.findings.count > 6 {
                    Tag.li { "and \(incident.findings.count - 6) more" }
                }
            }
        }
    }
}
