import Model

/// Why an incident happened.
extension Texts {
    var why: String { say("Why", de: "Warum") }
    var comparingSignals: String {
        say(
            "Not known yet. The signals before and after each change are being compared.",
            de: "Noch nicht bekannt. Die Messwerte vor und nach jeder Änderung werden verglichen.")
    }
    var noCauseFound: String {
        say("No cause was found.", de: "Es wurde keine Ursache gefunden.")
    }
    /// Stands before the change that brought a cause.
    var broughtBy: String { say("Brought by: ", de: "Ausgelöst durch: ") }
    var contributingFactors: String { say("Contributing factors", de: "Was dazu beitrug") }
    var factorColumn: String { say("Factor", de: "Umstand") }
    var proofColumn: String { say("Evidence", de: "Beleg") }
    var effectColumn: String { say("Effect", de: "Wirkung") }
    func madeWorse(_ seconds: Double) -> String {
        let length = duration(seconds.rounded())
        return seconds < 15
            ? say("hardly moved it: \(length) sooner", de: "änderte kaum etwas: \(length) früher")
            : say("made it worse: \(length) sooner", de: "machte es schlimmer: \(length) früher")
    }
    func ruledOut(_ count: Int) -> String {
        say("Ruled out (\(count))", de: "Ausgeschlossen (\(count))")
    }
    var seenSoFar: String { say("Seen so far", de: "Bisher gesehen") }
    func moreFindings(_ count: Int) -> String {
        say("and \(count) more", de: "und \(count) weitere")
    }

    /// What stands before the title of a primary cause.
    func lead(of kind: CauseKind) -> String {
        switch kind {
        case .none: say("Nothing is to blame: ", de: "Keine Ursache: ")
        case .unknown: say("Not enough evidence: ", de: "Zu wenige Belege: ")
        default: say("Primary cause: ", de: "Hauptursache: ")
        }
    }

    /// What a factor did: how much sooner the failure came, else as it was written.
    func effect(of cause: Cause) -> HTML {
        let sooner = cause.soonerSeconds.flatMap { $0 >= 1 ? madeWorse($0) : nil }
        if language != .english, let sooner { return .text(sooner) }
        if let effect = cause.effect { return asWritten(effect) }
        return .text(sooner ?? "")
    }

    /// A cause in a line.
    func title(of cause: Cause) -> HTML {
        language == .english ? .text(cause.title) : made(cause) ?? asWritten(cause.title)
    }

    /// The line made of the cause's fields; `nil` where they do not tell enough.
    private func made(_ cause: Cause) -> HTML? {
        let place = cause.service?.rawValue ?? ""
        let onset = cause.evidence.first { $0.at != nil }?.at
        switch cause.kind {
        case .resourceLeak:
            return line(
                say("Connections not returned", de: "Nicht zurückgegebene Verbindungen"),
                since: cause.change, at: nil)
        case .missingIndex:
            guard let index = cause.subject else { return nil }
            return line(
                say("Index \(index) is missing", de: "Index \(index) fehlt"),
                since: cause.change, at: onset)
        case .trafficSurge: return surge(cause, onset)
        case .crash:
            let isSeen = cause.evidence.first?.signal == "\(Signal.Name.scrapeUp)"
            let moment = isSeen ? onset.map { say(" at ", de: " um ") + clockTime($0) } : nil
            let crash = say("\(place) crashed", de: "Absturz von \(place)") + (moment ?? "")
            guard let change = cause.change else { return .text(crash) }
            return HTML {
                crash
                say(" after ", de: " nach ")
                origin(change)
            }
        case .slowDependency:
            guard let evidence = cause.evidence.first, evidence.unit == "s",
                let before = evidence.before, let after = evidence.after, before > 0
            else { return nil }
            let times = number(after / before)
            return line(
                say(
                    "\(place) answers \(times) times slower",
                    de: "\(place) antwortet \(times)-mal langsamer"),
                since: cause.change, at: onset)
        case .errorRegression:
            return line(
                say("Errors in \(place)", de: "Fehler in \(place)"), since: cause.change, at: onset)
        case .none: return .text(say("Nothing to blame", de: "nichts zu beanstanden"))
        case .unknown: return .text(say("Not known yet", de: "noch nicht bekannt"))
        }
    }

    private func surge(_ cause: Cause, _ onset: Timestamp?) -> HTML {
        let evidence = cause.evidence.first { $0.unit == "1/s" }
        let ratio = evidence.flatMap { step in
            step.before.flatMap { before in
                before > 0 ? step.after.map { $0 / before } : nil
            }
        }
        let rise: String =
            ratio.map { say("Traffic ", de: "Verkehr ") + growth($0) }
            ?? say("More traffic", de: "Mehr Verkehr")
        guard let campaign = cause.change else { return line(rise, since: nil, at: onset) }
        return HTML {
            rise
            say(" from ", de: " durch ")
            asWritten(campaign.title)
        }
    }

    private func line(_ words: String, since change: Change?, at onset: Timestamp?) -> HTML {
        HTML {
            words
            if let change {
                " \(since) "
                origin(change)
            } else if let onset {
                " \(since) \(clockTime(onset))"
            }
        }
    }

    /// What a change is named after: `payments 3.2.1`, else its title as it was written.
    private func origin(_ change: Change) -> HTML {
        change.version.map { .text("\(change.service) \($0)") } ?? asWritten(change.title)
    }

    /// `14:33:12`, with what German says behind it.
    private func clockTime(_ moment: Timestamp) -> String {
        say(moment.timeOfDay, de: "\(moment.timeOfDay)\u{A0}Uhr")
    }
}
