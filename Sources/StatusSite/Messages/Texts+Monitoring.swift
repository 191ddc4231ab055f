/// How a service can be watched, and what can be taken along from its page.
extension Texts {
    var monitoring: String { say("Monitoring", de: "Überwachung") }
    var monitoringIntroduction: String {
        say(
            "Programs can follow this service too, free and without an account.",
            de: "Auch Programme können diesem Dienst folgen, frei und ohne Konto.")
    }
    var meaningOfAtom: String {
        say(
            "incidents for news readers, own findings and the provider's words",
            de: "Störungen für Newsreader, eigene Befunde und was der Anbieter meldet")
    }
    var meaningOfRSS: String {
        say("the same in the older format", de: "dasselbe im älteren Format")
    }
    var meaningOfCalendar: String {
        say(
            "maintenance that the provider announces, for calendars",
            de: "Wartungen, die der Anbieter ankündigt, für Kalender")
    }
    var meaningOfJSON: String {
        say(
            "the verdict with its evidence, for programs",
            de: "das Urteil mit seinen Belegen, für Programme")
    }
    var meaningOfStatuspage: String {
        say(
            "the same for programs that read Atlassian Statuspage",
            de: "dasselbe für Programme, die Atlassian Statuspage lesen")
    }
    var catalogueAsJSON: String { say("Catalogue as JSON", de: "Katalog als JSON") }
    var meaningOfCatalogueJSON: String {
        say(
            "facts and dependencies, each with its source",
            de: "Fakten und Abhängigkeiten, jeweils mit Quelle")
    }
    var badge: String { say("Badge", de: "Plakette") }
    var badgeCode: String { say("Code for the badge", de: "Code für die Plakette") }
    var widget: String { say("Widget", de: "Einbettbare Anzeige") }
    var widgetCode: String { say("Code for the widget", de: "Code für die Anzeige") }
    var widgetLook: String { say("Look at it", de: "Ansehen") }
    var widgetNote: String {
        say(
            "A small page to be shown in a frame; it sets no cookies and runs no script.",
            de: "Eine kleine Seite für einen Rahmen; sie setzt keine Cookies und führt kein "
                + "Skript aus.")
    }
    func stateOf(_ name: String) -> String { say("State of \(name)", de: "Zustand von \(name)") }
    var recipes: String { say("Checks to copy", de: "Prüfungen zum Kopieren") }
    var recipesNote: String {
        say(
            "Made from the domains and the status page in the catalogue. These are servers of "
                + "others: once a minute is often enough.",
            de: "Erstellt aus den Domains und der Statusseite im Katalog. Es sind Server von "
                + "anderen: Einmal pro Minute genügt.")
    }
}

/// What stands beside and in the configurations.
extension Texts {
    var recipeNoteOwn: String {
        say(
            "For foreshock serve: reads the provider's own feed and checks from your place.",
            de: "Für foreshock serve: liest, was der Anbieter selbst meldet, und prüft vom eigenen "
                + "Standort aus.")
    }
    var recipeNotePrometheus: String {
        say(
            "Needs the blackbox exporter on port 9115 with its module http_2xx. Two files: what is "
                + "scraped goes into prometheus.yml, the alert stands beside it.",
            de: "Braucht den Blackbox-Exporter auf Port 9115 mit seinem Modul http_2xx. Zwei "
                + "Dateien: Was abgefragt wird, kommt in prometheus.yml, der Alarm daneben.")
    }
    var recipeNoteKuma: String {
        say(
            "Uptime Kuma 2 imports no files; these values go into the fields of new monitors.",
            de: "Uptime Kuma 2 liest keine Dateien ein; diese Werte gehören in die Felder neuer "
                + "Monitore.")
    }
    var recipeNoteGatus: String {
        say("For config.yaml of Gatus.", de: "Für config.yaml von Gatus.")
    }
    var recipeNoteShell: String {
        say(
            "Lines of a crontab; cron mails what they say.",
            de: "Zeilen für eine Crontab; cron verschickt per Mail, was sie ausgeben.")
    }
    var recipeFeedUnknown: String {
        say(
            "The feed of this status page is not known; name it under 'providers' to have it read",
            de: "Der Feed dieser Statusseite ist nicht bekannt; wird er unter 'providers' genannt, "
                + "wird er gelesen")
    }
    var recipeOtherFunctions: String {
        say(
            "Further functions that checks of yours can stand for",
            de: "Weitere Funktionen, für die eigene Prüfungen stehen können")
    }
    var recipeSilent: String { say("does not answer", de: "antwortet nicht") }
    var recipeProvider: String { say("the provider's own word", de: "was der Anbieter meldet") }
}

/// The widget.
extension Texts {
    var sinceWord: String { say("since", de: "seit") }
    func andMore(_ count: Int) -> String {
        say("\(count) more", de: "\(count) weitere")
    }
    func reportsInTheLastHour(_ count: Int) -> String {
        say(
            count == 1
                ? "1 report by users in the last hour"
                : "\(count) reports by users in the last hour",
            de: count == 1
                ? "1 Meldung von Nutzern in der letzten Stunde"
                : "\(count) Meldungen von Nutzern in der letzten Stunde")
    }
    var evidenceAtForeshock: String {
        say("evidence at Foreshock", de: "Belege bei Foreshock")
    }
}
