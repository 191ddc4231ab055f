import Collection

/// "Is it down?": the form, and what a live check found.
extension Texts {
    var isItDown: String { say("Is it down?", de: "Ist es gestört?") }
    var checkForm: String { say("Check an address", de: "Adresse prüfen") }
    var addressLabel: String { say("Domain or address", de: "Domain oder Adresse") }
    var check: String { say("Check now", de: "Jetzt prüfen") }
    var checkAnother: String { say("Check another address", de: "Andere Adresse prüfen") }
    var lookupSummary: String {
        say(
            "Check once, now, whether a site answers, and learn where it fails when it does not.",
            de: "Einmal jetzt prüfen, ob eine Seite antwortet, und erfahren, woran es liegt, wenn "
                + "nicht.")
    }
    var howChecked: String { say("How this is checked", de: "Wie geprüft wird") }
    var howCheckedSteps: String {
        say(
            "The name is looked up, a connection is made, secured with TLS, and the site is asked "
                + "for the head of its page; at most five redirects are followed, for at most ten "
                + "seconds in all.",
            de: "Der Name wird nachgeschlagen, eine Verbindung aufgebaut und mit TLS gesichert, "
                + "dann wird der Kopf der Seite erfragt; höchstens fünf Weiterleitungen werden "
                + "verfolgt, alles in höchstens zehn Sekunden.")
    }
    /// What the check cannot tell, and whom it asks beside public addresses.
    func howCheckedLimits(isOpened: Bool) -> String {
        let (also, auch) =
            isOpened
            ? (
                ", and the networks that whoever runs this page has opened",
                " und die Netze, die der Betreiber dieser Seite freigegeben hat"
            )
            : ("", "")
        return say(
            "The question is asked from one place, here. What fails from here may work elsewhere, "
                + "and what works from here may fail for you. Only ports 80 and 443 of public "
                + "addresses are asked\(also); an answer serves for 30 seconds.",
            de: "Gefragt wird von einem Ort, von hier. Was von hier nicht geht, kann anderswo "
                + "gehen, und umgekehrt. Gefragt werden nur die Ports 80 und 443 öffentlicher "
                + "Adressen\(auch); eine Antwort gilt 30 Sekunden.")
    }
    var knownService: String {
        say("This is a service known here", de: "Dieser Dienst ist bekannt")
    }
    func belongs(_ host: String) -> String {
        say("\(host) belongs to", de: "\(host) gehört zu")
    }
    func toItsPage(_ name: String) -> String {
        say("Everything about \(name)", de: "Alles über \(name)")
    }
    var theCheck: String { say("Step by step", de: "Schritt für Schritt") }
    var checkedAt: String { say("Checked at", de: "Geprüft um") }

    var addressHeading: String { say("Address", de: "Adresse") }
    var nameStep: String { say("Name", de: "Name") }
    var connectionStep: String { say("Connection", de: "Verbindung") }
    var securityStep: String { say("TLS", de: "TLS") }
    var answerStep: String { say("Answer", de: "Antwort") }
    var statusHeading: String { say("Status", de: "Status") }
    var failed: String { say("failed", de: "gescheitert") }
    var passed: String { say("passed", de: "gelungen") }

    /// What a finding says about a host, as a headline.
    func headline(_ finding: SiteLookup.Finding, _ host: String) -> String {
        switch finding {
        case .notAnAddress: say("That is no address", de: "Das ist keine Adresse")
        case .privateAddress:
            say("\(host) is not a public address", de: "\(host) ist keine öffentliche Adresse")
        case .turnedOff: say("Checks are turned off here", de: "Prüfungen sind hier abgeschaltet")
        case .tooManyQuestions:
            say("Too many checks just now", de: "Gerade zu viele Prüfungen")
        case .noSuchName: say("\(host) has no address", de: "\(host) hat keine Adresse")
        case .connectionRefused, .noConnection, .connectionTimedOut:
            say("\(host) cannot be reached", de: "\(host) ist nicht zu erreichen")
        case .certificate, .noSecureConnection:
            say(
                "\(host) cannot be reached securely",
                de: "\(host) ist nicht sicher zu erreichen")
        case .answerTimedOut, .noAnswer, .notHTTP:
            say("\(host) does not answer", de: "\(host) antwortet nicht")
        case .serverError:
            say("\(host) has an error of its own", de: "\(host) meldet einen eigenen Fehler")
        case .slow: say("\(host) works, but slowly", de: "\(host) läuft, aber langsam")
        case .tooManyRedirects:
            say("\(host) leads in circles", de: "\(host) leitet im Kreis weiter")
        case .redirectNotFollowed, .declined, .well: say("\(host) answers", de: "\(host) antwortet")
        }
    }

    /// The state in a word or two.
    func word(_ outcome: SiteLookup.Outcome) -> String {
        switch outcome {
        case .up: say("works from here", de: "geht von hier")
        case .troubled: say("in trouble", de: "gestört")
        case .down: say("fails from here", de: "geht von hier nicht")
        case .refused: say("not asked", de: "nicht gefragt")
        }
    }
}
