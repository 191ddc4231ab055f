import Model

/// What an incident is, in one line.
extension Texts {
    /// The title in this language; `nil` where it stays as it was written.
    ///
    /// English titles are written where incidents are kept. Those of other languages are made of
    /// the same fields: findings, the cause and the change that brought it.
    func title(of incident: Incident, name: (ServiceID) -> String) -> String? {
        guard language != .english else { return nil }
        func capitalised(_ id: ServiceID) -> String { Page.capitalised(name(id)) }
        let forecast = incident.findings.last { $0.kind == .exhaustionForecast }
        if incident.failedAt == nil, let forecast {
            return incident.isOpen
                ? finding(forecast, name: capitalised(forecast.service))
                : averted(capitalised(forecast.service), incident.diagnosis?.primary)
        }
        if incident.failedAt != nil,
            let exhausted = incident.findings.first(where: { $0.kind == .exhausted })
        {
            return ranOut(capitalised(exhausted.service), incident.diagnosis?.primary)
        }
        if let blamed = blamed(incident.diagnosis?.primary, name: capitalised) { return blamed }
        let failures: Set<Finding.Kind> = [.errors, .checkFailing, .unreachable]
        let first = incident.findings.first { failures.contains($0.kind) }
        return (first ?? incident.findings.first).map { finding($0, name: capitalised($0.service)) }
    }

    /// The title as it is shown; marked where it is in another language than the page.
    func titled(_ incident: Incident, name: (ServiceID) -> String) -> HTML {
        title(of: incident, name: name).map { .text($0) } ?? inShort(incident.title)
    }

    private func averted(_ name: String, _ cause: Cause?) -> String {
        say(
            "\(name): exhaustion of the database pool averted",
            de: "\(name): Erschöpfung des Datenbank-Pools abgewendet") + by(cause)
    }

    private func ranOut(_ name: String, _ cause: Cause?) -> String {
        say(
            "\(name) ran out of database connections",
            de: "\(name): keine Datenbankverbindungen mehr frei") + by(cause)
    }

    private func by(_ cause: Cause?) -> String {
        guard let cause, cause.confidence >= 0.5 else { return "" }
        switch cause.kind {
        case .resourceLeak:
            guard let version = cause.change?.version else {
                return say(", leaked", de: ", wegen eines Lecks")
            }
            return say(
                ", leaked by release \(version)",
                de: ", wegen eines Lecks in Release \(version)")
        case .trafficSurge:
            return say(", overloaded by traffic", de: ", wegen zu vieler Anfragen")
        case .slowDependency:
            return say(
                ", held by a slow dependency", de: ", wegen einer langsamen Abhängigkeit")
        case .missingIndex:
            return say(", slowed by a missing index", de: ", wegen eines fehlenden Index")
        case .crash, .errorRegression, .none, .unknown: return ""
        }
    }

    private func blamed(_ cause: Cause?, name: (ServiceID) -> String) -> String? {
        guard let cause, cause.confidence >= 0.5, let service = cause.service else { return nil }
        let place = name(service)
        let since =
            cause.change?.version.map { say(" since release \($0)", de: " seit Release \($0)") }
            ?? ""
        switch cause.kind {
        case .crash: return say("\(place) crashed", de: "\(place) ist abgestürzt")
        case .errorRegression:
            return say("\(place) answers with errors", de: "\(place) antwortet mit Fehlern")
                + since
        case .slowDependency:
            let other = cause.subject ?? say("a slow dependency", de: "eine langsame Abhängigkeit")
            return say("\(place) waits for \(other)", de: "\(place) wartet auf \(other)")
        case .missingIndex:
            let index = cause.subject ?? ""
            return say("\(place) is slow without index ", de: "\(place) ist langsam ohne Index ")
                + index + since
        case .trafficSurge:
            return say(
                "\(place) is overloaded by traffic",
                de: "\(place) ist überlastet durch zu viele Anfragen")
        case .resourceLeak:
            return say(
                "\(place) leaks database connections",
                de: "\(place) gibt Datenbankverbindungen nicht zurück") + since
        case .none, .unknown: return nil
        }
    }
}

/// What a page of an incident says first while the database pool runs full.
extension Texts {
    /// `Payments: the database pool will be exhausted in 9 min 40 s`.
    func poolRunsOut(_ name: String, in seconds: Double) -> String {
        guard seconds > 1 else {
            return say(
                "\(name): the database pool may be exhausted at any moment",
                de: "\(name): Der Datenbank-Pool kann jeden Moment erschöpft sein")
        }
        let left = duration(seconds.rounded())
        return say(
            "\(name): the database pool will be exhausted in \(left)",
            de: "\(name): Der Datenbank-Pool ist in \(left) erschöpft")
    }

    func poolWarning(_ name: String) -> String {
        say(
            "Warning: \(name), the database pool will be exhausted",
            de: "Warnung: \(name), der Datenbank-Pool steht vor der Erschöpfung")
    }

    /// `8:10 to 12:00`, `now or later`; in seconds from now.
    func clockRange(from early: Double, to late: Double?) -> String {
        let start = early < 1 ? say("now", de: "jetzt") : Figures.clock(early)
        guard let late else { return say("\(start) or later", de: "\(start) oder später") }
        let end = Figures.clock(late)
        return say("\(start) to \(end)", de: "\(start) bis \(end)")
    }

    /// The phase, then what it is.
    func announced(_ phase: Incident.Phase, _ title: String) -> String {
        switch phase {
        case .warning: say("Warning: \(title)", de: "Warnung: \(title)")
        case .active: say("Outage: \(title)", de: "Ausfall: \(title)")
        case .recovering: say("Recovering: \(title)", de: "Erholt sich: \(title)")
        case .resolved: say("Resolved: \(title)", de: "Behoben: \(title)")
        }
    }
}
