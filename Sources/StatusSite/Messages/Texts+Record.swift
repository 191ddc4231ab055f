import Model

/// The record of a service: its days.
extension Texts {
    func days(_ count: Int) -> String { say("\(count) days", de: "\(count) Tage") }
    var today: String { say("today", de: "heute") }
    var noDays: String {
        say(
            "No day was watched yet, and no incident of these days was published.",
            de:
                "Noch kein Tag wurde beobachtet, und keine Störung dieser Tage wurde veröffentlicht."
        )
    }

    /// One day in words: `2026-11-24: partial outage 12 min, degraded 40 min`.
    func day(_ day: DayRecord) -> String {
        let known =
            day.lengths.isEmpty ? state(day.worst) : lengths(day.lengths)
        let words =
            switch day.source {
            case .own: known + alsoTold(day.told)
            case .provider: "\(known)\(say(", by the provider", de: ", laut Anbieter"))"
            case .silence: "\(notWatchedDay); \(reportedNothing)"
            case .none: notWatchedDay
            }
        return "\(day.start.date): \(words)"
    }

    /// What the provider published of a day that was judged here; nothing where it did not.
    private func alsoTold(_ told: [StateLength]) -> String {
        guard !told.isEmpty else { return "" }
        return "; \(say("by the provider", de: "laut Anbieter")): \(lengths(told))"
    }

    private func lengths(_ lengths: [StateLength]) -> String {
        lengths.map { "\(state($0.state)) \(minutes($0.minutes))" }.joined(separator: ", ")
    }

    /// A state after a length of time: `12 min partial outage`.
    func inState(_ state: ServiceState) -> String { self.state(state) }

    var reportedNothing: String {
        say("the provider reported nothing", de: "der Anbieter meldete nichts")
    }
    func silentDays(_ count: Int) -> String {
        say(
            count == 1
                ? "1 day was not watched here, and the provider reported nothing of it; that is no "
                    + "proof that all was well."
                : "\(count) days were not watched here, and the provider reported nothing of them; "
                    + "that is no proof that all was well.",
            de: count == 1
                ? "1 Tag wurde hier nicht beobachtet, und der Anbieter meldete davon nichts; das "
                    + "beweist nicht, dass alles gut war."
                : "\(count) Tage wurden hier nicht beobachtet, und der Anbieter meldete davon "
                    + "nichts; das beweist nicht, dass alles gut war.")
    }
    func publishedKnown(since date: String) -> String {
        say(
            "What the provider published is known here since \(date); of what was before, nothing "
                + "is known.",
            de:
                "Was der Anbieter veröffentlicht hat, ist hier seit \(date) bekannt; was davor war, "
                + "ist nicht bekannt.")
    }
    var pastUnread: String {
        say("Its list of past incidents is not read:", de: "Seine Liste früherer Störungen fehlt:")
    }

    var notWatchedDay: String { say("not watched", de: "nicht beobachtet") }
    var byProvider: String { say("by the provider’s word", de: "laut Anbieter") }
    var daysWithTrouble: String { say("Days with trouble", de: "Tage mit Störung") }

    var ofTimeWell: String { say("of watched time well", de: "der beobachteten Zeit gut") }
    func watched(_ count: Int) -> String {
        say(
            count == 1 ? "day watched" : "days watched",
            de: count == 1 ? "Tag beobachtet" : "Tage beobachtet")
    }
    func own(incidents count: Int) -> String {
        say(
            count == 1 ? "incident here" : "incidents here",
            de: count == 1 ? "Störung hier" : "Störungen hier")
    }
    var publishedByProvider: String {
        say("told by the provider", de: "laut Anbieter")
    }
    var medianDuration: String { say("median duration", de: "mittlere Dauer (Median)") }
    func providerDays(_ count: Int) -> String {
        say(
            count == 1
                ? "1 day was not watched here and is shown by what the provider published."
                : "\(count) days were not watched here and are shown by what the provider published.",
            de: count == 1
                ? "1 Tag wurde hier nicht beobachtet; gezeigt ist, was der Anbieter veröffentlicht hat."
                : "\(count) Tage wurden hier nicht beobachtet; gezeigt ist, was der Anbieter "
                    + "veröffentlicht hat.")
    }
}

/// The record of a service: its incidents.
extension Texts {
    var seenHere: String { say("Seen here", de: "Hier gesehen") }
    var noneSeen: String {
        say("None was seen here so far.", de: "Bisher wurde hier keine gesehen.")
    }
    var publishedHistory: String { say("Published earlier", de: "Früher veröffentlicht") }
    func feedHeading(_ name: String) -> String {
        say("Told by \(name)’s status page", de: "Laut Statusseite von \(name)")
    }
    var providersWords: String {
        say(
            "In the provider’s own words; none of it was judged here.",
            de: "In den Worten des Anbieters; nichts davon wurde hier beurteilt.")
    }
    func feedEmpty(_ name: String) -> String {
        say(
            "The status page of \(name) lists no incident.",
            de: "Die Statusseite von \(name) führt keine Störung auf.")
    }
    func phase(_ phase: Incident.Phase) -> String {
        switch phase {
        case .warning: say("warning", de: "Warnung")
        case .active: say("outage", de: "Ausfall")
        case .recovering: say("recovering", de: "erholt sich")
        case .resolved: say("resolved", de: "behoben")
        }
    }

    func openFor(_ seconds: Double) -> String {
        let length = duration(seconds)
        return say("open for \(length)", de: "offen seit \(length)")
    }
    func took(_ seconds: Double) -> String {
        let length = duration(seconds)
        return say("took \(length)", de: "dauerte \(length)")
    }
    var noFailure: String { say("over without failure", de: "vorbei ohne Ausfall") }

    var primaryCause: String { say("Primary cause", de: "Hauptursache") }
    var contributing: String { say("Contributing", de: "Trug dazu bei") }
    var notCaught: String { say("Why it wasn’t caught", de: "Warum nicht früher erkannt") }
    var changedAfter: String { say("What changed after", de: "Was danach geändert wurde") }
    var whoWasHit: String { say("Who was hit", de: "Wer betroffen war") }
    var source: String { say("Source", de: "Quelle") }
    var causeNotKnown: String { say("not known yet", de: "noch nicht bekannt") }
    var noCause: String { say("none was found", de: "keine gefunden") }
    func sure(_ confidence: Double) -> String {
        say("\(percent(confidence)) sure", de: "zu \(percent(confidence)) sicher")
    }
    func sooner(_ seconds: Double) -> String {
        let length = duration(seconds.rounded())
        return say("\(length) sooner because of it", de: "dadurch \(length) früher")
    }

    /// How a rule did against the failure.
    func late(_ seconds: Double?, isOpen: Bool) -> String {
        guard let seconds else {
            return isOpen
                ? say("has not fired", de: "hat nicht angeschlagen")
                : say("would never have fired", de: "hätte nie angeschlagen")
        }
        let length = duration(abs(seconds).rounded())
        return seconds > 0
            ? say("fires \(length) after the failure", de: "schlägt \(length) nach dem Ausfall an")
            : say(
                "fires \(length) ahead of the failure", de: "schlägt \(length) vor dem Ausfall an")
    }
    var inForce: String { say("in force", de: "in Kraft") }
    var proposed: String { say("proposed", de: "vorgeschlagen") }
    var noRule: String {
        say(
            "No rule was in force that could have caught it.",
            de: "Keine Regel war in Kraft, die es hätte erkennen können.")
    }
    var triedLater: String {
        say(
            "The rules are tried against the record once the cause is known.",
            de: "Die Regeln werden am Verlauf geprüft, sobald die Ursache bekannt ist.")
    }
    func more(_ count: Int) -> String { say("\(count) more", de: "\(count) weitere") }
}
