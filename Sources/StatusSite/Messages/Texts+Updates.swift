import Model
import StatusFeeds

/// What happened lately, in one stream.
extension Texts {
    var liveUpdates: String { say("Live updates", de: "Was gerade geschieht") }
    var noUpdates: String {
        say(
            "Nothing was published or noted lately.",
            de: "In letzter Zeit wurde nichts veröffentlicht oder vermerkt.")
    }
    func earlier(_ count: Int) -> String { say("\(count) earlier", de: "\(count) frühere") }
    func withSigns(_ count: Int) -> String {
        say(
            "\(count) more, with signs that are over",
            de: "\(count) weitere, auch vergangene Anzeichen")
    }
    var noTime: String { say("time not told", de: "ohne Zeitangabe") }
    var ourWatch: String { say("our watch", de: "unsere Beobachtung") }
    var endedLead: String { say("Ended:", de: "Vorbei:") }
    func lasted(_ seconds: Double) -> String {
        let length = duration(seconds)
        return say("lasted \(length)", de: "dauerte \(length)")
    }
    var isPast: String { say("over by now", de: "inzwischen vorbei") }
    var ourChanges: String { say("change", de: "Änderung") }
    var maintenance: String { say("maintenance", de: "Wartung") }

    /// `maintenance from 2026-11-25 10:00:00 to …`.
    func window(from: String?, to: String?) -> String {
        switch (from, to) {
        case (let from?, let to?): say("from \(from) to \(to)", de: "von \(from) bis \(to)")
        case (let from?, nil): say("from \(from)", de: "ab \(from)")
        case (nil, let to?): say("until \(to)", de: "bis \(to)")
        case (nil, nil): say("time not told", de: "ohne Zeitangabe")
        }
    }

    /// Where an incident or a maintenance stands, by its provider's word.
    func phase(_ phase: ProviderPhase) -> String {
        switch phase {
        case .investigating: say("investigating", de: "wird untersucht")
        case .identified: say("identified", de: "Ursache gefunden")
        case .monitoring: say("monitoring", de: "wird beobachtet")
        case .resolved: say("resolved", de: "behoben")
        case .postmortem: say("postmortem", de: "Nachbetrachtung")
        case .scheduled: say("scheduled", de: "angekündigt")
        case .inProgress: say("in progress", de: "im Gange")
        case .verifying: say("verifying", de: "wird geprüft")
        case .completed: say("completed", de: "abgeschlossen")
        case .unknown: say("update", de: "Mitteilung")
        }
    }

    /// What sort of event an entry of the timeline is.
    func kind(_ kind: TimelineEntry.Kind) -> String {
        switch kind {
        case .change: say("change", de: "Änderung")
        case .warning: say("warning", de: "Warnung")
        case .failure: say("failure", de: "Ausfall")
        case .diagnosis: say("diagnosis", de: "Diagnose")
        case .notification: say("told", de: "benachrichtigt")
        case .repair: say("repair", de: "Reparatur")
        case .recovery: say("recovery", de: "Erholung")
        case .gap: say("not watched", de: "nicht beobachtet")
        case .note: say("note", de: "Vermerk")
        }
    }
}
