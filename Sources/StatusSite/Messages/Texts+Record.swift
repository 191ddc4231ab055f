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

    /// One day in words: `2026-11-24: major outage, 9 min`.
    func day(_ date: String, _ state: ServiceState, minutes: Double, isProvider: Bool) -> String {
        let length = minutes > 0 ? ", \(self.minutes(minutes))" : ""
        let source = isProvider ? say(", by the provider", de: ", laut Anbieter") : ""
        return "\(date): \(self.state(state))\(length)\(source)"
    }

    func notWatched(_ date: String) -> String {
        say("\(date): not watched", de: "\(date): nicht beobachtet")
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
