import Model

/// The form to report trouble, and what is answered to it.
extension Texts {
    var isItBrokenForYou: String {
        say("Does something fail for you?", de: "Geht etwas nicht?")
    }
    var reportProblem: String { say("Report a problem", de: "Störung melden") }
    var notSaid: String { say("not said", de: "keine Angabe") }
    var elsewhere: String { say("elsewhere or not said", de: "anderswo oder keine Angabe") }
    var reportPrivacy: String {
        say(
            "No address is kept: only a code that tells visitors apart for a day, "
                + "and whose key is then erased.",
            de: "Es wird keine Adresse gespeichert: nur ein Code, der Meldende einen Tag lang "
                + "unterscheidet und dessen Schlüssel danach gelöscht wird.")
    }
    var reportThanks: String {
        say("Thank you, your report counts.", de: "Danke, die Meldung zählt.")
    }

    /// How it fails.
    func symptom(_ symptom: UserReport.Symptom) -> String {
        switch symptom {
        case .error: say("error", de: "Fehler")
        case .slow: say("slow", de: "langsam")
        case .unreachable: say("cannot connect", de: "keine Verbindung")
        case .other: say("otherwise", de: "anders")
        }
    }

    /// How it fails, by the name that is kept.
    func symptom(named name: String) -> String {
        UserReport.Symptom(rawValue: name).map { symptom($0) } ?? name
    }

    /// A country by its code.
    func country(_ code: String) -> String {
        CountryName.of(code).map { say($0.english, de: $0.german) } ?? code
    }
}

/// Why a report is not taken.
extension Texts {
    var reportRefused: String { say("Report not taken", de: "Meldung nicht angenommen") }
    var reportCounted: String { say("Counted already", de: "Schon gezählt") }
    var countsAlready: String {
        say(
            "You reported this service less than 15 minutes ago, and that report counts.",
            de: "Vor weniger als 15 Minuten kam von hier schon eine Meldung zu diesem Dienst; "
                + "sie zählt.")
    }
    var onlyFromOwnPage: String {
        say(
            "Reports are taken from Foreshock's own pages only, not from pages of others.",
            de: "Meldungen werden nur von Foreshocks eigenen Seiten angenommen, "
                + "nicht von Seiten anderer.")
    }
    var notTheForm: String {
        say(
            "The form could not be read. Send it from the page of the service.",
            de: "Das Formular war nicht lesbar. Bitte von der Seite des Dienstes absenden.")
    }
    func backTo(_ name: String) -> String { say("Back to \(name)", de: "Zurück zu \(name)") }

    /// That there are too many reports, and when to come back.
    func tooManyReports(seconds: Int) -> String {
        let minutes = (seconds + 59) / 60
        return say(
            "Too many reports came from here, or in all. Try again in "
                + "\(minutes) \(minutes == 1 ? "minute" : "minutes").",
            de: "Von hier oder insgesamt kamen zu viele Meldungen. Bitte in "
                + "\(minutes) \(minutes == 1 ? "Minute" : "Minuten") noch einmal versuchen.")
    }

    /// That the store failed.
    func reportNotKept(_ reason: String) -> String {
        say(
            "The report could not be kept. \(reason)",
            de: "Die Meldung konnte nicht gespeichert werden. \(reason)")
    }
}
