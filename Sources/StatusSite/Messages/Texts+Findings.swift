import Model

/// What detectors noticed.
extension Texts {
    /// A finding as it is shown.
    func noticed(_ finding: Finding, name: String) -> HTML {
        language == .english
            ? .text(finding.title) : .text(self.finding(finding, name: name))
    }

    /// A finding in a sentence without its full stop, made of its fields.
    func finding(_ finding: Finding, name: String) -> String {
        let (before, after) = (finding.evidence.first?.before, finding.evidence.first?.after)
        let subject = finding.subject ?? ""
        switch finding.kind {
        case .exhaustionForecast: return willRunOut(finding, name)
        case .exhausted:
            return say(
                "\(name): the database pool is exhausted",
                de: "\(name): Der Datenbank-Pool ist erschöpft")
        case .rule:
            return say(
                "\(name): the rule ‘\(finding.detector)’ fired",
                de: "\(name): Die Regel „\(finding.detector)“ hat angeschlagen")
        case .checkFailing:
            return say(
                "\(name): the check ‘\(subject)’ fails",
                de: "\(name): Die Prüfung „\(subject)“ schlägt fehl")
        case .errors: return errors(name, after)
        case .slow: return slow(name, before, after)
        case .unreachable:
            return say("\(name) cannot be reached", de: "\(name) ist nicht erreichbar")
        case .indexMissing:
            return say(
                "\(name): the index \(subject) is gone", de: "\(name): Der Index \(subject) fehlt")
        case .trafficShift: return shift(name, before, after)
        case .stale: return stale(name, subject, after)
        case .restarted:
            let moment = finding.startedAt.timeOfDay
            return say(
                "\(name) started again at \(moment)",
                de: "\(name) wurde um \(moment) Uhr neu gestartet")
        }
    }

    /// Whether a forecast's title says more than that the pool runs out.
    func saysMore(_ forecast: Finding?) -> Bool {
        language == .english || forecast?.detector == Self.ordinaryWork
    }

    /// The detector that foretells that a pool runs full of work that is as it should be.
    private static let ordinaryWork = "utilisation-forecast"

    private func willRunOut(_ finding: Finding, _ name: String) -> String {
        finding.detector == Self.ordinaryWork
            ? say(
                "\(name): ordinary work fills the database pool",
                de: "\(name): Gewöhnliche Arbeit füllt den Datenbank-Pool")
            : say(
                "\(name): the database pool will be exhausted",
                de: "\(name): Der Datenbank-Pool steht vor der Erschöpfung")
    }

    private func errors(_ name: String, _ share: Double?) -> String {
        guard let share else {
            return say("\(name): requests end in errors", de: "\(name): Anfragen enden mit Fehlern")
        }
        return say(
            "\(name): \(percent(share)) of requests end in errors",
            de: "\(name): \(percent(share)) der Anfragen enden mit Fehlern")
    }

    private func slow(_ name: String, _ before: Double?, _ after: Double?) -> String {
        guard let before, let after else {
            return say("\(name) answers slowly", de: "\(name) antwortet langsam")
        }
        return say(
            "\(name): answers take \(duration(after)) instead of \(duration(before))",
            de: "\(name): Antworten dauern \(duration(after)) statt \(duration(before))")
    }

    private func shift(_ name: String, _ before: Double?, _ after: Double?) -> String {
        guard let before, let after, before > 0 else {
            return say("\(name): the traffic changed", de: "\(name): Der Verkehr hat sich geändert")
        }
        let growth = growth(after / before)
        return say("\(name): traffic \(growth)", de: "\(name): Verkehr \(growth)")
    }

    private func stale(_ name: String, _ upstream: String, _ age: Double?) -> String {
        guard let age else {
            return say(
                "\(name): nothing new from \(upstream)", de: "\(name): nichts Neues von \(upstream)"
            )
        }
        let length = duration(age.rounded())
        return say(
            "\(name): nothing new from \(upstream) for \(length)",
            de: "\(name): seit \(length) nichts Neues von \(upstream)")
    }

    /// `+40 %` for a ratio of 1.4.
    func growth(_ ratio: Double) -> String {
        "\(ratio < 1 ? "−" : "+")\(percent(abs(ratio - 1)))"
    }
}
