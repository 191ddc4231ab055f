/// The page that shows every token and part; names of tokens and of code stay as they are.
extension Texts {
    var designTitle: String { say("Design", de: "Gestaltung") }
    var tokensAndParts: String {
        say("Tokens and parts of the pages", de: "Bausteine und Teile der Seiten")
    }
    var verdictExplained: String {
        say(
            " A verdict says the most important thing first; its edge has the tone of the state. A "
                + "state is a mark and a word, and the colour only supports them.",
            de: " Ein Befund sagt das Wichtigste zuerst; sein Rand hat den Ton des Zustands. Ein "
                + "Zustand ist ein Zeichen und ein Wort, und die Farbe unterstützt sie nur.")
    }
    var colours: String { say("Colours", de: "Farben") }
    var token: String { say("Token", de: "Baustein") }
    var light: String { say("Light", de: "Hell") }
    var dark: String { say("Dark", de: "Dunkel") }
    var measures: String { say("Measures", de: "Maße") }
    var valueColumn: String { say("Value", de: "Wert") }
    var states: String { say("States", de: "Zustände") }
    var nameInPlaceOfWord: String {
        say(
            "The last shows a name in place of the word, which is read aloud behind it.",
            de: "Der letzte zeigt einen Namen statt des Wortes, das danach vorgelesen wird.")
    }
}

/// The samples of words, lists and tables.
extension Texts {
    var words: String { say("Words", de: "Wörter") }
    var paragraphWith: String { say("A paragraph with a ", de: "Ein Absatz mit einem ") }
    var link: String { say("link", de: "Link") }
    var whatMatters: String { say("what matters", de: "dem, was zählt") }
    var code: String { say("code", de: "code") }
    var andTime: String { say(" and a time: ", de: " und einer Uhrzeit: ") }
    var softNote: String {
        say(
            "A note stands in the softer colour.",
            de: "Eine Anmerkung steht in der sanfteren Farbe.")
    }
    var headingWithin: String {
        say("A heading within a sheet", de: "Eine Überschrift innerhalb eines Blattes")
    }
    var foldedAway: String { say("What is folded away", de: "Was eingeklappt ist") }
    var opensWithoutScript: String {
        say("opens without a script", de: "öffnet sich ohne Skript")
    }
    var staysOpen: String {
        say(
            "stays open when the page refreshes",
            de: "bleibt offen, wenn sich die Seite erneuert")
    }
    var figuresHeading: String { say("Figures", de: "Zahlen") }
    var ofChecksPassed: String { say("of checks passed", de: "der Prüfungen bestanden") }
    var incidentsNoun: String { say("incidents", de: "Störungen") }
    var inTheMiddle: String { say("in the middle", de: "in der Mitte") }
    func howSure(_ share: Double) -> String {
        say("How sure: \(percent(share))", de: "Wie sicher: \(percent(share))")
    }
    var plainList: String { say("A plain list", de: "Eine schlichte Liste") }
    var lineBetween: String {
        say("with a line between its items", de: "mit einer Linie zwischen den Einträgen")
    }
    var timelineHeading: String { say("Timeline", de: "Zeitleiste") }
    /// What the marks of a timeline stand for, by their classes.
    var timelineKinds: [(style: String, words: String)] {
        [
            ("hot", say("Something failed", de: "Etwas ist ausgefallen")),
            ("warn", say("Something is about to", de: "Etwas steht kurz davor")),
            ("changed", say("Somebody changed something", de: "Jemand hat etwas geändert")),
            ("good", say("It went well again", de: "Es lief wieder")),
            ("", say("Anything else", de: "Alles andere")),
        ]
    }
    var stackingTable: String {
        say(
            "A table whose rows become lists on a phone",
            de: "Eine Tabelle, deren Zeilen auf dem Telefon Listen werden")
    }
    var compactTable: String {
        say("A table that stays one", de: "Eine Tabelle, die eine bleibt")
    }
    var minutesColumn: String { say("Minutes", de: "Minuten") }
}

/// The samples of forms and plots.
extension Texts {
    var forms: String { say("Forms", de: "Formulare") }
    var fields: String { say("Fields", de: "Felder") }
    var textField: String { say("Text", de: "Text") }
    var choice: String { say("Choice", de: "Auswahl") }
    var one: String { say("One", de: "Eins") }
    var another: String { say("Another", de: "Ein anderes") }
    var send: String { say("Send", de: "Absenden") }
    var thenHappens: String {
        say("What happens then, in a sentence.", de: "Was dann geschieht, in einem Satz.")
    }
    var plots: String { say("Plots", de: "Kurven") }
    var signalOverTime: String { say("A signal over time", de: "Ein Messwert über die Zeit") }
    var signalSummary: String {
        say(
            "It rises from 0 to 38 within an hour.",
            de: "Er steigt binnen einer Stunde von 0 auf 38.")
    }
    var limit: String { say("limit", de: "Grenze") }
    var drawnForThree: String {
        say(
            "Drawn for three widths on the server.",
            de: "Auf dem Server für drei Breiten gezeichnet.")
    }
    var sparklineFollows: String {
        say(
            "A sparkline, to be read beside numbers:",
            de: "Eine kleine Kurve, neben Zahlen zu lesen:")
    }
    var bars: String { say("Bars", de: "Balken") }
    var barsSummary: String {
        say(
            "Twelve bars, of which one stands out.", de: "Zwölf Balken, von denen einer auffällt.")
    }
    var barsCaption: String {
        say("Bars; one is picked out.", de: "Balken; einer ist hervorgehoben.")
    }
    var sharesCaption: String {
        say(
            "Shares with the range they lie in.", de: "Anteile mit dem Bereich, in dem sie liegen.")
    }
}
