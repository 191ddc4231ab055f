import Model
import StatusFeeds

/// Who says how a service does, what and when; whoever says otherwise than the verdict is marked.
struct EvidenceTable {
    let standing: ServiceStanding
    let name: String
    let texts: Texts
    let now: Timestamp

    private var evidence: ServiceEvidence { standing.evidence }
    private var reasons: [ServiceVerdict.Reason] { standing.verdict.reasons }

    var html: HTML {
        HTML {
            if reasons.isEmpty {
                Tag.p { texts.noSource }
            } else {
                Tag.div(.class("says")) {
                    Parts.table(
                        [
                            .init(heading: texts.whoSays), .init(heading: texts.what),
                            .init(heading: texts.when, isNumber: true),
                        ], label: texts.evidence, rows: reasons.map(row))
                }
            }
            silent
        }
    }

    private func row(_ reason: ServiceVerdict.Reason) -> [HTML] {
        [
            .text(texts.source(reason.source, of: name)),
            HTML {
                says(reason.source)
                if disagrees(reason) {
                    " "
                    Tag.strong(.class("odd")) { texts.disagrees }
                }
            },
            standing.spokeAt[reason.source].map { texts.ago($0, now: now) } ?? .nothing,
        ]
    }

    /// What a source says, as mark, words and figures.
    func says(_ source: ServiceVerdict.Reason.Source) -> HTML {
        switch source {
        case .provider: evidence.provider.map(says) ?? .nothing
        case .measured: evidence.measured.map(says) ?? .nothing
        case .checks: checks
        case .reports: evidence.reports.map(says) ?? .nothing
        case .dependants: evidence.dependants.map(says) ?? .nothing
        }
    }

    private func says(_ word: ServiceEvidence.ProviderWord) -> HTML {
        HTML {
            texts.pill(word.state)
            if let remark = word.remark {
                " "
                Tag.small { texts.inShort(remark) }
            } else if let statement = standing.provider?.status?.statement {
                " "
                Tag.small { texts.quoted(texts.inShort(statement)) }
            }
        }
    }

    private func says(_ measured: ServiceEvidence.Measured) -> HTML {
        HTML {
            texts.pill(measured.state)
            if !measured.sentence.isEmpty {
                " "
                Tag.small { texts.inShort(measured.sentence) }
            }
        }
    }

    private var checks: HTML {
        let kinds: [(ServiceEvidence.VantagePoint.Finding, ServiceState)] = [
            (.failing, failingLook), (.slow, .degraded), (.passing, .up),
        ]
        let answered = evidence.checks.count { $0.finding != .unknown }
        let mute = evidence.checks.count - answered
        var parts = kinds.compactMap { finding, look -> HTML? in
            let regions = evidence.checks.filter { $0.finding == finding }.map(\.region)
            guard !regions.isEmpty else { return nil }
            return HTML {
                texts.pill(look, saying: words(finding))
                " "
                texts.from(regions, of: answered)
            }
        }
        if mute > 0 { parts.append(texts.pill(.unknown, saying: texts.mute(mute))) }
        return HTML.joined(parts, by: .text(" "))
    }

    private var isInPart: Bool { evidence.checks.contains(where: \.isPartial) }

    private func words(_ finding: ServiceEvidence.VantagePoint.Finding) -> String {
        finding == .failing && isInPart ? texts.failsInPart : texts.finding(finding)
    }

    /// One vantage point alone makes no outage.
    private var failingLook: ServiceState {
        let failing = evidence.checks.count { $0.finding == .failing }
        guard failing >= VerdictWeights.quorum else { return .degraded }
        let isAll = failing == evidence.checks.count { $0.finding != .unknown }
        return isAll && !isInPart ? .down : .partial
    }

    private func says(_ reports: ServiceEvidence.UserReports) -> HTML {
        let look: ServiceState =
            switch ReportLevel(reports) {
            case .usual: .up
            case .raised: .degraded
            case .high: .partial
            case .extreme: .down
            }
        return HTML {
            texts.pill(look, saying: texts.reports(reports.count, minutes: reports.minutes))
            " \(texts.usually(reports.usual))"
        }
    }

    private func says(_ dependants: ServiceEvidence.Dependants) -> HTML {
        let count = dependants.suffering.count
        return HTML {
            texts.pill(
                count == 0 ? .up : .degraded,
                saying: texts.suffering(count, of: dependants.watched))
            if count > 0 { " \(texts.list(dependants.suffering, most: 5))" }
        }
    }

    /// Whether a source speaks against the verdict, and not only for lack of anything to say.
    private func disagrees(_ reason: ServiceVerdict.Reason) -> Bool {
        switch standing.verdict.outcome {
        case .degraded, .partialOutage, .majorOutage:
            reason.ratio < 1 && [.provider, .measured, .checks].contains(reason.source)
        case .operational: reason.ratio > 1
        case .maintenance, .unknown: false
        }
    }

    /// The sources from which nothing is read; only what is run here can be measured from inside.
    private var silent: HTML {
        let told = Set(reasons.map(\.source))
        let missing = ServiceVerdict.Reason.Source.allCases.filter {
            $0 != .measured && !told.contains($0)
        }
        return missing.isEmpty ? .nothing : Parts.note { texts.noWord(of: missing) }
    }
}
