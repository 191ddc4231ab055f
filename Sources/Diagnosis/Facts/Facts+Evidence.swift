import Language
import Detection
import Model

extension LeakFact {
    /// The numbers, as sentences.
    var evidence: [Evidence] {
        let since = onset.timeOfDay
        let before = agedBefore > 0 ? Wording.number(agedBefore) : "none"
        let rise = Wording.number(perSecond * 60)
        let work: String
        if finished.before > 0, (finished.during / finished.before - 1).magnitude >= 0.15 {
            work =
                "goes from \(Wording.number(finished.before)) to "
                + "\(Wording.number(finished.during)) a second"
        } else {
            work = "stays at \(Wording.number(finished.during)) a second"
        }
        let held =
            if let aged {
                "\(Wording.number(aged)) of \(Wording.number(size)) connections were held for more "
                    + "than 30 s at \(readAt.timeOfDay), \(before) before \(since); they rise by "
                    + "\(rise) a minute while finished work \(work)."
            } else {
                "\(Wording.number(count)) of \(Wording.number(size)) connections were held by no "
                    + "work that finishes at \(readAt.timeOfDay), since \(since); they rise by "
                    + "\(rise) a minute while finished work \(work)."
            }
        let signal: Signal.Name = aged == nil ? .poolUnexplained : .poolAgedHolders
        let unexplained =
            "Finished work explains \(Wording.number(explained)) of the "
            + "\(Wording.number(inUse)) connections in use."
        return [
            Evidence(
                held, signal: Signal(signal, of: pool), before: agedBefore, after: aged ?? count,
                unit: "connections", at: readAt),
            Evidence(
                unexplained, signal: Signal(.poolExplained, of: pool), after: explained,
                unit: "connections", at: readAt),
        ]
    }
}

extension IndexFact {
    /// The numbers, as sentences.
    var evidence: [Evidence] {
        let gone = Evidence(
            "\(index) was last seen at \(lastSeen.timeOfDay) and is gone since "
                + "\(onset.timeOfDay).", at: onset)
        guard let statement else {
            return [gone, Evidence("No statement became slower.", at: onset)]
        }
        let slower = Evidence(
            "Statement \(statement.name): \(Wording.duration(statement.before)) → "
                + "\(Wording.duration(statement.after)), \(Wording.number(statement.rate)) "
                + "times a second.",
            signal: Signal(.statementMean, of: statement.name), before: statement.before,
            after: statement.after, unit: "s", at: onset)
        return [gone, slower]
    }
}

extension TrafficFact {
    /// The numbers, as sentences.
    func evidence(of service: ServiceID, campaign: Change?) -> [Evidence] {
        let rise = Evidence(
            "\(Wording.number(step.before)) → \(Wording.number(step.after)) requests a second at "
                + "\(service) from \(step.at.timeOfDay).",
            signal: signal, before: step.before, after: step.after, unit: "1/s", at: step.at)
        guard let campaign else { return [rise] }
        let lag = step.at.seconds(since: campaign.at)
        let when =
            lag >= 0 ? "\(Wording.duration(lag)) before" : "\(Wording.duration(-lag)) after"
        return [
            rise,
            Evidence(
                "“\(campaign.title)” began at \(campaign.at.timeOfDay), \(when) the rise.",
                at: campaign.at),
        ]
    }
}

extension CrashFact {
    /// The numbers, as sentences.
    func evidence(of service: ServiceID) -> [Evidence] {
        var evidence: [Evidence] = []
        if missed > 0 {
            let until =
                backAt.map { "it answered again at \($0.timeOfDay)" } ?? "it has not answered since"
            evidence.append(
                Evidence(
                    "\(service) was last seen at \(lastSeen.timeOfDay) and did not answer "
                        + "\(missed) \(missed == 1 ? "scrape" : "scrapes"); \(until).",
                    signal: Signal(.scrapeUp), before: 1, after: 0, at: onset))
        }
        if restarts > 0 {
            let times = restarts == 1 ? "once" : "\(restarts) times"
            evidence.append(
                Evidence(
                    "Its process started again \(times), with no restart reported.",
                    signal: Signal(.processStart), after: Double(restarts), at: backAt))
        }
        return evidence
    }
}

extension UpstreamFact {
    /// The numbers, as sentences.
    var evidence: [Evidence] {
        let time = slower.map { step in
            Evidence(
                "Calls from \(caller) to \(upstream) take \(Wording.duration(step.after)) since "
                    + "\(step.at.timeOfDay), \(Wording.duration(step.before)) before.",
                signal: Signal(.upstreamMean, of: upstream.rawValue), before: step.before,
                after: step.after, unit: "s", at: step.at)
        }
        let failures = failing.map { step in
            Evidence(
                "\(Wording.percent(step.after)) of the calls from \(caller) to \(upstream) fail "
                    + "since \(step.at.timeOfDay), \(Wording.percent(step.before)) before.",
                signal: Signal(.upstreamErrorRatio, of: upstream.rawValue), before: step.before,
                after: step.after, at: step.at)
        }
        return [time, failures].compactMap { $0 }
    }
}
