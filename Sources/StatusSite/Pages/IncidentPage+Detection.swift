import Model

extension IncidentPage {
    /// Why no rule caught it, and which would have.
    var detection: HTML {
        Parts.sheet("Why it wasn’t caught", id: "detection") {
            if incident.detectionGap.isEmpty {
                Tag.p { emptyDetection }
            } else {
                Tag.p { detectionSentence }
                Parts.table(
                    [
                        .init(heading: "Rule"), .init(heading: "Would have fired", isNumber: true),
                        .init(heading: "Against the failure", isNumber: true),
                        .init(heading: "Smallest change that warns in time"),
                        .init(heading: "False pages on the control", isNumber: true),
                    ], label: "Rules against what happened", rows: incident.detectionGap.map(row))
                control
            }
        }
    }

    private var emptyDetection: String {
        if incident.phase == .warning {
            return
                "Nothing has failed yet. If it does, each rule in force is tried against the "
                + "record."
        }
        if incident.isOpen {
            return "The rules are tried against the record once the cause is known."
        }
        return incident.failedAt == nil
            ? "Nothing failed." : "No rule was in force that could have caught it."
    }

    /// What happened within the rule's waiting time, and how late it is.
    private var detectionSentence: String {
        var sentences: [String] = []
        let pool = PoolPlot(series: series, range: range, name: name)
        if let stretch = pool.lastStretch {
            let took = Figures.duration(stretch.end.at.seconds(since: stretch.start.at).rounded())
            sentences.append("The pool went from 85\u{A0}% to 100\u{A0}% in \(took).")
        }
        let poolRule = rules.first {
            $0.signal.name == .poolUtilisation
                && ($0.service == nil || $0.service == incident.service)
        }
        if let rule = poolRule, sentences.count == 1 {
            sentences.append(
                "The rule in force needs \(Figures.duration(rule.holdSeconds)) "
                    + "\(rule.comparison.rawValue) \(Figures.percent(rule.limit)).")
        } else if let gap = incident.detectionGap.first(where: \.inForce) {
            sentences.append("The rule in force \(Self.lateness(of: gap)).")
        }
        return sentences.joined(separator: " ")
    }

    private static func lateness(of gap: DetectionGap) -> String {
        guard let late = gap.lateBySeconds else { return "would never have fired" }
        let length = Figures.duration(abs(late).rounded())
        return late > 0
            ? "fires \(length) after the failure" : "fires \(length) ahead of the failure"
    }

    private func row(_ gap: DetectionGap) -> [HTML] {
        [
            HTML {
                Tag.code { gap.rule }
                " "
                Tag.small { gap.inForce ? "in force" : "proposed" }
            }, firing(gap),
            against(gap), .text(gap.smallestChange ?? ""),
            .text(gap.falsePagesOnControl.map { String($0) } ?? ""),
        ]
    }

    /// When the rule fires; while the failure lasts it still may.
    private func firing(_ gap: DetectionGap) -> HTML {
        if let moment = gap.wouldFireAt { return Moment.element(moment, now: now) }
        return .text(incident.phase == .active ? "not yet" : "never")
    }

    private func against(_ gap: DetectionGap) -> HTML {
        guard let late = gap.lateBySeconds else { return .nothing }
        let length = Figures.duration(abs(late).rounded())
        return late > 0 ? .text("\(length) late") : Tag.strong { "\(length) ahead" }
    }

    private var control: HTML {
        guard let control = incident.detectionGap.compactMap(\.control).first else {
            return .nothing
        }
        return Parts.note { "Control: \(Page.sentence(control))" }
    }
}
