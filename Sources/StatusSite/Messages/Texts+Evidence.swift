import Model
import StatusFeeds

/// What each source says of a service, in a table.
extension Texts {
    var whoSays: String { say("Who says", de: "Wer sagt es") }
    var what: String { say("What", de: "Was") }
    var when: String { say("When", de: "Wann") }
    var evidence: String { say("What the verdict rests on", de: "Worauf der Befund beruht") }
    var disagrees: String { say("disagrees", de: "widerspricht") }

    /// A source, for a service of a name.
    func source(_ source: ServiceVerdict.Reason.Source, of name: String) -> String {
        switch source {
        case .provider: say("\(name)’s own status page", de: "Statusseite von \(name)")
        case .measured: say("Its own metrics", de: "Eigene Messwerte")
        case .checks: say("Our checks", de: "Unsere Prüfungen")
        case .reports: say("Visitors’ reports", de: "Meldungen von Besuchern")
        case .dependants: say("Services that need it", de: "Dienste, die es brauchen")
        }
    }

    /// What kinds of sources tell nothing.
    func noWord(of sources: [ServiceVerdict.Reason.Source]) -> String {
        let names = sources.map { source in
            switch source {
            case .provider: say("status page", de: "Statusseite")
            case .measured: say("its metrics", de: "Messwerte")
            case .checks: say("own checks", de: "eigene Prüfungen")
            case .reports: say("visitors’ reports", de: "Meldungen von Besuchern")
            case .dependants: say("services that need it", de: "Dienste, die es brauchen")
            }
        }
        let all = names.joined(separator: ", ")
        return say("No word from: \(all).", de: "Ohne Auskunft: \(all).")
    }

    var noSource: String {
        say("No source tells anything about it.", de: "Keine Quelle sagt etwas darüber.")
    }

    func finding(_ finding: ServiceEvidence.VantagePoint.Finding) -> String {
        switch finding {
        case .passing: say("passes", de: "besteht")
        case .slow: say("slow", de: "langsam")
        case .failing: say("fails", de: "schlägt fehl")
        case .unknown: say("cannot tell", de: "ohne Ergebnis")
        }
    }

    /// Where some of what is asked fails and the rest passes.
    var failsInPart: String { say("fails in part", de: "schlägt teilweise fehl") }

    /// `from 2 of 3 regions: Frankfurt and Ohio`.
    func from(_ regions: [String], of answered: Int) -> String {
        let names = list(regions.map(place), most: 5)
        let noun = say(
            answered == 1 ? "region" : "regions", de: answered == 1 ? "Region" : "Regionen")
        return say(
            "from \(regions.count) of \(answered) \(noun): \(names)",
            de: "aus \(regions.count) von \(answered) \(noun): \(names)")
    }

    func mute(_ count: Int) -> String {
        say(
            count == 1 ? "1 region cannot tell" : "\(count) regions cannot tell",
            de: count == 1 ? "1 Region ohne Ergebnis" : "\(count) Regionen ohne Ergebnis")
    }

    func reports(_ count: Int, minutes: Int) -> String {
        say("\(count) in \(minutes) min", de: "\(count) in \(minutes) min")
    }

    func usually(_ usual: Double) -> String {
        let number = number(usual)
        return say("usually about \(number)", de: "üblich etwa \(number)")
    }

    func suffering(_ count: Int, of watched: Int) -> String {
        say(
            "\(count) of \(watched) \(count == 1 ? "suffers" : "suffer")",
            de: "\(count) von \(watched) \(count == 1 ? "leidet" : "leiden")")
    }
}

/// How sure the verdict is, and how it is formed.
extension Texts {
    /// A probability, never told as certain.
    func chance(_ probability: Double) -> String {
        if probability >= 0.995 { return say("over", de: "über") + " 99\u{A0}%" }
        if probability <= 0.005 { return say("below", de: "unter") + " 1\u{A0}%" }
        return percent(probability)
    }

    var risk: String {
        say(
            "Probability that something is wrong:",
            de: "Wahrscheinlichkeit, dass etwas nicht stimmt:")
    }

    /// Where the provider says other than the checks find; a sentence.
    func disagreement(provider: ServiceState, failing: Int, passing: Int, answered: Int) -> String {
        let said = state(provider)
        let noun = say(
            answered == 1 ? "region" : "regions", de: answered == 1 ? "Region" : "Regionen")
        if failing > 0 {
            return say(
                "The provider says \(said); \(failing) of \(answered) \(noun) "
                    + (failing == 1 ? "fails." : "fail."),
                de:
                    "Der Anbieter sagt: \(said); aus \(failing) von \(answered) \(noun) schlägt die "
                    + "Prüfung fehl.")
        }
        return say(
            "The provider says \(said); \(passing) of \(answered) \(noun) "
                + (passing == 1 ? "passes." : "pass."),
            de: "Der Anbieter sagt: \(said); aus \(passing) von \(answered) \(noun) besteht die "
                + "Prüfung.")
    }

    /// Where the provider says other than the service's own metrics show; a sentence.
    func disagreement(provider: ServiceState, measured: ServiceState) -> String {
        let (said, shown) = (state(provider), state(measured))
        return say(
            "The provider says \(said); its own metrics say \(shown).",
            de: "Der Anbieter sagt: \(said); die eigenen Messwerte sagen: \(shown).")
    }

    var howFormed: String { say("How the verdict is formed", de: "Wie der Befund entsteht") }

    var prior: String {
        say(
            "Before anything is read, something is taken to be wrong in 1 of 100 cases. Each source "
                + "then multiplies these odds by how many times likelier its word is when something "
                + "is wrong than when all is well.",
            de:
                "Bevor etwas gelesen ist, gilt: In 1 von 100 Fällen stimmt etwas nicht. Jede Quelle "
                + "vervielfacht diese Chance damit, wie viel eher sie das sagt, wenn etwas nicht "
                + "stimmt, als wenn alles gut ist.")
    }

    var bounds: String {
        say(
            "From 50\u{A0}% on it counts as trouble, up to 20\u{A0}% as operational, if a check, its metrics or the "
                + "provider say so; between them it is unknown. A provider’s green never overrules "
                + "failing checks, and one failing vantage point alone never makes an outage.",
            de:
                "Ab 50\u{A0}% gilt es als Störung, bis 20\u{A0}% als in Betrieb, wenn eine Prüfung, die "
                + "eigenen Messwerte oder der Anbieter es sagen; dazwischen ist es unbekannt. Das Grün eines Anbieters "
                + "überstimmt nie Prüfungen, die fehlschlagen, und ein Standort allein macht nie "
                + "einen Ausfall.")
    }

    /// How long what is better, and what nobody sees, has to last.
    func damping(calm: Double, patience: Double) -> String {
        let (calm, patience) = (duration(calm), duration(patience))
        return say(
            "What checks, metrics or the provider see counts at once. What only reports or other "
                + "services let expect counts after \(patience). Trouble counts as over after "
                + "\(calm) without a sign of it, as of its last one: so one trouble with pauses "
                + "stays one.",
            de:
                "Was Prüfungen, Messwerte oder der Anbieter sehen, zählt sofort. Was nur Meldungen "
                + "oder andere Dienste vermuten lassen, zählt nach \(patience). Eine Störung gilt "
                + "nach \(calm) ohne Anzeichen als vorbei, und zwar ab dem letzten: So bleibt eine "
                + "Störung mit Pausen eine.")
    }

    var weight: String { say("Weight", de: "Gewicht") }

    /// How much a source's word weighs.
    func weight(_ ratio: Double) -> String {
        let factor = "×\u{A0}\(number(ratio))"
        if ratio > 1 { return "\(factor), \(say("speaks for trouble", de: "spricht für Störung"))" }
        if ratio < 1 { return "\(factor), \(say("speaks against it", de: "spricht dagegen"))" }
        return "\(factor), \(say("says nothing either way", de: "sagt nichts dazu"))"
    }

    /// Why the outcome is what it is where that is not plain from the probability.
    var announced: String {
        say("The provider announced maintenance.", de: "Der Anbieter hat Wartung angekündigt.")
    }
    var onePoint: String {
        say(
            "One failing vantage point makes no outage, and too little speaks against it.",
            de: "Ein Standort, an dem es fehlschlägt, macht keinen Ausfall, und zu wenig spricht "
                + "dagegen.")
    }
    var unsettled: String {
        say("The sources do not settle it.", de: "Die Quellen entscheiden es nicht.")
    }
    var nobodySaysUp: String {
        say(
            "No check, no metrics and no word of the provider say that it works.",
            de: "Weder eine Prüfung noch Messwerte noch der Anbieter sagen, dass es funktioniert.")
    }
}
