import Catalogue
import Model

/// What a service needs and who needs it.
extension Texts {
    var dependenciesHeading: String {
        say("Dependencies and integration", de: "Abhängigkeiten und Anbindung")
    }
    var nothingKnownOfRelatives: String {
        say(
            "It is not known what it needs, nor who needs it.",
            de: "Es ist nicht bekannt, was er braucht und wer ihn braucht.")
    }
    var whatItNeeds: String { say("What it needs", de: "Was er braucht") }
    var whoNeedsIt: String { say("Who needs it", de: "Wer ihn braucht") }
    var needsUnknown: String {
        say("It is not known what it needs.", de: "Es ist nicht bekannt, was er braucht.")
    }
    var dependantsUnknown: String {
        say(
            "No service is known to need it.", de: "Es ist kein Dienst bekannt, der ihn braucht.")
    }
    var nobodyKnown: String { say("none known", de: "keine bekannt") }
    var watchedHere: String { say("Watched here", de: "Hier beobachtet") }
    var otherKinds: String { say("Others", de: "Weitere") }
    var wholeGraph: String {
        say("The graph of everything known", de: "Der Graph von allem, was bekannt ist")
    }
    var allOfThese: String { say("Source for all of these: ", de: "Quelle für alle diese: ") }
    var sourceIs: String { say("Source: ", de: "Quelle: ") }

    func allWithSources(_ count: Int) -> String {
        say("All \(count), with sources", de: "Alle \(count), mit Quellen")
    }

    /// The source of what nobody named stands for.
    var commonKnowledge: String { say("common knowledge", de: "Allgemeinwissen") }

    func confidence(_ confidence: Provenance.Confidence) -> String {
        switch confidence {
        case .measured: say("measured", de: "gemessen")
        case .published: say("published", de: "veröffentlicht")
        case .common:
            say("?\u{A0}low confidence", de: "?\u{A0}wenig gesichert")
        }
    }
}

/// The picture.
extension Texts {
    func pictureTitle(_ name: String) -> String {
        say("Who needs whom around \(name)", de: "Wer wen braucht rund um \(name)")
    }

    func pictureSummary(needed: Int, dependants: Int) -> String {
        say(
            "It needs \(needed) and is needed by \(dependants). The lists below say the same.",
            de: "Er braucht \(needed) und wird von \(dependants) gebraucht. Die Listen darunter "
                + "sagen dasselbe.")
    }

    func pictureCaption(isTold: Bool) -> String {
        let arrows = say(
            "Arrows run from who needs to what is needed.",
            de: "Pfeile führen von dem, der braucht, zu dem, was gebraucht wird.")
        guard isTold else { return arrows }
        return arrows
            + say(
                " Thick: the path of this outage, as far as it is seen. Dashed: where it may go.",
                de: " Dick: der Weg dieser Störung, soweit er zu sehen ist. Gestrichelt: wohin "
                    + "sie führen kann.")
    }
}

/// What happens without another service, by how it is needed.
extension Texts {
    /// How the service of the page fares without one that it needs.
    func without(_ kind: Dependency.Kind) -> String {
        switch kind {
        case .critical: say("nothing works without it", de: "ohne ihn geht nichts")
        case .partial(let share) where share > 0:
            say(
                "without it about \(wholePercent(share)) of the work is lost",
                de: "ohne ihn fallen etwa \(wholePercent(share)) der Arbeit aus")
        case .partial: say("all goes on without it", de: "ohne ihn geht alles weiter")
        case .asynchronous(let seconds):
            say(
                "its failure is bridged for \(duration(seconds))",
                de: "sein Ausfall wird \(duration(seconds)) überbrückt")
        case .redundant:
            say(
                "one of several that stand in for each other",
                de: "einer von mehreren, die einander vertreten")
        }
    }

    /// How a service fares without the one that the page is about.
    func withoutThis(_ kind: Dependency.Kind) -> String {
        switch kind {
        case .critical: say("stops without this", de: "steht ohne diesen still")
        case .partial(let share): lost(share)
        case .asynchronous(let seconds): bridged(seconds)
        case .redundant:
            say("has others beside this", de: "hat neben diesem noch andere")
        }
    }

    /// A share in whole percents, for what is only assumed.
    func wholePercent(_ share: Double) -> String { percent((share * 100).rounded() / 100) }

    private func lost(_ share: Double) -> String {
        share > 0
            ? say(
                "loses about \(wholePercent(share)) of its work",
                de: "verliert etwa \(wholePercent(share)) der Arbeit")
            : say("goes on without this", de: "läuft ohne diesen weiter")
    }

    private func bridged(_ seconds: Double) -> String {
        let length = duration(seconds)
        return say("bridges \(length) without this", de: "überbrückt \(length) ohne diesen")
    }
}

/// What helps while something that is needed does not work.
extension Texts {
    /// What a service does when another that it needs fails.
    ///
    /// The others are the names of those that can stand in.
    func advice(_ kind: Dependency.Kind, others: [String]) -> String {
        switch kind {
        case .critical: queueWrites
        case .partial: switchOff
        case .asynchronous: keepUntilFull
        case .redundant:
            others.isEmpty
                ? say(
                    "No other of the group is seen to work: \(queueWrites)",
                    de: "Kein anderer der Gruppe ist als gesund bekannt: \(queueWrites)")
                : switchTo(others)
        }
    }

    /// What those do who are hit in one manner.
    func advice(_ manner: FallGroups.Manner, standIns: [String]) -> String {
        let names = standIns.joined(separator: ", ")
        let meanwhile =
            standIns.isEmpty
            ? ""
            : say(" What could stand in: \(names).", de: " Was einspringen kann: \(names).")
        return switch manner {
        case .stops: queueWrites + meanwhile
        case .losesPart: switchOff + meanwhile
        case .later: keepUntilFull + meanwhile
        case .standsIn:
            say(
                "Switch to the others of the group, and see that they carry the load.",
                de: "Auf die anderen der Gruppe umschalten und prüfen, dass sie die Last tragen.")
        }
    }

    private var queueWrites: String {
        say(
            "Queue what is to be written, tell customers, and try again only with growing pauses.",
            de: "Was geschrieben werden soll, in eine Warteschlange stellen, Kunden Bescheid "
                + "geben, und nur mit wachsenden Pausen neu versuchen.")
    }

    private var switchOff: String {
        say(
            "Switch off the part that needs it and say so; the rest goes on.",
            de: "Den Teil, der ihn braucht, abschalten und das sagen; der Rest läuft weiter.")
    }

    private var keepUntilFull: String {
        say(
            "Work goes on until the buffer is full. Then stop trying again, and empty it slowly "
                + "afterwards.",
            de: "Es geht weiter, bis der Puffer voll ist. Dann nicht mehr neu versuchen und ihn "
                + "danach langsam leeren.")
    }

    private func switchTo(_ others: [String]) -> String {
        let names = others.joined(separator: ", ")
        return say(
            "Switch to \(names), and see that they carry the load.",
            de: "Auf \(names) umschalten und prüfen, dass sie die Last tragen.")
    }
}
