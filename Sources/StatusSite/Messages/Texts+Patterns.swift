import Model

/// What an industry loses with a service, how it can fail and how long that lasts.
extension Texts {
    var industriesHeading: String {
        say("Industries that depend on it", de: "Branchen, die davon abhängen")
    }
    var industryColumn: String { say("Industry", de: "Branche") }
    var needItColumn: String { say("Need it", de: "Brauchen ihn") }
    var knownColumn: String { say("Known", de: "Bekannt") }
    var shareColumn: String { say("Share", de: "Anteil") }
    var industriesNote: String {
        say(
            "Services of the catalogue in each industry, and those among them that need it, "
                + "directly or through others; a service may work in several. A dash: named in the "
                + "entry, but no service of it is known to need it.",
            de: "Dienste des Katalogs in jeder Branche, und wie viele davon ihn brauchen, direkt "
                + "oder über andere; ein Dienst kann in mehreren arbeiten. Ein Strich: im Eintrag "
                + "genannt, aber kein Dienst daraus ist bekannt, der ihn braucht.")
    }

    var failureModesHeading: String { say("What could stop it", de: "Was ihn anhalten kann") }
    var failureColumn: String { say("What fails", de: "Was ausfällt") }
    var downtimeColumn: String {
        say("Down a year, assumed", de: "Ausfall im Jahr, angenommen")
    }
    var remedyColumn: String { say("What removes it", de: "Was es behebt") }
    var onItsOwn: String { say("the service itself", de: "der Dienst selbst") }
    var aloneEnough: String {
        say("alone; nothing stands in", de: "allein; nichts springt ein")
    }
    var aloneIfItLasts: String { say("alone, if it lasts", de: "allein, wenn es dauert") }
    func atOnce(_ count: Int) -> String { say("\(count) at once", de: "\(count) zugleich") }
    func bufferTooShort(_ name: String) -> String {
        say("the buffer for \(name) is too short", de: "der Puffer für \(name) ist zu kurz")
    }
    var onlyUnknownModes: String {
        say(
            "It is not known what it needs, so nothing is known that could stop it from outside.",
            de: "Es ist nicht bekannt, was er braucht; deshalb ist nichts bekannt, was ihn von "
                + "außen anhalten könnte.")
    }
    var nothingStopsIt: String {
        say(
            "Nothing that it is known to need stops it: alone it goes on in part, or others stand "
                + "in.",
            de: "Nichts von dem, was er bekanntermaßen braucht, hält ihn an: er läuft zum Teil "
                + "weiter, oder andere springen ein.")
    }
    func assumedNote(availability: Double, seconds: Double) -> String {
        let share = self.availability(availability)
        let length = figures(Figures.yearly(seconds))
        return say(
            "No availability is measured here. The order assumes that each works \(share) of the "
                + "time on its own (\(length) down a year).",
            de: "Hier ist keine Verfügbarkeit gemessen. Die Reihenfolge nimmt an, dass jeder für "
                + "sich \(share) der Zeit arbeitet (\(length) Ausfall im Jahr).")
    }
    func moreModes(_ count: Int) -> String {
        say("\(count) more with less downtime.", de: "\(count) weitere mit weniger Ausfall.")
    }
    var measuredWeakPoints: String {
        say(
            "Weak points of what is watched here, with figures",
            de: "Schwachstellen dessen, was hier beobachtet wird, mit Zahlen")
    }
    func second(_ kind: String) -> String {
        say("A second one beside it (\(kind))", de: "Ein zweiter daneben (\(kind))")
    }
    var secondOfKind: String { say("A second one beside it", de: "Ein zweiter daneben") }
    func suchAs(_ names: [String]) -> String {
        let names = names.joined(separator: ", ")
        return say("of the same kind: \(names)", de: "von derselben Art: \(names)")
    }
    var usersStandIn: String {
        say("Only a stand-in that its users keep", de: "Nur ein Ersatz, den Nutzer bereithalten")
    }
    var thirdOfGroup: String {
        say("One more that stands in", de: "Noch einer, der einspringt")
    }
    var longerBuffer: String { say("A longer buffer", de: "Ein längerer Puffer") }
    var secondPlace: String {
        say("A second place or provider", de: "Ein zweiter Ort oder Anbieter")
    }
}

/// How long it lasts, when it comes and what it costs.
extension Texts {
    var lastingHeading: String {
        say("How long such things last", de: "Wie lange so etwas dauert")
    }
    var nothingOnRecord: String {
        say(
            "No outage with a beginning and an end is on record.",
            de: "Es ist kein Ausfall mit Anfang und Ende verzeichnet.")
    }
    func basis(own count: Int) -> String {
        say("\(outages(count)) of it, seen here.", de: "\(outages(count)) davon, hier gesehen.")
    }
    func basis(recorded count: Int) -> String {
        say(
            "\(outages(count)) of it, from records of others.",
            de: "\(outages(count)) davon, aus Aufzeichnungen anderer.")
    }
    func basis(general count: Int) -> String {
        say(
            "None of it is on record. For comparison: \(outages(count)) of other services.",
            de: "Von ihm ist keiner verzeichnet. Zum Vergleich: \(outages(count)) anderer Dienste.")
    }
    func onlyDays(_ count: Int) -> String {
        say(
            count == 1
                ? "Of 1 published incident only days are known; it does not count here."
                : "Of \(count) published incidents only days are known; they do not count here.",
            de: count == 1
                ? "Von 1 veröffentlichten Störung sind nur Tage bekannt; sie zählt hier nicht."
                : "Von \(count) veröffentlichten Störungen sind nur Tage bekannt; sie zählen "
                    + "hier nicht.")
    }
    var halfEndWithin: String { say("half end within", de: "die Hälfte endet binnen") }
    var nineTenthsEndWithin: String {
        say("nine of ten end within", de: "neun von zehn enden binnen")
    }
    /// The single lengths, where there are too few for a figure of them all.
    func tooFew(_ lengths: [String], forMedian: Bool, fewest: Int) -> String {
        let list = lengths.joined(separator: ", ")
        return forMedian
            ? say(
                "Fewer than \(fewest) are over, too few for a median; they lasted \(list).",
                de: "Weniger als \(fewest) sind vorbei, zu wenige für einen Median; Dauer: \(list)."
            )
            : say(
                "Fewer than \(fewest) are over, too few for a curve; they lasted \(list).",
                de: "Weniger als \(fewest) sind vorbei, zu wenige für eine Kurve; Dauer: \(list).")
    }
    func tooAlikeForCurve(_ lengths: [String]) -> String {
        let list = lengths.joined(separator: ", ")
        return say(
            "They are too alike for a curve; they lasted \(list).",
            de: "Für eine Kurve sind sie sich zu ähnlich; Dauer: \(list).")
    }
    var curveCaption: String {
        say(
            "The share that lasts longer, with its 95\u{A0}% band; the axis of time widens to the "
                + "right.",
            de: "Der Anteil, der länger dauert, mit seinem 95-%-Band; die Zeitachse wird nach "
                + "rechts weiter.")
    }
    var hoursTitle: String { say("Outages by hour, UTC", de: "Ausfälle nach Stunde, UTC") }
    var weekdaysTitle: String { say("Outages by weekday, UTC", de: "Ausfälle nach Wochentag, UTC") }
    func seasonCaption(_ title: String) -> String {
        say(
            "\(title); dashed is what chance alone would do.",
            de: "\(title); gestrichelt, was der Zufall allein täte.")
    }
    var seasonIsChance: String {
        say(
            "Hour and weekday make no difference beyond chance.",
            de: "Stunde und Wochentag machen keinen Unterschied über den Zufall hinaus.")
    }
    var weekdays: [String] {
        say("Mo Tu We Th Fr Sa Su", de: "Mo Di Mi Do Fr Sa So").split(separator: " ")
            .map(String.init)
    }
    var recurrencesHeading: String { say("What comes back", de: "Was wiederkehrt") }
    var incidentColumn: String { say("Incident", de: "Störung") }
    var timesColumn: String { say("Times", de: "Wie oft") }
    var againColumn: String { say("Again after", de: "Wieder nach") }
    var lastColumn: String { say("Last", de: "Zuletzt") }
    var withoutTitle: String { say("without a title", de: "ohne Titel") }

    var costHeading: String { say("What it costs", de: "Was es kostet") }
    func roughly(_ amount: String) -> String { say("about \(amount)", de: "etwa \(amount)") }
    var anHourNow: String { say("an hour now", de: "je Stunde jetzt") }
    var soFar: String { say("so far", de: "bisher") }
    var costDetails: String {
        say("Parts and assumptions", de: "Aufteilung und Annahmen")
    }
}

/// The words in plots of durations.
extension Texts {
    var survivalTitle: String {
        say("How long such outages last", de: "Wie lange solche Ausfälle dauern")
    }
    func nowAfter(_ minutes: Double) -> String {
        let length = self.minutes(minutes)
        return say("now, after \(length)", de: "jetzt, nach \(length)")
    }
    func halfEndBy(_ minutes: Double) -> String {
        let length = self.minutes(minutes)
        return say("half end by \(length)", de: "Hälfte endet bis \(length)")
    }
    func outages(_ count: Int) -> String {
        say(
            count == 1 ? "1 outage" : "\(count) outages",
            de: count == 1 ? "1 Ausfall" : "\(count) Ausfälle")
    }
    func mostAboveChance(_ label: String, _ count: Int) -> String {
        say(
            "; most above chance: \(label) with \(count)",
            de: "; am weitesten über dem Zufall: \(label) mit \(count)")
    }

    /// What a curve of durations shows.
    ///
    /// The times are shares that have ended, and within how many minutes.
    func survivalSummary(
        count: Int, open: Int, times: [(share: Double, minutes: Double)]
    ) -> String {
        let still = say(", \(open) of them still open", de: ", davon \(open) noch offen")
        let all = say(
            "Of \(outages(count))", de: count == 1 ? "Von 1 Ausfall" : "Von \(count) Ausfällen")
        let start = "\(all)\(open > 0 ? still : "")"
        guard !times.isEmpty else {
            return start
                + say(", less than half have ended.", de: ": weniger als die Hälfte endete.")
        }
        let ends = times.map { share, minutes in
            say(
                "\(percent(share)) ended within \(self.minutes(minutes))",
                de: "\(percent(share)) endeten binnen \(self.minutes(minutes))")
        }
        return "\(start)\(say(",", de: ":")) \(ends.joined(separator: ", "))."
    }
}
