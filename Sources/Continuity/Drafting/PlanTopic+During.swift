extension PlanTopic {
    /// What people at work stop or keep while the service fails.
    func hold(_ name: String, _ language: PlanLanguage) -> String {
        switch self {
        case .orders:
            language.say(
                "Keep orders open; do not cancel and do not relist.",
                de: "Bestellungen offen lassen; nichts stornieren und nichts neu einstellen.")
        case .payments:
            language.say(
                "Do not charge or pay a second time: a payment without an answer may have gone "
                    + "through.",
                de: "Nicht ein zweites Mal abbuchen oder zahlen: Eine Zahlung ohne Antwort kann "
                    + "durchgegangen sein.")
        case .labels:
            language.say(
                "Do not buy a label twice; send what has its label already.",
                de: "Keine Versandmarke zweimal kaufen; verschicken, was schon eine hat.")
        case .identity:
            language.say(
                "Stay logged in: end no session until it is over.",
                de: "Angemeldet bleiben: bis zum Ende keine Sitzung beenden.")
        case .messages:
            language.say(
                "Send only what is urgent, by the second way; hold campaigns.",
                de: "Nur Dringendes senden, auf dem zweiten Weg; Kampagnen anhalten.")
        case .measurements:
            language.say(
                "Decide nothing by figures that have a hole now.",
                de: "Nichts nach Zahlen entscheiden, die jetzt eine Lücke haben.")
        case .records:
            language.say(
                "Write changes into a list with their time; enter nothing twice.",
                de: "Änderungen mit Uhrzeit in eine Liste schreiben; nichts doppelt eintragen.")
        case .production:
            language.say(
                "Send no job a second time; tell buyers the later day.",
                de: "Keinen Auftrag ein zweites Mal senden; Käufern den späteren Tag nennen.")
        case .automation:
            language.say(
                "Do what is urgent by hand, and note what was done.",
                de: "Dringendes von Hand erledigen und festhalten, was getan wurde.")
        case .hosting, .delivery, .names, .certificates, .general:
            language.say(
                "Do not try again and again; collect what has to wait in a list.",
                de: "Nicht immer wieder versuchen; sammeln, was warten muss.")
        }
    }

    /// What programs stop or switch while the service fails.
    func switches(_ name: String, _ language: PlanLanguage) -> String {
        switch self {
        case .orders, .labels, .records, .production:
            language.say(
                "Stop retrying writes and queue them; read with growing pauses (backoff with "
                    + "jitter).",
                de: "Schreibversuche anhalten und in eine Warteschlange stellen; mit wachsenden "
                    + "Pausen lesen (Backoff mit Jitter).")
        case .payments:
            language.say(
                "Queue charges with their idempotency key, open the circuit breaker, and settle "
                    + "unknown outcomes by asking, not by charging again.",
                de: "Abbuchungen mit ihrem Idempotenzschlüssel einreihen, den Circuit Breaker "
                    + "öffnen und Unklares durch Nachfragen klären, nicht durch neues Abbuchen.")
        case .hosting:
            language.say(
                "Freeze releases and restarts: what runs may not start again. Move by the "
                    + "runbook if one was rehearsed.",
                de: "Auslieferungen und Neustarts einfrieren: Was läuft, startet vielleicht nicht "
                    + "wieder. Nur umziehen, wenn es geübt ist.")
        case .delivery:
            language.say(
                "Purge nothing; serve what is cached; let only the most important paths go to "
                    + "the origin.",
                de: "Nichts aus Zwischenspeichern löschen; ausliefern, was darin ist; nur die "
                    + "wichtigsten Pfade zum Ursprung lassen.")
        case .names, .certificates: slowSwitches(name, language)
        case .identity:
            language.say(
                "Lengthen sessions and cached keys; fail closed for what is sensitive.",
                de: "Sitzungen und zwischengespeicherte Schlüssel verlängern; bei Heiklem im "
                    + "Zweifel ablehnen.")
        case .messages, .measurements:
            language.say(
                "Queue instead of dropping; give the queue a limit and an alarm.",
                de: "Einreihen statt verwerfen; der Warteschlange eine Grenze und einen Alarm "
                    + "geben.")
        case .automation:
            language.say(
                "Pause runs that write; let builds use mirrors and pinned versions.",
                de: "Läufe anhalten, die schreiben; Builds aus Spiegeln und mit festen Versionen "
                    + "bauen.")
        case .general:
            language.say(
                "Stop retrying writes; put a time limit on every call to \(name).",
                de: "Schreibversuche anhalten; jedem Aufruf von \(name) eine Zeitgrenze geben.")
        }
    }

    private func slowSwitches(_ name: String, _ language: PlanLanguage) -> String {
        self == .names
            ? language.say(
                "Change no records in a hurry: resolvers keep what they have until its time to "
                    + "live is over. Switch the delegation only to a provider that serves the "
                    + "zone already.",
                de: "Keine Einträge in Eile ändern: Resolver behalten, was sie haben, bis die "
                    + "Gültigkeit endet. Die Delegation nur auf einen Anbieter umstellen, der die "
                    + "Zone schon ausliefert.")
            : language.say(
                "Replace no certificate that is valid; postpone renewals that have days left.",
                de: "Kein gültiges Zertifikat ersetzen; Erneuerungen mit Tagen Vorlauf "
                    + "verschieben.")
    }
}
