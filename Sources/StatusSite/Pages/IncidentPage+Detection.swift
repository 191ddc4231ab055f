import Model

extension IncidentPage {
    /// Why no rule caught it, and which would have.
    var detection: HTML {
        Parts.sheet(texts.notCaught, id: "detection") {
            if incident.detectionGap.isEmpty {
                Tag.p { emptyDetection }
            } else {
                Tag.p { detectionSentence }
                Parts.table(
                    [
                        .init(heading: texts.ruleColumn),
                        .init(heading: texts.firedColumn, isNumber: true),
                        .init(heading: texts.againstFailure, isNumber: true),
                        .init(heading: texts.smallestChange),
                        .init(heading: texts.falsePages, isNumber: true),
                    ], label: texts.rulesTried, rows: incident.detectionGap.map(row))
                control
            }
        }
    }

    private var emptyDetection: String {
        if incident.phase == .warning { return texts.nothingFailedYet }
        if incident.isOpen { return texts.triedLater }
        return incident.failedAt == nil ? texts.nothingFailed : texts.noRule
    }

    /// What happened within the rule's waiting time, and how late it is.
    private var detectionSentence: String {
        var sentences: [String] = []
        let pool = PoolPlot(series: series, range: range, name: name)
        if let stretch = pool.lastStretch {
            sentences.append(
                texts.poolFilled(in: stretch.end.at.seconds(since: stretch.start.at)))
        }
        let poolRule = rules.first {
            $0.signal.name == .poolUtilisation
                && ($0.service == nil || $0.service == incident.service)
        }
        if let rule = poolRule, sentences.count == 1 {
            sentences.append(texts.ruleNeeds(rule))
        } else if let gap = incident.detectionGap.first(where: \.inForce) {
            sentences.append(texts.ruleInForce(gap))
        }
        return sentences.joined(separator: " ")
    }

    private func row(_ gap: DetectionGap) -> [HTML] {
        [
            HTML {
                Tag.code { gap.rule }
                " "
                Tag.small { gap.inForce ? texts.inForce : texts.proposed }
            }, firing(gap),
            against(gap), gap.smallestChange.map { texts.asWritten($0) } ?? .nothing,
            .text(gap.falsePagesOnControl.map { String($0) } ?? ""),
        ]
    }

    /// When the rule fires; while the failure lasts it still may.
    private func firing(_ gap: DetectionGap) -> HTML {
        if let moment = gap.wouldFireAt { return Moment.element(moment, now: now) }
        return .text(texts.notFired(isOpen: incident.phase == .active))
    }

    private func against(_ gap: DetectionGap) -> HTML {
        guard let late = gap.lateBySeconds else { return .nothing }
        return late > 0 ? .text(texts.tooLate(late)) : Tag.strong { texts.before(-late) }
    }

    private var control: HTML {
        guard let control = incident.detectionGap.compactMap(\.control).first else {
            return .nothing
        }
        return Parts.note {
            texts.control
            texts.asWritten(Page.sentence(control))
        }
    }
}
