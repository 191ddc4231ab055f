import Model

/// The words in the pictures of an incident.
extension Texts {
    func poolTitle(_ name: String) -> String {
        say(
            "Connections of the \(name) database pool",
            de: "Verbindungen des Datenbank-Pools von \(name)")
    }
    func poolLimit(_ size: String) -> String { say("limit \(size)", de: "Grenze \(size)") }
    var explainedByTraffic: String {
        say("explained by traffic", de: "durch den Verkehr erklärt")
    }
    var notGivenBack: String { say("not given back", de: "nicht zurückgegeben") }
    var noReadings: String { say("No readings.", de: "Keine Messwerte.") }

    /// How a pool filled: from its first reading to its highest.
    func poolSummary(
        from first: (String, String), to peak: (String, String), size: String?, explained: String?
    ) -> String {
        let of = size.map { say(" of \($0)", de: " von \($0)") } ?? ""
        let head = say(
            "In use goes from \(first.0) at \(first.1) to \(peak.0)\(of) at \(peak.1)",
            de: "In Gebrauch: von \(first.0) um \(first.1) auf \(peak.0)\(of) um \(peak.1) Uhr")
        guard let explained else { return head + "." }
        return head
            + say(
                "; traffic explains \(explained) of them then.",
                de: "; davon erklärt der Verkehr dann \(explained).")
    }

    func signalSummary(highest: String, last: String, at moment: String) -> String {
        say(
            "Highest \(highest), last \(last) at \(moment).",
            de: "Höchster Wert \(highest), letzter \(last) um \(moment) Uhr.")
    }

    var whatHappenedToPool: String {
        say("What happened to the pool", de: "Was mit dem Pool geschah")
    }
    var whatHappenedToRequests: String {
        say("What happened to the requests", de: "Was mit den Anfragen geschah")
    }
    var whatHappenedToAnswers: String {
        say("What happened to the answers", de: "Was mit den Antworten geschah")
    }
    var whatHappenedToTraffic: String {
        say("What happened to the traffic", de: "Was mit dem Verkehr geschah")
    }
    var whatHappenedToDatabase: String {
        say("What happened to the database", de: "Was mit der Datenbank geschah")
    }
    var whatHappenedToCalls: String {
        say("What happened to the calls", de: "Was mit den Aufrufen geschah")
    }

    func poolPictureCaption(size: String?, hasCone: Bool) -> String {
        let size = size.map { say(", of \($0)", de: ", von \($0)") } ?? ""
        let cone = say(
            " The cone is the forecast made with the warning, 95 % range.",
            de: " Der Kegel ist die Vorhersage der Warnung, 95-%-Bereich.")
        return say(
            "Connections in use\(size). Blue: what the traffic explains (rate × time held). Red: "
                + "held, but by no work that finishes.",
            de: "Genutzte Verbindungen\(size). Blau: was der Verkehr erklärt (Rate × Haltezeit). "
                + "Rot: gehalten, aber von keiner Arbeit, die endet.") + (hasCone ? cone : "")
    }
    var greyIsUnwatched: String {
        say(" Grey: nobody watched.", de: " Grau: nicht beobachtet.")
    }
    var gapSilent: String { say("no answer", de: "keine Antwort") }
    func alert(_ limit: Double, for seconds: Double) -> String {
        let (limit, length) = (percent(limit), duration(seconds))
        return say("alert: \(limit) for \(length)", de: "Alarm: \(limit) für \(length)")
    }
    func failureMark(isPool: Bool) -> String {
        isPool ? say("exhausted", de: "erschöpft") : say("failed", de: "ausgefallen")
    }
    var repairMark: String { say("repaired", de: "repariert") }
    var nowMark: String { say("now", de: "jetzt") }
    func warningMark(ahead seconds: Double?) -> String {
        guard let seconds else { return say("warned", de: "gewarnt") }
        let length = duration(seconds)
        return say("warned, \(length) ahead", de: "gewarnt, \(length) vorher")
    }

    /// A short name for a change by its kind and version; `nil` where its title tells more.
    func mark(of change: Change) -> String? {
        switch (change.kind, change.version) {
        case (.deploy, let version?): say("release \(version)", de: "Release \(version)")
        case (.rollback, let version?):
            say("rolled back to \(version)", de: "zurück auf \(version)")
        case (.rollback, nil): say("rolled back", de: "zurückgesetzt")
        case (.restart, _): say("restarted", de: "neu gestartet")
        default: nil
        }
    }
}

/// Signals: the title of a picture, and the caption below it.
extension Texts {
    func title(of signal: SignalPlot) -> String {
        let subject = signal.subject ?? ""
        return switch signal.name {
        case .requestRate: say("Requests a second", de: "Anfragen je Sekunde")
        case .errorRatio: say("Share of errors", de: "Anteil der Fehler")
        case .latencyP95: say("Time to answer", de: "Antwortzeit")
        case .poolAgedHolders:
            say("Connections held longer than 30 s", de: "Verbindungen, länger als 30 s gehalten")
        case .poolReturnRate:
            say("Connections given back a second", de: "Zurückgegebene Verbindungen je Sekunde")
        case .statementMean:
            say("Mean time of statement \(subject)", de: "Mittlere Zeit der Anweisung \(subject)")
        case .upstreamMean:
            say("Mean time of calls to \(subject)", de: "Mittlere Zeit der Aufrufe von \(subject)")
        default: signal.name.rawValue
        }
    }

    func caption(of signal: SignalPlot) -> String {
        let subject = signal.subject ?? ""
        return switch signal.name {
        case .requestRate:
            say("Requests answered a second.", de: "Beantwortete Anfragen je Sekunde.")
        case .errorRatio:
            say(
                "Share of requests answered with an error.",
                de: "Anteil der Anfragen, die mit einem Fehler beantwortet wurden.")
        case .latencyP95:
            say(
                "Time within which 95 of 100 requests are answered.",
                de: "Zeit, in der 95 von 100 Anfragen beantwortet sind.")
        case .statementMean:
            say(
                "Mean time of the statement \(subject).",
                de: "Mittlere Zeit der Anweisung \(subject).")
        default: "\(title(of: signal))."
        }
    }
}
