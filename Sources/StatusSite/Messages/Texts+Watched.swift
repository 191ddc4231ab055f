import Model

/// The page of a service that is watched and not of the catalogue.
extension Texts {
    func isWell(_ name: String) -> String { say("\(name) is well", de: "\(name) läuft") }
    func failureAhead(_ name: String) -> String {
        say(
            "\(name) works, but a failure is ahead",
            de: "\(name) läuft, aber ein Ausfall steht bevor")
    }
    /// How a service does, in a sentence.
    func sentence(_ state: ServiceState, of name: String) -> String {
        switch state {
        case .up: isWell(name)
        case .unknown: say("Nothing is known of \(name)", de: "Über \(name) ist nichts bekannt")
        case .maintenance: say("\(name) is under maintenance", de: "\(name) wird gewartet")
        case .degraded:
            say("\(name) works, but not well", de: "\(name) läuft, aber nicht gut")
        case .partial: say("\(name) fails in part", de: "\(name) ist teilweise ausgefallen")
        case .down: say("\(name) is down", de: "\(name) ist ausgefallen")
        }
    }
    func signals(_ seconds: Double) -> String {
        let span = duration(seconds)
        return say("Signals, last \(span)", de: "Messwerte, letzte \(span)")
    }
    var noMetrics: String {
        say(
            "No metrics have been read from this service.",
            de: "Von diesem Dienst wurden keine Messwerte gelesen.")
    }
    var poolCaption: String {
        say(
            "Connections in use; blue is what the traffic explains.",
            de: "Genutzte Verbindungen; blau ist, was der Verkehr erklärt.")
    }
    var checks: String { say("Checks", de: "Prüfungen") }
    var noChecks: String {
        say(
            "No checks are set up for this service.",
            de: "Für diesen Dienst sind keine Prüfungen eingerichtet.")
    }
    var checkColumn: String { say("Check", de: "Prüfung") }
    var resultColumn: String { say("Result", de: "Ergebnis") }
    var tookColumn: String { say("Took", de: "Dauer") }
    var passedColumn: String { say("Passed", de: "Bestanden") }
    var changes: String { say("Changes", de: "Änderungen") }
    var noChangesLately: String { say("None reported lately.", de: "Zuletzt keine gemeldet.") }
}

/// Whom a watched service needs and who needs it.
extension Texts {
    var needsAndIsNeeded: String {
        say("Needs and is needed", de: "Braucht und wird gebraucht")
    }
    var isNeededBy: String { say("Is needed by", de: "Wird gebraucht von") }
    var noOtherWatched: String {
        say("No other service that is watched.", de: "Kein anderer beobachteter Dienst.")
    }
    var whatCouldStopIt: String { say("What could stop it", de: "Was ihn anhalten kann") }
    var downtimeToExpect: String {
        say(", with the downtime to expect.", de: ", mit der zu erwartenden Ausfallzeit.")
    }
    /// Before and behind the names of the ends of the graph.
    var endOfChain: (before: String, behind: String) {
        (
            say("At the end of the chain stand ", de: "Am Ende der Kette: "),
            say(
                ": what could stop them, and whether this is one of it.",
                de: " – was da anhalten kann und ob dieser Dienst dazu gehört.")
        )
    }

    /// How a service fares without one that it needs.
    func fares(_ kind: Dependency.Kind) -> String {
        switch kind {
        case .critical: say("cannot work without it", de: "ohne ihn geht nichts")
        case .partial(let share):
            say(
                "loses \(percent(share)) of its work without it",
                de: "ohne ihn fallen \(percent(share)) der Arbeit aus")
        case .asynchronous(let seconds):
            say(
                "bridges \(duration(seconds)) without it",
                de: "ohne ihn werden \(duration(seconds)) überbrückt")
        case .redundant(let group, let required, _): ofGroup(group, required)
        }
    }

    /// How a service fares without the one that the page is about.
    func faresWithoutThis(_ kind: Dependency.Kind) -> String {
        switch kind {
        case .critical:
            say("cannot work without this", de: "kann ohne diesen nicht arbeiten")
        case .partial(let share):
            say(
                "loses \(percent(share)) of its work without it",
                de: "verliert ohne ihn \(percent(share)) der Arbeit")
        case .asynchronous(let seconds):
            say(
                "bridges \(duration(seconds)) without it",
                de: "überbrückt ohne ihn \(duration(seconds))")
        case .redundant(let group, let required, _): ofGroup(group, required)
        }
    }

    private func ofGroup(_ group: String, _ required: Int) -> String {
        say(
            "one of the group ‘\(group)’, of which it needs \(required)",
            de: "gehört zur Gruppe ‚\(group)‘, aus der \(required) gebraucht "
                + (required == 1 ? "wird" : "werden"))
    }
}
