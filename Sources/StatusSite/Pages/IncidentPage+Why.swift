import Model

extension IncidentPage {
    /// The cause, what speaks for it, what made it worse and what was ruled out.
    var why: HTML {
        Parts.sheet(texts.why, id: "why") {
            if let diagnosis = incident.diagnosis {
                primary(diagnosis.primary)
                evidencePlots(for: diagnosis.primary)
                factors(diagnosis.contributing)
                ruledOut(diagnosis.ruledOut)
            } else {
                Tag.p {
                    incident.isOpen ? texts.comparingSignals : texts.noCauseFound
                }
                if !incident.findings.isEmpty { findings }
            }
        }
    }

    private func primary(_ cause: Cause) -> HTML {
        HTML {
            Tag.h3(.class("cause")) {
                Tag.span {
                    texts.lead(of: cause.kind)
                    texts.title(of: cause)
                }
                Tag.span(.class("num sure")) { texts.sure(cause.confidence) }
            }
            Parts.meter(cause.confidence)
            evidenceList(cause.evidence)
            if let change = cause.change {
                Parts.note {
                    texts.broughtBy
                    texts.asWritten(change.title)
                    ", "
                    Moment.element(change.at, now: now)
                }
            }
        }
    }

    private func evidenceList(_ evidence: [Evidence]) -> HTML {
        guard evidence.count > 1 else {
            return evidence.first.map { only in Tag.p { texts.proof(only) } } ?? .nothing
        }
        return Tag.ul(.class("evidence")) { evidence.map { item in Tag.li { texts.proof(item) } } }
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
            signal.plot(series, range: range, texts: texts).map {
                marked($0).figure(
                    id: "evidence-\(index)", frame: .narrow, caption: texts.caption(of: signal))
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
        plot.gaps = series.gaps(unwatched: gaps, texts)
        if let change = incident.diagnosis?.primary.change {
            plot.markers = [IncidentPlot.marker(of: change, ink: .accent, texts)]
        }
        return plot
    }

    private func factors(_ causes: [Cause]) -> HTML {
        guard !causes.isEmpty else { return .nothing }
        return HTML {
            Tag.h3 { texts.contributingFactors }
            Parts.table(
                [
                    .init(heading: texts.factorColumn), .init(heading: texts.proofColumn),
                    .init(heading: texts.effectColumn),
                ], label: texts.contributingFactors,
                rows: causes.map { cause in
                    [texts.title(of: cause), texts.proofs(cause.evidence), texts.effect(of: cause)]
                })
        }
    }

    private func ruledOut(_ suspects: [RuledOut]) -> HTML {
        guard !suspects.isEmpty else { return .nothing }
        return Tag.details {
            Tag.summary { texts.ruledOut(suspects.count) }
            Tag.ul {
                suspects.map { suspect in
                    Tag.li {
                        Tag.strong { texts.asWritten(suspect.suspect) }
                        ": "
                        texts.asWritten(suspect.reason)
                    }
                }
            }
        }
    }

    /// What is seen so far, before there is a diagnosis.
    private var findings: HTML {
        HTML {
            Tag.h3 { texts.seenSoFar }
            Tag.ul(.class("evidence")) {
                incident.findings.prefix(6).map { finding in
                    Tag.li {
                        Moment.element(finding.detectedAt, now: now)
                        " "
                        texts.noticed(finding, name: names[finding.service])
                    }
                }
                if incident.findings.count > 6 {
                    Tag.li { texts.moreFindings(incident.findings.count - 6) }
                }
            }
        }
    }
}
