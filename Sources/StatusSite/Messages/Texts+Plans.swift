import Continuity

/// The plan's page, and its place on the service's page.
extension Texts {
    var ifYouDepend: String { say("If you depend on it", de: "Für alle, die davon abhängen") }
    var sellers: String { say("Sellers:", de: "Im Verkauf:") }
    var peopleWithIt: String { say("At work:", de: "Bei der Arbeit:") }
    var buildersOnIt: String { say("Apps and integrations:", de: "Apps und Anbindungen:") }
    var secondWays: String { say("Other ways:", de: "Andere Wege:") }
    var notRead: String { say("not read here", de: "hier nicht gelesen") }
    var startMyPlan: String {
        say("Start my continuity plan", de: "Notfallplan starten")
    }
    var openMyPlan: String { say("My continuity plan", de: "Eigener Notfallplan") }
    var planSource: String {
        say(
            "General advice for this kind of service, from its entry in the catalogue; not "
                + "measured.",
            de: "Allgemeiner Rat für Dienste dieser Art, aus dem Eintrag im Katalog; nicht "
                + "gemessen.")
    }

    func planTitle(_ name: String) -> String {
        say("Continuity plan for \(name)", de: "Notfallplan für \(name)")
    }
    func planLead(_ name: String) -> String {
        say(
            "What to do before, during and after an outage of \(name).",
            de: "Was vor, während und nach einer Störung von \(name) zu tun ist.")
    }
    var proposedHere: String {
        say(
            "Proposed from the catalogue; it becomes yours when you keep, change or start it.",
            de: "Aus dem Katalog vorgeschlagen; mit dem Behalten, Ändern oder Starten wird er zum "
                + "eigenen Plan.")
    }
    var proposedForVisitors: String {
        say(
            "Proposed from the catalogue, free to copy. An own plan, with your people and their "
                + "telephone numbers, is kept where you run Foreshock yourself: open this page on "
                + "that machine.",
            de: "Aus dem Katalog vorgeschlagen und frei zu kopieren. Ein eigener Plan, mit Namen "
                + "und Telefonnummern, gehört auf ein selbst betriebenes Foreshock: diese Seite "
                + "auf jenem Rechner öffnen.")
    }
    var ownPlan: String { say("Your own plan, changed", de: "Eigener Plan, geändert") }
    var startsItself: String {
        say("An incident starts it by itself.", de: "Eine Störung startet ihn von selbst.")
    }
    var waitsForPerson: String {
        say("It waits for a person to start it.", de: "Er wartet auf den Start durch Menschen.")
    }
    func pageOf(_ name: String) -> String { say("Page of \(name)", de: "Seite von \(name)") }
    func toPlan(_ name: String) -> String { say("Plan for \(name)", de: "Plan für \(name)") }
    var asMarkdown: String { say("As Markdown", de: "Als Markdown") }
    var yourName: String { say("Your name", de: "Name") }
    var startPlan: String { say("Start the plan now", de: "Plan jetzt starten") }
    var keepAsMine: String { say("Keep this as mine", de: "Als eigenen behalten") }

    func planPhase(_ phase: ContinuityPlan.Phase) -> String {
        switch phase {
        case .before: say("Before", de: "Vorher")
        case .during: say("During", de: "Währenddessen")
        case .after: say("After", de: "Danach")
        }
    }
}

/// The form that changes a plan.
extension Texts {
    var changePlan: String { say("Change the plan", de: "Plan ändern") }
    var changeAndKeep: String {
        say("Change it and keep it", de: "Ändern und behalten")
    }
    var openEditor: String { say("All steps as a form", de: "Alle Schritte als Formular") }
    var whatToDo: String { say("What to do", de: "Was zu tun ist") }
    var whenDue: String { say("When", de: "Wann") }
    var stepOrder: String { say("Order", de: "Reihenfolge") }
    var stepHow: String { say("How, or the message", de: "Wie, oder die Nachricht") }
    var removeStep: String { say("Remove this step", de: "Diesen Schritt entfernen") }
    var newStep: String { say("New step", de: "Neuer Schritt") }
    func stepNumber(_ number: Int) -> String { say("Step \(number)", de: "Schritt \(number)") }
    var startWithIncident: String {
        say(
            "Start the plan by itself when an incident of this service begins",
            de: "Den Plan von selbst starten, wenn eine Störung dieses Dienstes beginnt")
    }
    var keepPlan: String { say("Keep the plan", de: "Plan speichern") }
    var editorNote: String {
        say(
            "Steps are ordered by their numbers within before, during and after. Empty new steps "
                + "are left out.",
            de: "Innerhalb von Vorher, Währenddessen und Danach ordnen die Zahlen. Leere neue "
                + "Schritte entfallen.")
    }
    var notKept: String { say("Not kept yet", de: "Noch nicht gespeichert") }
}

/// What is said when something is not done.
extension Texts {
    var planNotDone: String { say("Not done", de: "Nicht ausgeführt") }
    func noSuchRun(_ name: String) -> String {
        say(
            "There is no such run of the plan for \(name).",
            de: "Einen solchen Lauf des Plans für \(name) gibt es nicht.")
    }
    var runsAreOwn: String {
        say(
            "Runs of a plan name people and what they did; they are shown only on the machine "
                + "that runs Foreshock.",
            de: "Läufe eines Plans nennen Menschen und was sie taten; gezeigt werden sie nur auf "
                + "dem Rechner, auf dem Foreshock läuft.")
    }
}
