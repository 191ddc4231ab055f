import Model

/// The first lines of an incident's page.
extension Texts {
    /// Stands before when it failed, behind the phase that it is in.
    func failedAt(_ phase: Incident.Phase) -> String {
        say(
            phase == .active ? "since " : "failed ", de: phase == .active ? "seit " : "ausgefallen "
        )
    }
    var warnedAt: String { say("warned ", de: "gewarnt ") }
    var openedAt: String { say("opened ", de: "eröffnet ") }
    var repairedAt: String { say("repaired ", de: "repariert ") }
    var overSince: String { say("over ", de: "vorbei seit ") }
    /// How long before the failure something was.
    func before(_ seconds: Double) -> String {
        let length = duration(seconds.rounded())
        return say("\(length) ahead", de: "\(length) vorher")
    }
    func lastsNow(_ seconds: Double) -> String {
        let length = duration(seconds)
        return say("for \(length) now", de: "dauert bisher \(length)")
    }

    /// What stands before, within and behind the level of a pool: `27 of 50`.
    func poolLevel(
        _ level: String, of capacity: String, growing slope: String, at moment: String
    ) -> (before: String, level: String, behind: String) {
        (
            say("At \(moment) ", de: "Um \(moment)\u{A0}Uhr waren "),
            say("\(level) of \(capacity)", de: "\(level) von \(capacity)"),
            say(
                " were in use, growing by \(slope) a minute. ",
                de: " Verbindungen in Gebrauch, je Minute \(slope) mehr. ")
        )
    }

    func servicesHit(_ number: Int) -> String {
        counted(
            number, ("service hit", "services hit"), de: ("Dienst betroffen", "Dienste betroffen"))
    }
    func expectedNext(_ number: Int, isMore: Bool, _ name: String, _ when: String) -> String {
        say(
            "\(number)\(isMore ? " more" : "") expected, next \(name) \(when)",
            de: "\(number) \(isMore ? "weitere " : "")erwartet, als Nächstes \(name) \(when)")
    }
    /// When a fall is expected; one that has passed without being seen is due.
    func due(_ moment: Timestamp, now: Timestamp) -> String {
        now.seconds(since: moment) > -1.5
            ? say("due now", de: "jeden Moment") : distance(moment, now: now)
    }

    var halfOfSuch: String { say("Half of such incidents ", de: "Die Hälfte solcher Störungen ") }
    func endWithin(_ more: Double) -> String {
        let left = minutes(more)
        return say("end within \(left) more", de: "ist nach weiteren \(left) vorbei")
    }
    var costExample: String {
        say("Cost with example figures ", de: "Kosten mit Beispielzahlen ")
    }
    var costSoFar: String { say("Cost so far ", de: "Bisherige Kosten ") }
}

/// What happened, in a picture and by time, and the document about it.
extension Texts {
    func noCurve(_ name: String) -> String {
        say(
            "No metrics of \(name) were read in this time, so there is no curve to show.",
            de: "In dieser Zeit wurden keine Messwerte von \(name) gelesen; deshalb gibt es keine "
                + "Kurve.")
    }
    var timeline: String { say("Timeline", de: "Verlauf") }
    var nothingNoted: String { say("Nothing noted yet.", de: "Noch nichts vermerkt.") }
    var postmortem: String { say("Postmortem", de: "Nachbetrachtung") }
    func postmortem(of title: String) -> String {
        say("Postmortem: \(title)", de: "Nachbetrachtung: \(title)")
    }
    var inOneDocument: String {
        say(
            "Timeline, causes, detection gap and action items in one document: ",
            de: "Verlauf, Ursachen, Erkennungslücke und Maßnahmen in einem Dokument: ")
    }
    var readPostmortem: String { say("read the postmortem", de: "Nachbetrachtung lesen") }
    var orTakeAs: String { say(" or take it as ", de: " oder mitnehmen als ") }
    func postmortemLater(isOpen: Bool) -> String {
        isOpen
            ? say(
                "Will be written when the incident is over.",
                de: "Wird geschrieben, wenn die Störung vorbei ist.")
            : say("Has not been written yet.", de: "Ist noch nicht geschrieben.")
    }
    var writtenInEnglish: String {
        say("", de: "Das Dokument ist auf Englisch geschrieben.")
    }
}

/// Who was told.
extension Texts {
    var whoWasTold: String { say("Who was told", de: "Wer benachrichtigt wurde") }
    var nobodyTold: String {
        say(
            "Nobody: no channel is set up for this.",
            de: "Niemand: Dafür ist kein Kanal eingerichtet.")
    }
    var messageColumn: String { say("Message", de: "Nachricht") }
    var channelColumn: String { say("Channel", de: "Kanal") }
    var decidedColumn: String { say("Decided", de: "Beschlossen") }
    var notifications: String { say("Notifications", de: "Benachrichtigungen") }

    func told(_ kind: Notice.Kind) -> String {
        switch kind {
        case .opened: say("Trouble noticed", de: "Störung bemerkt")
        case .warned: say("Failure ahead", de: "Ausfall droht")
        case .escalated: say("Failure ahead, now urgent", de: "Ausfall droht, jetzt dringend")
        case .failed: say("Failed", de: "Ausgefallen")
        case .diagnosed: say("Cause known", de: "Ursache bekannt")
        case .recovering: say("Recovering", de: "Erholt sich")
        case .resolved: say("Over", de: "Vorbei")
        }
    }
    var onItsWay: String { say("on its way", de: "unterwegs") }
    var notDelivered: String { say("failed", de: "gescheitert") }
    var delivered: String { say("arrived", de: "angekommen") }
    var noReason: String { say("no reason given", de: "kein Grund genannt") }
    func attempts(_ number: Int) -> String {
        counted(number, ("attempt", "attempts"), de: ("Versuch", "Versuche"))
    }
    func deliveredAfter(_ seconds: Double) -> String {
        let length = duration(seconds)
        return say("after \(length)", de: "nach \(length)")
    }
}
