import Catalogue

// The messages are written out; what stands in brackets is to be filled in.

extension PlanTemplate {
    var team: ContinuityPlan.Step {
        step(
            "tell-team", .during, language.say("Tell the team", de: "Dem Team sagen"),
            language.say(
                "\(name) fails since [time]: [what fails]. [Name] leads. No retries, no releases "
                    + "that touch \(name). What is done goes into the plan. Next word at [time].",
                de: "\(name) ist seit [Uhrzeit] gestört: [was]. [Name] leitet. Keine "
                    + "Wiederholungen, keine Auslieferungen, die \(name) berühren. Was getan "
                    + "wird, kommt in den Plan. Nächste Nachricht um [Uhrzeit]."))
    }

    var customers: ContinuityPlan.Step {
        step(
            "tell-customers", .during,
            language.say("Tell customers", de: "Kunden Bescheid geben"),
            language.say(
                "\(name), which we work with, has an outage at the moment. \(forCustomers) We are "
                    + "sorry for the delay and will write again by [time], or as soon as it is "
                    + "over.",
                de:
                    "Bei \(name), womit wir arbeiten, gibt es zurzeit eine Störung. \(forCustomers) "
                    + "Die Verzögerung tut uns leid; wir melden uns bis [Uhrzeit] wieder oder "
                    + "sobald sie vorbei ist."))
    }

    var partners: ContinuityPlan.Step {
        step(
            "tell-partners", .during,
            language.say("Tell partners", de: "Partnern Bescheid geben"),
            language.say(
                "\(name) fails since [time], so [what] from us reaches you later. We collect it and "
                    + "send it in order afterwards; please do not ask for it twice. Questions: "
                    + "[name, phone]. Next word at [time].",
                de: "\(name) ist seit [Uhrzeit] gestört, daher kommt [was] von uns später an. Wir "
                    + "sammeln es und senden es danach der Reihe nach; bitte nicht doppelt "
                    + "anfordern. Fragen: [Name, Telefon]. Nächste Nachricht um [Uhrzeit]."))
    }

    /// That it is over, to all who were told.
    var allClear: ContinuityPlan.Step {
        step(
            "tell-over", .after,
            language.say("Say that it is over", de: "Sagen, dass es vorbei ist"),
            language.say(
                "The outage of \(name) is over since [time]. \(afterwards) Thank you for waiting; "
                    + "if something is missing, please answer to this message.",
                de:
                    "Die Störung bei \(name) ist seit [Uhrzeit] vorbei. \(afterwards) Danke für die "
                    + "Geduld; wenn etwas fehlt, bitte auf diese Nachricht antworten."))
    }

    private var forCustomers: String {
        if topics.contains(.orders) {
            return language.say(
                "Orders that were placed are safe; please do not order or pay a second time.",
                de: "Aufgegebene Bestellungen gehen nicht verloren; bitte nicht noch einmal "
                    + "bestellen oder bezahlen.")
        }
        if topics.contains(.payments) {
            return language.say(
                "A payment may be shown late; please do not pay a second time.",
                de: "Eine Zahlung wird vielleicht erst später angezeigt; bitte nicht noch einmal "
                    + "bezahlen.")
        }
        if topics.contains(.labels) || topics.contains(.production) {
            return language.say(
                "Parcels may leave later and be without tracking for a while; nothing is lost.",
                de: "Sendungen gehen vielleicht später ab und sind eine Weile nicht zu "
                    + "verfolgen; nichts geht verloren.")
        }
        return language.say(
            "Parts of what we offer are slow or cannot be reached; nothing needs to be done.",
            de: "Teile unseres Angebots sind langsam oder nicht erreichbar; es ist nichts zu tun.")
    }

    private var afterwards: String {
        topics.contains(.orders) || topics.contains(.labels)
            ? language.say(
                "All orders have arrived and are sent in the order they came.",
                de: "Alle Bestellungen sind da und werden in ihrer Reihenfolge verschickt.")
            : language.say(
                "What was waiting has been worked off.", de: "Liegengebliebenes ist erledigt.")
    }
}
