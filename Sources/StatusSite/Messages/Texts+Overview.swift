import Model

/// The first page: whether all is well, and if not, what is not.
extension Texts {
    var noServices: String {
        say("No services are watched yet", de: "Noch wird kein Dienst beobachtet")
    }
    func affected(_ count: Int, of all: Int) -> String {
        if count == all, count > 1 {
            return say(
                "All \(count) services are affected", de: "Alle \(count) Dienste sind betroffen")
        }
        let services = self.services(all)
        return say(
            "\(count) of \(services) \(count == 1 ? "is affected" : "are affected")",
            de: "\(count) von \(all)\u{A0}\(all == 1 ? "Dienst" : "Diensten") "
                + (count == 1 ? "ist betroffen" : "sind betroffen"))
    }
    var nothingKnownYet: String { say("Nothing is known yet", de: "Noch ist nichts bekannt") }
    func unseen(_ count: Int, of all: Int) -> String {
        say(
            "\(services(count)) of \(all) cannot be seen",
            de: "\(count) von \(all)\u{A0}Diensten \(count == 1 ? "ist" : "sind") nicht zu sehen")
    }
    func allWell(_ count: Int) -> String {
        count == 1
            ? say("The service is well", de: "Der Dienst läuft")
            : say("All \(count) services are well", de: "Alle \(count) Dienste laufen")
    }
    /// A number of services as a subject.
    func services(_ count: Int) -> String {
        counted(count, ("service", "services"), de: ("Dienst", "Dienste"))
    }

    /// Before and behind the key of the configuration that names services.
    var nameServices: (before: String, behind: String) {
        (
            say("Name them under ", de: "Dienste stehen unter "),
            say(
                " in the configuration and start Foreshock again. "
                    + "Each needs an address to check or to read metrics from.",
                de:
                    " in der Konfiguration; danach ist Foreshock neu zu starten. Jeder braucht eine "
                    + "Adresse, die geprüft oder deren Messwerte gelesen werden.")
        )
    }
    /// Before and behind the command that shows a demonstration.
    var runDemo: (before: String, behind: String) {
        (
            say("To see it work first, run ", de: "Um es erst einmal zu sehen, hilft "),
            say(".", de: ".")
        )
    }
    func lastLooked(_ distance: String) -> String {
        say(
            "Last looked \(distance); no open incident.",
            de: "Zuletzt nachgesehen: \(distance); keine offene Störung.")
    }
    var waitingForReadings: String {
        say("Waiting for the first readings.", de: "Die ersten Messwerte stehen noch aus.")
    }
    func warned(_ distance: String, isHarmless: Bool) -> String {
        isHarmless
            ? say(
                "nobody is affected yet; warned \(distance)",
                de: "noch ist niemand betroffen; gewarnt \(distance)")
            : say("warned \(distance)", de: "gewarnt \(distance)")
    }
}

/// The lists of the first page.
extension Texts {
    var isAnotherDown: String {
        say("Is another service down?", de: "Ist ein anderer Dienst gestört?")
    }
    var checkAnyAddress: String { say("Check any address", de: "Beliebige Adresse prüfen") }
    func orderOfServices(_ seconds: Double) -> String {
        let span = duration(seconds)
        return say(
            "In the order of dependence: who is needed stands above who needs it. The curves are "
                + "requests a second over the last \(span).",
            de: "Nach Abhängigkeit geordnet: Wer gebraucht wird, steht über denen, die ihn "
                + "brauchen. Die Kurven zeigen Anfragen je Sekunde, letzte \(span).")
    }
    /// How long a state has lasted.
    func lastsFor(_ seconds: Double) -> String {
        let length = duration(seconds.rounded())
        return say("for \(length)", de: "seit \(length)")
    }
    /// Stands before the names of what is needed.
    var needsThese: String { say("needs ", de: "braucht ") }
    var recentIncidents: String { say("Recent incidents", de: "Letzte Störungen") }
    var noneSoFar: String { say("None so far.", de: "Bisher keine.") }
    var recentChanges: String { say("Recent changes", de: "Letzte Änderungen") }
    var noRecentChanges: String {
        say("None reported in the last hours.", de: "In den letzten Stunden keine gemeldet.")
    }
    /// Before and behind the request that reports a change.
    var reportChanges: (before: String, behind: String) {
        (
            say("Report releases and campaigns with ", de: "Releases und Kampagnen meldet "),
            say(
                "; they are what a diagnosis compares with.",
                de: "; mit ihnen vergleicht eine Diagnose.")
        )
    }
}

/// The figures of a service that is watched.
extension Texts {
    var noAnswer: String { say("no answer", de: "keine Antwort") }
    var toLastScrape: String { say("to the last scrape", de: "auf die letzte Abfrage") }
    var requestsASecond: String { say("requests a second", de: "Anfragen je Sekunde") }
    var errors: String { say("errors", de: "Fehler") }
    var toAnswer: String { say("to answer", de: "bis zur Antwort") }
    func used(_ count: String, of size: String) -> String {
        say("\(count) of \(size)", de: "\(count) von \(size)")
    }
    var connections: String { say("connections", de: "Verbindungen") }
    var behind: String { say("behind", de: "im Rückstand") }
    func namedCheck(_ name: String) -> String { say("check \(name)", de: "Prüfung \(name)") }
    var fails: String { say("fails", de: "schlägt fehl") }
    var passes: String { say("passes", de: "besteht") }
}
