/// The graph of everything known.
extension Texts {
    func graphHeading(services: Int, relations: Int) -> String {
        say(
            "\(services) services and \(relations) dependencies between them",
            de: "\(services) Dienste und \(relations) Abhängigkeiten zwischen ihnen")
    }

    func graphNote(described: Int, common: Int, relations: Int) -> String {
        say(
            "Of \(described) services it is known what they need; what is missing here may still "
                + "be there. Of the \(relations) dependencies in the catalogue \(common) are "
                + "common knowledge only, with low confidence.",
            de: "Von \(described) Diensten ist bekannt, was sie brauchen; was hier fehlt, kann es "
                + "trotzdem geben. Von den \(relations) Abhängigkeiten im Katalog sind \(common) "
                + "nur Allgemeinwissen und wenig gesichert.")
    }

    var coreHeading: String {
        say("The core: who is needed most", de: "Der Kern: wer am meisten gebraucht wird")
    }
    func coreSummary(_ count: Int, watched: Int) -> String {
        let here = say(", and \(watched) watched here", de: " und \(watched) hier beobachtete")
        return say(
            "The \(count) services that most others need\(watched > 0 ? here : ""), with the arrows "
                + "between them. The table below tells the numbers of those needed most.",
            de: "Die \(count) Dienste, die die meisten anderen brauchen\(watched > 0 ? here : ""), "
                + "mit den Pfeilen dazwischen. Die Tabelle darunter nennt die Zahlen der "
                + "meistgebrauchten.")
    }
    var concentrationHeading: String { say("Who carries most", de: "Wer am meisten trägt") }
    var stateColumn: String { say("State", de: "Zustand") }
    var directColumn: String { say("Need it directly", de: "Brauchen ihn direkt") }
    var inAllColumn: String { say("In all", de: "Insgesamt") }
    var stopsColumn: String { say("Stop with it", de: "Stehen mit ihm still") }
    var concentrationNote: String {
        say(
            "In all: also through others. Stop with it: those that lose all of their work when "
                + "only this one fails.",
            de: "Insgesamt: auch über andere. Stehen mit ihm still: die alle Arbeit verlieren, "
                + "wenn nur dieser ausfällt.")
    }
    var rolesHeading: String { say("By role", de: "Nach Rolle") }
    var roleColumn: String { say("Role", de: "Rolle") }
    var needOneColumn: String { say("Need one", de: "Brauchen") }
    var stopWithOneColumn: String { say("Critical", de: "Kritisch") }
    var haveSeveralColumn: String { say("Several", de: "Mehrere") }
    var rolesNote: String {
        say(
            "Services of the catalogue that need another in this role; critical: that stop when one of "
                + "them stops; several: that have more than one.",
            de: "Dienste des Katalogs, die einen anderen in dieser Rolle brauchen; kritisch: die "
                + "stillstehen, wenn einer davon stillsteht; mehrere: die mehr als einen haben.")
    }
    var categoriesHeading: String { say("By category", de: "Nach Kategorie") }
    var categoryColumn: String { say("Category", de: "Kategorie") }
    var needColumn: String { say("Needs", de: "Braucht") }
    var areNeededColumn: String { say("Is needed", de: "Gebraucht") }
    func serviceCount(_ count: Int) -> String {
        say(
            count == 1 ? "1 service" : "\(count) services",
            de: count == 1 ? "1 Dienst" : "\(count) Dienste")
    }
    func categoriesWithout(_ count: Int) -> String {
        say(
            "Of \(count) more categories no dependency is known.",
            de: "Von \(count) weiteren Kategorien ist keine Abhängigkeit bekannt.")
    }
}
