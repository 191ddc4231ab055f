import FaultTrees
import History

/// What kind of incident it is.
extension Texts {
    var whatKind: String { say("What kind", de: "Welche Art") }
    var whatKindOfIncident: String {
        say("What kind of incident it is", de: "Welche Art von Störung es ist")
    }
    var questionColumn: String { say("Question", de: "Frage") }
    var answerColumn: String { say("Answer", de: "Antwort") }
    var scope: String { say("Scope", de: "Reichweite") }
    var severity: String { say("Severity", de: "Schwere") }
    var causeOfIt: String { say("Cause", de: "Ursache") }
    var recovery: String { say("Recovery", de: "Erholung") }
    var saidByPerson: String { say("a person’s word", de: "von Menschen gesagt") }
    /// Stands before the reason of the rules where a person says otherwise.
    func rulesSay(_ value: String) -> String {
        say(" The rules say ‘\(value)’: ", de: " Die Regeln sagen „\(value)“: ")
    }
    var correctIt: String { say("Correct it", de: "Berichtigen") }
    var keepCorrection: String { say("Keep", de: "Speichern") }
    var correctionWins: String {
        say(
            "Your word wins over the rules and is kept.",
            de: "Was hier gewählt wird, gilt vor den Regeln und bleibt gespeichert.")
    }
    var asRulesSay: String { say("as the rules say", de: "wie die Regeln sagen") }

    func words(_ scope: IncidentScope) -> String {
        switch scope {
        case .regional: say("regional", de: "regional")
        case .global: say("global", de: "weltweit")
        case .partial: say("partial", de: "teilweise")
        case .cascading: say("cascading", de: "übergreifend auf andere")
        }
    }

    func words(_ grade: IncidentGrade) -> String {
        switch grade {
        case .none: say("nobody hindered", de: "niemand behindert")
        case .minor: say("minor", de: "gering")
        case .major: say("major", de: "schwer")
        case .critical: say("critical", de: "kritisch")
        }
    }

    func words(_ cause: CauseCategory) -> String {
        switch cause {
        case .change: say("a change", de: "eine Änderung")
        case .capacity: say("capacity", de: "Kapazität")
        case .dependency: say("a dependency", de: "eine Abhängigkeit")
        case .network: say("network", de: "Netzwerk")
        case .hardware: say("hardware", de: "Hardware")
        case .storage: say("storage", de: "Speicher")
        case .naming: say("certificates or names", de: "Zertifikate oder Namen")
        case .security: say("security", de: "Sicherheit")
        case .human: say("a slip by hand", de: "ein Bedienfehler")
        case .unknown: say("not known", de: "nicht bekannt")
        }
    }

    func words(_ recovery: RecoveryPattern) -> String {
        switch recovery {
        case .restart: say("restart or failover", de: "Neustart oder Umschaltung")
        case .rollback: say("rollback", de: "Rücknahme einer Änderung")
        case .staged: say("step by step", de: "schrittweise")
        case .relapse: say("came back after it seemed over", de: "kam wieder, als es vorbei schien")
        case .unknown: say("not known", de: "nicht bekannt")
        }
    }

    /// What makes a place in the graph weak.
    func words(_ pattern: WeakSpot.Pattern) -> String {
        switch pattern {
        case .overload: say("near its limit", de: "nahe der Grenze")
        case .centralDatabase: say("central database", de: "zentrale Datenbank")
        case .centralComponent: say("central component", de: "zentraler Baustein")
        case .oneProvider: say("one provider", de: "ein einziger Anbieter")
        case .oneRegion: say("one region", de: "eine einzige Region")
        case .oneRelease: say("one release", de: "ein einziges Release")
        }
    }
}

/// What is answered to who corrects the kind of an incident.
extension Texts {
    var notUnderstood: String { say("Not understood", de: "Nicht verstanden") }
    func nothingToCorrect(_ id: Int) -> String {
        say(
            "Nothing has failed in incident \(id), so there is nothing to correct.",
            de: "In Störung \(id) ist nichts ausgefallen; deshalb gibt es nichts zu berichtigen.")
    }
    var formTooLong: String {
        say(
            "The form is too long. Send it from the page of the incident.",
            de: "Das Formular ist zu lang. Bitte von der Seite der Störung aus senden.")
    }
    func noSuchValue(_ text: String, _ field: String, known: String) -> String {
        say(
            "'\(text)' is no \(field). It is one of \(known), or empty for what the rules say.",
            de: "„\(text)“ gibt es bei \(field) nicht. Möglich sind \(known), oder leer für das, "
                + "was die Regeln sagen.")
    }
}
