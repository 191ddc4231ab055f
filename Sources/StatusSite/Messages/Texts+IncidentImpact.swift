import Model

/// Who is hit by an incident, in which order and why.
extension Texts {
    var hitInOrder: String { say("Who is hit, in order", de: "Wen es trifft, der Reihe nach") }
    var whoHit: String { say("Who is hit", de: "Wen es trifft") }
    func nobodyHit(isOpen: Bool) -> String {
        isOpen
            ? say("Not worked out yet.", de: "Noch nicht berechnet.")
            : say("No other service was hit.", de: "Kein anderer Dienst war betroffen.")
    }
    var seenFall: String { say("Seen", de: "Gesehen") }
    func notHit(isOpen: Bool) -> String {
        isOpen ? say("next", de: "als Nächstes") : say("spared", de: "verschont")
    }
    /// How badly a service is hit.
    func hit(_ state: ServiceState) -> String {
        switch state {
        case .down: say("down", de: "ausgefallen")
        case .partial: say("partial outage", de: "teilweise ausgefallen")
        default: say("degraded", de: "beeinträchtigt")
        }
    }
    var whyThisOrder: String { say("Why in this order", de: "Warum in dieser Reihenfolge") }
    func losesWork(_ share: Double) -> String {
        say(
            " (loses \(percent(share)) of its work)", de: " (verliert \(percent(share)) der Arbeit)"
        )
    }

    /// Why a service falls with another: by how it needs that one where the reason says so, else
    /// as it was written.
    func reason(_ reason: String, need: Dependency?, name: (ServiceID) -> String) -> HTML {
        guard language != .english, let need,
            let words = falls(need.kind, without: name(need.service), id: need.service, reason)
        else { return asWritten(reason) }
        return .text(reason.hasSuffix(".") ? Page.ended(words) : words)
    }

    private func falls(
        _ kind: Dependency.Kind, without name: String, id: ServiceID, _ reason: String
    ) -> String? {
        switch kind {
        case .critical where reason.hasPrefix("calls \(id) "):
            say("calls \(name) for every request", de: "ruft \(name) bei jeder Anfrage auf")
        case .partial(let share) where reason.hasPrefix("needs \(id) "):
            say(
                "needs \(name) for \(wholePercent(share)) of its work",
                de: "braucht \(name) für \(wholePercent(share)) der Arbeit")
        case .asynchronous(let seconds) where reason.hasPrefix("reads \(id) "):
            say(
                "reads \(name) through a queue that bridges \(duration(seconds))",
                de: "liest \(name) über eine Warteschlange, die \(duration(seconds)) überbrückt")
        default: nil
        }
    }
}

/// What an operator can do.
extension Texts {
    var act: String { say("Act", de: "Handeln") }
    var nothingToDo: String {
        say(
            "Nothing is set up to be done from here.",
            de: "Es ist nichts eingerichtet, was von hier aus getan werden kann.")
    }
    var actElsewhere: String {
        say(
            "Actions are offered only on the machine that runs Foreshock.",
            de: "Handlungen werden nur auf dem Rechner angeboten, auf dem Foreshock läuft.")
    }
    var actionRefused: String { say("Refused", de: "Abgelehnt") }
    var notPossibleNow: String { say("Not possible now", de: "Zurzeit nicht möglich") }
    var didNotWork: String { say("Did not work", de: "Nicht gelungen") }
    func notOffered(_ action: String, incident id: Int) -> String {
        say(
            "The action '\(action)' is not offered for incident \(id) any more. "
                + "Look at the incident again.",
            de: "Die Handlung „\(action)“ wird für Störung \(id) nicht mehr angeboten. Bitte die "
                + "Störung noch einmal ansehen.")
    }
}

/// Who falls next, and how long it lasts.
extension Texts {
    var whoFallsNext: String { say("Who falls next", de: "Wer als Nächstes ausfällt") }
    func chanceNote(within seconds: Double?) -> String {
        let ahead = seconds.map { say(" within \(duration($0))", de: " binnen \(duration($0))") }
        return say(
            "Chance to fall\(ahead ?? ""), with its 95\u{A0}% interval, and the moments between "
                + "which eight of ten such falls happen; from simulated courses.",
            de: "Wahrscheinlichkeit, auszufallen\(ahead ?? ""), mit ihrem 95-%-Intervall, und die "
                + "Zeiten, zwischen denen acht von zehn solchen Ausfällen eintreten; aus "
                + "simulierten Verläufen.")
    }
    func interval(_ low: Double, _ high: Double) -> String {
        say(
            Figures.percents(low, high),
            de: "\(percent(low).dropLast(2)) bis \(percent(high))")
    }
    var around: String { say("Around ", de: "Etwa ") }
    var until: String { say(" to ", de: " bis ") }
    /// Stands before the reason why a service falls: `It calls payments …`.
    func because(_ reason: HTML) -> HTML {
        HTML {
            say("It ", de: "Grund: ")
            reason
        }
    }
    func foretoldHere(_ count: Int) -> String {
        say(
            "Foretold here, and what then happened (\(count))",
            de: "Hier vorhergesagt, und was dann geschah (\(count))")
    }
    var incidentPredictions: String {
        say("Predictions of this incident", de: "Vorhersagen zu dieser Störung")
    }
    var atTime: String { say("at ", de: "um ") }
    var fell: String { say("fell", de: "ausgefallen") }
    var stillOpen: String { say("open", de: "offen") }
    var stayedUp: String { say("stayed up", de: "nicht ausgefallen") }
    var fellLater: String { say("fell later", de: "später ausgefallen") }

    var howLongLasting: String {
        say("How long it will last", de: "Wie lange es noch dauert")
    }
    var lastingUnknown: String {
        say(
            "Nothing is known yet of how long such incidents last.",
            de: "Noch ist nicht bekannt, wie lange solche Störungen dauern.")
    }
    func nineOfTen(_ more: Double) -> String {
        let left = minutes(more)
        return say(
            "Nine of ten end within \(left) more. ",
            de: "Neun von zehn sind nach weiteren \(left) vorbei. ")
    }
    /// Stands before what was compared.
    var comparedTo: String { say("Compared with ", de: "Verglichen mit: ") }
    var whatThePastSays: String { say("What the past says", de: "Was die Vergangenheit sagt") }
    var lastingCaption: String {
        say(
            "The share of such incidents that lasts longer, with its 95\u{A0}% band; the axis of "
                + "time widens to the right.",
            de: "Der Anteil solcher Störungen, der länger dauert, mit seinem 95-%-Band; die "
                + "Zeitachse wird nach rechts weiter.")
    }
}

/// The weak points that an incident reveals.
extension Texts {
    var whatItReveals: String { say("What it reveals", de: "Was dabei sichtbar wird") }
    var nothingSingle: String {
        say(
            "None of what it stopped has a single point of failure.",
            de: "Nichts von dem, was stillstand, hängt an einer einzigen Stelle.")
    }
    func isSingle(_ name: String, stops number: Int, atOnce: Bool) -> String {
        let others = counted(
            number, ("other service", "other services"),
            de: ("anderen Dienst", "andere Dienste"))
        return say(
            "\(name) is a single point of failure: it stops \(others)"
                + (atOnce ? "." : " when it outlasts their buffers."),
            de: "\(name) ist eine einzelne Ausfallstelle: Ein Ausfall hält \(others) an"
                + (atOnce ? "." : ", wenn er länger dauert, als deren Puffer reichen."))
    }
    func singleFailures(_ number: Int) -> String {
        let failures = counted(
            number, ("single failure", "single failures"),
            de: ("einzelner Ausfall", "einzelne Ausfälle"))
        return say(
            "\(failures) can stop the same.",
            de: "\(failures) \(number == 1 ? "kann" : "können") dasselbe anhalten.")
    }
    func otherFailures(_ number: Int) -> String {
        let failures = counted(
            number, ("other failure", "other failures"),
            de: ("anderer Ausfall", "andere Ausfälle"))
        return say(
            "\(failures) can stop one of them.",
            de: "\(failures) \(number == 1 ? "kann" : "können") einen davon anhalten.")
    }
    func moreRevealed(_ number: Int) -> String {
        say("\(number) more. ", de: "\(number) weitere. ")
    }
    var howFiguresCome: String {
        say(
            "Figures, and how they are come by: ", de: "Zahlen, und wie sie zustande kommen: ")
    }
    var whatCouldFail: String { say("What could fail", de: "Was ausfallen könnte") }
}
