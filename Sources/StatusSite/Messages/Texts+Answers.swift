/// What answers say of use, integration and outages.
extension Texts {
    func listedAs(_ name: String, category: String) -> String {
        say(
            "The catalogue lists \(name) as: \(category).",
            de: "Der Katalog führt \(name) als: \(category).")
    }
    func functionsAre(_ names: String) -> String {
        say("People use its \(names).", de: "Genutzt werden: \(names).")
    }
    func industriesAre(_ names: String) -> String {
        say(
            "By its entry, it is used in these industries: \(names).",
            de: "Nach seinem Eintrag wird es in diesen Branchen genutzt: \(names).")
    }
    func hasAPI(_ name: String, _ value: String, source: String, asOf: String?) -> String {
        let date = asOf.map { ", \($0)" } ?? ""
        return say(
            "\(name) has an API: \(value) (source: \(source)\(date)).",
            de: "\(name) hat eine API: \(value) (Quelle: \(source)\(date)).")
    }
    func integrateIt(_ count: Int, _ names: String) -> String {
        say(
            count == 1
                ? "One service is known to work with it: \(names)."
                : "\(count) services are known to work with it: \(names).",
            de: count == 1
                ? "Ein bekannter Dienst arbeitet damit: \(names)."
                : "\(count) bekannte Dienste arbeiten damit: \(names).")
    }
    func inOutage(_ advice: String) -> String {
        say("In an outage: \(advice)", de: "Bei einer Störung: \(advice)")
    }
    func doesNow(_ state: String, at moment: String) -> String {
        let moment = moment.map { $0 == "T" ? " " : String($0) }.joined()
        return say("State at \(moment) UTC: \(state).", de: "Stand \(moment) UTC: \(state).")
    }
    func functionsHit(_ names: String) -> String {
        say("Hit at the moment: \(names).", de: "Zurzeit betroffen: \(names).")
    }
    func mayFailToo(_ count: Int, _ names: String) -> String {
        say(
            count == 1
                ? "One known service needs it directly and may fail with it: \(names)."
                : "\(count) known services need it directly and may fail with it: \(names).",
            de: count == 1
                ? "Ein bekannter Dienst braucht es direkt und kann mit ausfallen: \(names)."
                : "\(count) bekannte Dienste brauchen es direkt und können mit ausfallen: \(names)."
        )
    }
    func fallsWith(_ name: String, _ names: String) -> String {
        say(
            "By what was measured or published, \(name) itself fails without \(names).",
            de: "Nach Messungen oder Veröffentlichungen fällt \(name) selbst aus ohne \(names).")
    }
    func noIncidentSeen(_ name: String) -> String {
        say(
            "No incident of \(name) has been seen here so far.",
            de: "Bisher wurde hier keine Störung von \(name) gesehen.")
    }
    func incidentsSeen(_ count: Int, over: Int, median: String?) -> String {
        let seen = say(
            count == 1 ? "1 incident was seen here" : "\(count) incidents were seen here",
            de: count == 1
                ? "Hier wurde 1 Störung gesehen" : "Hier wurden \(count) Störungen gesehen")
        guard let median else { return "\(seen)." }
        return say(
            over == 1
                ? "\(seen); the one that failed and is over lasted \(median)."
                : "\(seen); of \(over) that failed and are over, half lasted at most \(median).",
            de: over == 1
                ? "\(seen); die eine, die ausfiel und vorbei ist, dauerte \(median)."
                : "\(seen); von \(over) mit Ausfall, die vorbei sind, dauerte die Hälfte höchstens "
                    + "\(median).")
    }
    func incidentsPublished(_ count: Int, since: String) -> String {
        say(
            count == 1
                ? "1 incident was published before, of \(since)."
                : "\(count) incidents were published before, the first of \(since).",
            de: count == 1
                ? "Veröffentlicht ist 1 frühere Störung, von \(since)."
                : "Veröffentlicht sind \(count) frühere Störungen, die erste von \(since).")
    }
}

/// What answers say of monitoring, alerting and availability.
extension Texts {
    func feedRead(
        _ place: String, at moment: String, saying state: String, failure: Bool
    ) -> String {
        let moment = moment.map { $0 == "T" ? " " : String($0) }.joined()
        let later =
            failure
            ? say(" Later attempts failed.", de: " Spätere Versuche schlugen fehl.") : ""
        return say(
            "Its own feed, at \(place), was read here at \(moment) UTC and says: \(state).",
            de: "Der eigene Feed, bei \(place), wurde hier um \(moment) UTC gelesen und sagt: "
                + "\(state).") + later
    }
    func feedNotRead(_ place: String) -> String {
        say(
            "Its own feed, at \(place), could not be read here so far.",
            de: "Der eigene Feed, bei \(place), ließ sich hier bisher nicht lesen.")
    }
    /// In place of an address that leads a visitor nowhere.
    var thisMachine: String {
        say("an address only this machine reaches", de: "einer Adresse nur für diesen Rechner")
    }
    func tellsAt(_ name: String, _ address: String) -> String {
        say(
            "\(name) tells its own state at \(address); it is not read here.",
            de: "\(name) nennt den eigenen Stand auf \(address); hier wird das nicht gelesen.")
    }
    func ownChecks(_ name: String) -> String {
        say(
            "A provider’s word comes late at times: check what you use of \(name) yourself, from "
                + "more than one place.",
            de:
                "Das Wort des Anbieters kommt manchmal spät: selbst prüfen, was von \(name) genutzt "
                + "wird, von mehr als einem Ort.")
    }
    var readyToRead: String {
        say(
            "Programs that read Statuspage can read the state of this page, by the link below.",
            de: "Programme, die Statuspage lesen, können auch den Stand dieser Seite lesen, über "
                + "den Link unten.")
    }
    var linesForCheck: String {
        say(
            "These lines let Foreshock check it:", de: "Mit diesen Zeilen prüft Foreshock selbst:")
    }
    var subscribe: String {
        say(
            "A reader of feeds tells you of every incident; the links below are for it.",
            de: "Ein Feed-Programm meldet jede Störung; die Links unten sind dafür.")
    }
    var ownWebhook: String {
        say(
            "A Foreshock of your own calls a webhook when checks fail several times in a row, and "
                + "can start your continuity plan:",
            de:
                "Ein eigenes Foreshock ruft einen Webhook auf, wenn Prüfungen mehrmals hintereinander "
                + "scheitern, und kann den Notfallplan starten:")
    }
    func neverSeenDown(days: Int) -> String {
        say(
            days == 1
                ? "On the 1 day watched here it was well all the time."
                : "On the \(days) days watched here it was well all the time.",
            de: days == 1
                ? "Am 1 hier beobachteten Tag war nichts gestört."
                : "An den \(days) hier beobachteten Tagen war nichts gestört.")
    }
    func seenDown(minutes: String, days: Int, share: String, both: String) -> String {
        say(
            "On \(days) days watched here it was not well for \(minutes) in all, which is well for "
                + "\(share) of the time. A second way that fails as rarely and for other reasons "
                + "would leave about \(both) a year in which both fail.",
            de: "An \(days) hier beobachteten Tagen war es insgesamt \(minutes) gestört, also "
                + "\(share) der Zeit in Ordnung. Ein zweiter Weg, der ebenso selten und aus anderen "
                + "Gründen ausfällt, ließe etwa \(both) im Jahr, in denen beide ausfallen.")
    }
    func standIns(_ names: String) -> String {
        say(
            "The catalogue names as stand-ins: \(names).",
            de: "Als Ersatz nennt der Katalog: \(names).")
    }
    func sameKind(_ names: String) -> String {
        say(
            "Services of the same kind in the catalogue: \(names); whether one fits is yours to "
                + "judge.",
            de: "Dienste derselben Art im Katalog: \(names); ob einer passt, ist selbst zu "
                + "beurteilen.")
    }
    func severalWays(_ name: String, _ parts: String) -> String {
        say(
            "Through \(name) there is more than one way for \(parts): use more than one.",
            de: "Über \(name) gibt es mehr als einen Weg für \(parts): mehr als einen nutzen.")
    }
    /// Several of a role that stand in for each other, beside one without which nothing works.
    func severalButOne(
        _ name: String, for role: String, names: String, single: String, source: String
    ) -> String {
        say(
            "For \(role), \(name) has \(names), but by the catalogue nothing works without "
                + "\(single) (source: \(source)).",
            de: "Für \(role) hat \(name) \(names), doch nach dem Katalog geht ohne \(single) "
                + "nichts (Quelle: \(source)).")
    }
    func builtLike(doubled: String?, single: String?, source: String, asOf: String?) -> String {
        let origin = "\(source)\(asOf.map { ", \($0)" } ?? "")"
        let parts = [
            doubled.map { say("redundant: \($0)", de: "redundant: \($0)") },
            single.map { say("single: \($0)", de: "einfach: \($0)") },
        ].compactMap(\.self).joined(separator: "; ")
        return say(
            "How it is built itself, as measured: \(parts) (source: \(origin)).",
            de: "Wie es selbst gebaut ist, gemessen: \(parts) (Quelle: \(origin)).")
    }
    var commonCause: String {
        say(
            "Two ways that need the same third one fail together: compare what each of them needs.",
            de: "Zwei Wege, die dasselbe Dritte brauchen, fallen zusammen aus: vergleichen, was "
                + "jeder von ihnen braucht.")
    }
}
