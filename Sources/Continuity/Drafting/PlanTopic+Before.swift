extension PlanTopic {
    /// What to keep a copy of, so that work goes on without the service.
    func copies(of name: String, _ language: PlanLanguage) -> String {
        switch self {
        case .orders, .payments, .labels, .records, .production:
            tradeCopies(of: name, language)
        case .hosting, .delivery, .names, .certificates, .identity:
            technicalCopies(of: name, language)
        case .messages, .measurements, .automation, .general: otherCopies(of: name, language)
        }
    }

    private func tradeCopies(of name: String, _ language: PlanLanguage) -> String {
        switch self {
        case .payments:
            language.say(
                "Note the reference, amount and state of each payment on your own side.",
                de: "Referenz, Betrag und Stand jeder Zahlung auf eigener Seite festhalten.")
        case .labels:
            language.say(
                "Print labels a day ahead; keep addresses and parcel sizes outside of \(name).",
                de: "Versandmarken einen Tag im Voraus drucken; Adressen und Paketmaße außerhalb "
                    + "von \(name) aufbewahren.")
        case .records:
            language.say(
                "Export what you work with every day in a format that opens without \(name).",
                de: "Täglich exportieren, womit gearbeitet wird, in einem Format, das sich ohne "
                    + "\(name) öffnen lässt.")
        case .production:
            language.say(
                "Keep designs, order data and the list of open jobs on your own side.",
                de: "Entwürfe, Auftragsdaten und die Liste offener Aufträge selbst aufbewahren.")
        default:
            language.say(
                "Export open orders, listings, prices and stock every day, and the addresses "
                    + "that are needed to deliver.",
                de: "Offene Bestellungen, Angebote, Preise und Bestand täglich exportieren, dazu "
                    + "die Adressen, die für die Lieferung nötig sind.")
        }
    }

    private func technicalCopies(of name: String, _ language: PlanLanguage) -> String {
        switch self {
        case .delivery:
            language.say(
                "Let caches serve old answers when the origin fails (stale-if-error), and know "
                    + "how much the origin can carry without \(name).",
                de: "Zwischenspeicher bei Fehlern alte Antworten liefern lassen (stale-if-error) "
                    + "und wissen, wie viel der Ursprung ohne \(name) trägt.")
        case .names:
            language.say(
                "Keep the zone file outside of \(name), let a second provider serve the same "
                    + "zone, and give names that rarely change a long time to live.",
                de: "Die Zonendatei außerhalb von \(name) aufbewahren, dieselbe Zone von einem "
                    + "zweiten Anbieter ausliefern lassen und Namen, die sich selten ändern, eine "
                    + "lange Gültigkeit geben.")
        case .certificates:
            language.say(
                "Renew after two thirds of the lifetime, so that days are left when \(name) does "
                    + "not issue, and have an account with a second authority.",
                de: "Nach zwei Dritteln der Laufzeit erneuern, damit Tage bleiben, wenn \(name) "
                    + "nichts ausstellt, und ein Konto bei einer zweiten Stelle haben.")
        case .identity:
            language.say(
                "Keep an emergency account that does not need \(name), with a second factor of "
                    + "its own, sealed.",
                de: "Ein Notfallkonto bereithalten, das \(name) nicht braucht, mit eigenem "
                    + "zweiten Faktor, versiegelt.")
        default:
            language.say(
                "Keep data, images and configuration at a second place, and a description from "
                    + "which all can be set up anew without \(name).",
                de: "Daten, Abbilder und Konfiguration an einem zweiten Ort halten, dazu eine "
                    + "Beschreibung, aus der sich alles ohne \(name) neu aufbauen lässt.")
        }
    }

    private func otherCopies(of name: String, _ language: PlanLanguage) -> String {
        switch self {
        case .messages:
            language.say(
                "Keep the list of those who must be reached outside of \(name), with a second "
                    + "way to each.",
                de: "Die Liste derer, die erreicht werden müssen, außerhalb von \(name) "
                    + "aufbewahren, mit einem zweiten Weg zu jedem.")
        case .measurements:
            language.say(
                "Buffer events on your own side for a day, and keep the few figures that you "
                    + "steer by outside of \(name).",
                de: "Ereignisse einen Tag lang selbst puffern und die wenigen Zahlen, nach denen "
                    + "gesteuert wird, außerhalb von \(name) aufbewahren.")
        case .automation:
            language.say(
                "Keep a mirror of what \(name) holds, and write down how its most important "
                    + "work is done by hand.",
                de: "Einen Spiegel dessen halten, was bei \(name) liegt, und aufschreiben, wie "
                    + "sich die wichtigste Arbeit von Hand erledigen lässt.")
        default:
            language.say(
                "Keep what a working day needs outside of \(name).",
                de: "Was ein Arbeitstag braucht, außerhalb von \(name) aufbewahren.")
        }
    }
}
