import History
import Topology

/// What the past says.
extension Texts {
    var pastTitle: String { say("What the past says", de: "Was die Vergangenheit sagt") }
    var noOwnOutage: String {
        say(
            "No outage of our own is on record yet", de: "Noch ist kein eigener Ausfall verzeichnet"
        )
    }
    func onRecord(_ count: Int, median minutes: Double?) -> String {
        let outages = counted(count, ("outage", "outages"), de: ("Ausfall", "Ausfälle"))
        guard let minutes else {
            return say("\(outages) on record", de: "\(outages) verzeichnet")
        }
        let length = self.minutes(minutes)
        return say(
            "\(outages) on record, half of them over within \(length)",
            de: "\(outages) verzeichnet, die Hälfte davon nach höchstens \(length) vorbei")
    }
    func otherRecords(_ count: Int) -> String {
        let records = counted(
            count, ("record", "records"), de: ("Aufzeichnung", "Aufzeichnungen"))
        return say("Beside them \(records) of others. ", de: "Daneben \(records) anderer. ")
    }
    func settled(_ count: Int) -> String {
        let predictions = counted(
            count, ("prediction is", "predictions are"), de: ("Vorhersage ist", "Vorhersagen sind"))
        return say("\(predictions) settled.", de: "\(predictions) entschieden.")
    }
    var noneSettled: String {
        say("No prediction is settled yet.", de: "Noch ist keine Vorhersage entschieden.")
    }
    var ownIncidents: String { say("Our own incidents", de: "Eigene Störungen") }
    var noneRecorded: String {
        say(
            "None has been recorded yet. As soon as one has failed and ended, it counts here.",
            de: "Noch ist keine verzeichnet. Sobald ein Ausfall begonnen und geendet hat, zählt er "
                + "hier.")
    }
    var recordsOfOthers: String { say("Records of others", de: "Aufzeichnungen anderer") }
    /// Stands before the names of files.
    var recordsFrom: String { say("From ", de: "Aus ") }
    /// Before and behind the key of the configuration that names files.
    var nameRecords: (before: String, behind: String) {
        (
            say(
                "None are read. Name files of incidents as ",
                de: "Es werden keine gelesen. Zum Vergleich lassen sich Dateien mit Störungen als "),
            say(
                " in the configuration to compare with them.",
                de: " in der Konfiguration nennen.")
        )
    }

    /// Whose incidents are counted.
    enum Subject { case service, provider }

    func name(_ subject: Subject) -> String {
        subject == .service ? service : say("Provider", de: "Anbieter")
    }
    func by(_ subject: Subject) -> String {
        let noun = name(subject)
        return say("By \(noun.lowercased())", de: "Nach \(noun)")
    }
    func statistics(by subject: Subject) -> String {
        let noun = name(subject)
        return say("Statistics by \(noun.lowercased())", de: "Statistik nach \(noun)")
    }
}

/// How many outages, how long and how far apart.
extension Texts {
    func outageNoun(_ count: Int) -> String {
        say(count == 1 ? "outage" : "outages", de: count == 1 ? "Ausfall" : "Ausfälle")
    }
    var nineOfTenWithin: String { say("nine of ten within", de: "neun von zehn binnen") }
    func meanToRepair(_ interval: String) -> String {
        say(
            "mean time to repair (\(interval))",
            de: "im Mittel bis zur Reparatur (\(interval))")
    }
    var openStill: String { say("still open", de: "noch offen") }
    var howLongTheyLast: String { say("How long they last", de: "Wie lange sie dauern") }
    func lengthsCaption(_ fit: String?) -> String {
        say(
            "The share of outages that lasts longer, with its 95\u{A0}% band (Kaplan–Meier; what "
                + "is still open counts as far as it has come); the axis of time widens to the "
                + "right. \(fit ?? "")",
            de: "Der Anteil der Ausfälle, die länger dauern, mit seinem 95-%-Band (Kaplan–Meier; "
                + "was noch offen ist, zählt, so weit es gekommen ist); die Zeitachse wird nach "
                + "rechts weiter. \(fit ?? "")")
    }
    func bestFit(_ fit: DurationFit) -> String {
        let isWeibull = fit.name == "weibull"
        let name = isWeibull ? "Weibull" : fit.name
        let german =
            isWeibull ? "Weibull" : fit.name == "lognormal" ? "Lognormal" : "Exponential"
        return say(
            "Of lognormal, Weibull and exponential the \(name) distribution fits best.",
            de: "Von Lognormal-, Weibull- und Exponentialverteilung passt die \(german)verteilung "
                + "am besten.")
    }
    func fewerThan(_ count: Int) -> String {
        say(
            "Fewer than \(count) outages have ended, too few for a curve.",
            de: "Weniger als \(count) Ausfälle sind vorbei, zu wenige für eine Kurve.")
    }
    var outagesColumn: String { say("Outages", de: "Ausfälle") }
    var medianColumn: String { say("Median", de: "Median") }
    var nineOfTenColumn: String { say("9 of 10 within", de: "9 von 10 binnen") }
    var betweenFailures: String {
        say("Between failures (MTBF)", de: "Zwischen Ausfällen (MTBF)")
    }
    var toRepair: String { say("To repair (MTTR)", de: "Bis zur Reparatur (MTTR)") }
    var withoutOutage: String { say("Without outage", de: "Ohne Ausfall") }
    func fewerOutages(_ count: Int) -> String {
        say("\(count) more with fewer outages. ", de: "\(count) weitere mit weniger Ausfällen. ")
    }
    var meansNote: String {
        say(
            "Means with their 95\u{A0}% intervals, as if times were exponential. Without outage: "
                + "the share of time in which nothing was open, however small.",
            de: "Mittelwerte mit ihren 95-%-Intervallen, als wären die Zeiten exponentialverteilt. "
                + "Ohne Ausfall: der Anteil der Zeit, in der nichts offen war, so klein es sei.")
    }
    var noneAlike: String {
        say("No two incidents look alike.", de: "Keine zwei Störungen gleichen sich.")
    }
}

/// When outages begin, and whether that changes.
extension Texts {
    func whenHeading(_ name: String) -> String { say("\(name): when", de: "\(name): wann") }
    func monthlyAvailability(_ name: String) -> String {
        say("\(name): availability a month", de: "\(name): Verfügbarkeit je Monat")
    }
    func months(_ count: Int, worst month: String, _ share: Double) -> String {
        let share = availability(share)
        return say(
            "\(count) months; the worst was \(month) with \(share).",
            de: "\(count) \(count == 1 ? "Monat" : "Monate"); der schlechteste war \(month) mit "
                + "\(share).")
    }
    var monthsCaption: String {
        say(
            "Availability a month; bars hang from 100\u{A0}%, a short one is good.",
            de: "Verfügbarkeit je Monat; die Balken hängen von 100\u{A0}% herab, ein kurzer ist "
                + "gut.")
    }
    func byHour(_ name: String) -> String {
        say("\(name): outages by hour, UTC", de: "\(name): Ausfälle nach Stunde, UTC")
    }
    var hoursCaption: String {
        say(
            "Outages by the hour they began, UTC; dashed is what chance alone would do.",
            de: "Ausfälle nach der Stunde, in der sie begannen, UTC; gestrichelt, was der Zufall "
                + "allein täte.")
    }
    func byWeekday(_ name: String) -> String {
        say("\(name): outages by weekday, UTC", de: "\(name): Ausfälle nach Wochentag, UTC")
    }
    var daysCaption: String {
        say(
            "Outages by the weekday they began, UTC.",
            de: "Ausfälle nach dem Wochentag, an dem sie begannen, UTC.")
    }

    /// What the beginnings of outages are counted by.
    enum SeasonUnit { case hour, weekday }

    private func noun(_ season: SeasonUnit) -> String {
        season == .hour
            ? say("hour", de: "Stunde") : say("weekday", de: "Wochentag")
    }
    func tooFew(for season: SeasonUnit) -> String {
        let noun = noun(season)
        return say(
            "Too few outages to say whether the \(noun) matters.",
            de:
                "Zu wenige Ausfälle, um zu sagen, ob \(season == .hour ? "die" : "der") \(noun) eine "
                + "Rolle spielt.")
    }
    func makesNoDifference(_ season: SeasonUnit, _ chance: String) -> String {
        let noun = noun(season)
        return say(
            "The \(noun) makes no difference beyond chance (\(chance)).",
            de:
                "\(season == .hour ? "Die" : "Der") \(noun) macht keinen Unterschied über den Zufall "
                + "hinaus (\(chance)).")
    }
    /// Which cell of a season stands out, with how many began in it.
    func matters(
        _ season: SeasonUnit, peak: Int, count: Int, expected: Double, _ chance: String
    ) -> String {
        let (noun, byChance) = (noun(season), number(expected))
        let (english, german) =
            season == .hour
            ? (
                "between \(peak) and \(peak + 1) o’clock UTC",
                "zwischen \(peak) und \(peak + 1) Uhr UTC"
            )
            : ("on a \(Self.weekdays[peak].english)", "an einem \(Self.weekdays[peak].german)")
        return say(
            "The \(noun) matters (\(chance)): most stand out those that begin \(english), \(count) "
                + "against \(byChance) by chance.",
            de: "\(season == .hour ? "Die" : "Der") \(noun) spielt eine Rolle (\(chance)): Am "
                + "stärksten fallen die auf, die \(german) beginnen, \(count) gegenüber "
                + "\(byChance) durch Zufall.")
    }

    private static let weekdays: [(english: String, german: String)] = [
        ("Monday", "Montag"), ("Tuesday", "Dienstag"), ("Wednesday", "Mittwoch"),
        ("Thursday", "Donnerstag"), ("Friday", "Freitag"), ("Saturday", "Samstag"),
        ("Sunday", "Sonntag"),
    ]

    var noTrendKnown: String {
        say("Too few outages to say where it goes.", de: "Zu wenige Ausfälle für einen Trend.")
    }
    /// How many began in each half of the record, and whether that is more than chance.
    func trend(_ first: Int, _ second: Int, isRising: Bool?, _ chance: String) -> String {
        let counts = say(
            "\(first) in the first half of the record, \(second) in the second",
            de: "\(first) in der ersten Hälfte der Aufzeichnung, \(second) in der zweiten")
        let start =
            switch isRising {
            case nil: say("No trend beyond chance", de: "Kein Trend über den Zufall hinaus")
            case true?: say("Outages become more frequent", de: "Ausfälle werden häufiger")
            case false?: say("Outages become less frequent", de: "Ausfälle werden seltener")
            }
        return "\(start): \(counts) (\(chance))."
    }
}
