import Economy
import Model

/// What an incident costs.
extension Texts {
    func money(_ amount: Money) -> String { figures(Figures.money(amount)) }

    /// `8,100 to 17,900 EUR`; empty where there is no doubt.
    func ends(_ range: MoneyRange) -> String { spanned(Figures.ends(range)) }

    /// `310 to 420`; empty where there is no doubt.
    func ends(_ estimate: Estimate) -> String { spanned(Figures.ends(estimate)) }

    private func spanned(_ english: String) -> String {
        say(english, de: figures(english.replacing(" to ", with: " bis ")))
    }

    var notCounted: String {
        say(
            "What it costs is not counted: name a file of your own figures as ",
            de: "Was es kostet, wird nicht gezählt; dazu in der Konfiguration eine Datei mit "
                + "eigenen Zahlen nennen: ")
    }
    var inConfiguration: String { say(" in the configuration.", de: ".") }
    var anHourAtWorst: String {
        say("an hour at its worst", de: "je Stunde zur schlimmsten Zeit")
    }
    var anHourIfItFails: String {
        say(
            "an hour at its worst, if it fails",
            de: "je Stunde im schlimmsten Fall, wenn es ausfällt")
    }
    var inAll: String { say("in all", de: "insgesamt") }
    var exampleFigures: String { say("example figures", de: "Beispielzahlen") }
    var figuresInvented: String {
        say(
            " These figures are invented, to show how it works. Put your own in their place.",
            de: " Diese Zahlen sind erfunden, um zu zeigen, wie es geht. An ihre Stelle gehören "
                + "eigene.")
    }
    func noCost(isOpen: Bool) -> String {
        isOpen
            ? say("Nothing so far.", de: "Bisher nichts.")
            : say("Nothing that is counted.", de: "Nichts, was gezählt wird.")
    }

    var directAndRipple: String { say("Direct and ripple", de: "Direkt und über andere") }
    var directAndRippleTable: String {
        say("Direct cost and ripple", de: "Direkte Kosten und Kosten bei anderen")
    }
    var partColumn: String { say("Part", de: "Teil") }
    var soFarColumn: String { say("So far", de: "Bisher") }
    var costInAllColumn: String { say("In all", de: "Insgesamt") }
    var anHourColumn: String { say("An hour", de: "Je Stunde") }
    var incomeLost: String { say("Income lost", de: "Entgangene Einnahmen") }
    var creditsOwed: String { say("Credits owed", de: "Gutschriften an Kunden") }
    var peopleAtWork: String { say("People at work", de: "Arbeitszeit") }
    var ownCost: String { say("Your cost together", de: "Eigene Kosten zusammen") }
    var rippleCost: String { say("Ripple: other industries", de: "Folgen: andere Branchen") }
    var altogether: String { say("Altogether", de: "Alles zusammen") }

    var whatSellersSee: String { say("What sellers see", de: "Was Verkäufer sehen") }
    var ordersColumn: String { say("Orders", de: "Bestellungen") }
    var numberColumn: String { say("Number", de: "Anzahl") }
    var valueOfThem: String { say("Their value", de: "Ihr Wert") }
    var ordersTable: String {
        say(
            "Orders lost, deferred and moved",
            de: "Bestellungen: verloren, aufgeschoben und abgewandert")
    }
    var ordersLost: String { say("lost", de: "verloren") }
    var ordersDeferred: String { say("deferred, come later", de: "aufgeschoben, kommen später") }
    var ordersMoved: String {
        say("moved to another channel", de: "zu einem anderen Kanal abgewandert")
    }
    var ordersNotCounted: String { say("not counted", de: "nicht gezählt") }

    var industryCostHeading: String { say("By industry", de: "Nach Branche") }
    var costByIndustry: String { say("Cost by industry", de: "Kosten nach Branche") }
    var directCostColumn: String { say("Direct", de: "Direkt") }
    var rippleColumn: String { say("Ripple", de: "Folgen") }
    func moreIndustries(_ number: Int) -> String {
        let more = counted(number, ("industry", "industries"), de: ("Branche", "Branchen"))
        return say("And \(more) with less each.", de: "Und \(more) mit jeweils weniger.")
    }
    var notCountedHeading: String { say("Not counted", de: "Nicht gezählt") }
}

/// The figures that a cost rests on.
extension Texts {
    func everyAssumption(_ number: Int) -> String {
        say("Every assumption (\(number))", de: "Alle Annahmen (\(number))")
    }
    var assumptions: String { say("Assumptions", de: "Annahmen") }
    var figureColumn: String { say("Figure", de: "Zahl") }
    var valueOfIt: String { say("Value", de: "Wert") }
    var whereToChange: String { say("Where to change it", de: "Wo sie zu ändern ist") }
    var assumptionsNote: String {
        say(
            "Low and high are reached only if all figures err to the same side. Orders that come "
                + "later cost nothing; what moves to another channel is lost to you, not to other "
                + "industries.",
            de: "Die Enden werden nur erreicht, wenn alle Zahlen nach derselben Seite irren. "
                + "Bestellungen, die später kommen, kosten nichts; was zu einem anderen Kanal "
                + "abwandert, fehlt dem Betreiber, nicht anderen Branchen.")
    }

    /// What a figure is, by where it is written; as written where that is not known.
    func subject(of figure: Assumption) -> HTML {
        guard language != .english,
            let words = figure.key.split(separator: ".").last.flatMap({ Self.figureNames[$0] })
        else { return asWritten(figure.subject) }
        guard figure.key.hasPrefix("streams["), let colon = figure.subject.lastIndex(of: ":") else {
            return .text(words)
        }
        return HTML {
            asWritten(String(figure.subject[..<colon]))
            ": \(words)"
        }
    }

    private static let figureNames: [Substring: String] = [
        "ordersPerHour": "Bestellungen je Stunde", "orderValue": "Wert einer Bestellung",
        "revenuePerHour": "Umsatz je Stunde", "margin": "Anteil, der vom Wert bleibt",
        "lost": "verlorene Bestellungen", "deferred": "aufgeschobene Bestellungen",
        "moved": "abgewanderte Bestellungen", "creditPerHour": "Gutschriften je Stunde",
        "industry": "Branche", "people": "Menschen im Einsatz",
        "costPerHour": "Kosten je Mensch und Stunde",
    ]

    /// A figure; one of numbers is written as this language does, names stay as they are.
    func value(of figure: Assumption) -> HTML {
        guard language != .english, !figure.key.hasSuffix("industry"),
            figure.value.first?.isNumber == true
        else { return asWritten(figure.value) }
        let words = figure.value.replacing(", likely ", with: "\u{1F}")
            .replacing(" to ", with: " bis ")
        return .text(figures(words).replacing("\u{1F}", with: ", am ehesten "))
    }
}
