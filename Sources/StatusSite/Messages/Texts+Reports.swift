import Community
import Model
import StatusFeeds

/// The reports of visitors: the section of a service's page.
extension Texts {
    var reportsHeading: String {
        say("Reports of the last 24 hours", de: "Meldungen der letzten 24 Stunden")
    }
    var inTheLastHour: String { say("In the last hour", de: "In der letzten Stunde") }
    var whatFails: String { say("What fails", de: "Was nicht geht") }
    var howItFails: String { say("How", de: "Wie") }
    var fromWhere: String { say("Where", de: "Wo") }

    /// That nothing came in, and whether that is usual.
    func nothingReported(_ history: ReportHistory) -> String {
        let usual = history.daysKnown == 0 ? " " + usualUnknown : ""
        return say("Nobody reported trouble.", de: "Niemand hat eine Störung gemeldet.") + usual
    }

    private var usualUnknown: String {
        say(
            "How many reports are usual is not known yet; that takes a day.",
            de: "Wie viele Meldungen üblich sind, ist noch nicht bekannt; das braucht einen Tag.")
    }

    /// How it is now: the count, its time, and what is usual then.
    func reportsNow(_ bucket: ReportHistory.Bucket) -> String {
        let count = reports(bucket.count)
        let (from, to) = span(of: bucket)
        let sentence = say(
            "\(count) from \(from) to \(to)", de: "\(count) von \(from) bis \(to) Uhr")
        guard let usual = bucket.usual else { return "\(sentence). \(usualUnknown)" }
        let range = self.range(usual)
        return sentence + say("; \(range) usual then.", de: "; üblich sind dann \(range).")
    }

    /// How far above the usual it is, as a mark with words; `nil` when it is as usual.
    func reportLook(_ level: ReportLevel) -> StateLook? {
        switch level {
        case .usual: nil
        case .raised:
            StateLook(
                mark: "◐", word: say("above the usual", de: "über dem Üblichen"),
                style: "degraded")
        case .high:
            StateLook(
                mark: "▲", word: say("far above the usual", de: "weit über dem Üblichen"),
                style: "partial")
        case .extreme:
            StateLook(
                mark: "■",
                word: say("extremely far above the usual", de: "extrem weit über dem Üblichen"),
                style: "down")
        }
    }

    /// `1 report`, `301 reports`.
    private func reports(_ count: Int) -> String {
        let number = self.number(Double(count))
        return say(
            "\(number) \(count == 1 ? "report" : "reports")",
            de: "\(number) \(count == 1 ? "Meldung" : "Meldungen")")
    }

    private func span(of bucket: ReportHistory.Bucket) -> (from: String, to: String) {
        (Moment.minute(bucket.start), Moment.minute(bucket.start + .seconds(900)))
    }

    /// The usual counts with their verb in English: `3 to 9 are`, `none is`.
    private func range(_ usual: ReportHistory.Usual) -> String {
        let counts = usual.counts
        let (low, high) = (Double(counts.lowerBound), Double(counts.upperBound))
        if counts.upperBound == 0 { return say("none is", de: "keine") }
        guard counts.count > 1 else {
            return say("\(number(low)) \(low == 1 ? "is" : "are")", de: number(low))
        }
        return say(
            "\(number(low)) to \(number(high)) are",
            de: "\(number(low)) bis \(number(high))")
    }
}

/// The picture of the reports.
extension Texts {
    /// How many spans are named in words.
    private static let mostSpans = 3

    func reportPlotTitle(_ name: String) -> String {
        say(
            "\(name): reports per quarter of an hour",
            de: "\(name): Meldungen je Viertelstunde")
    }

    /// What the picture shows, in words.
    func reportSummary(_ history: ReportHistory) -> String {
        var sentences = [
            say(
                "\(reports(history.total)) in 24 hours.",
                de: "\(reports(history.total)) in 24 Stunden.")
        ]
        if let peak = history.peak {
            sentences.append(say("Most: ", de: "Am meisten: ") + reportsNow(peak))
        }
        let spans = history.farAbove.suffix(Self.mostSpans).map { span in
            let (from, to) = (Moment.minute(span.start), Moment.minute(span.end))
            return say("from \(from) to \(to)", de: "von \(from) bis \(to) Uhr")
        }
        if !spans.isEmpty {
            let joined = spans.joined(separator: ", ")
            sentences.append(
                say("Far above the usual \(joined).", de: "Weit über dem Üblichen \(joined)."))
        }
        return sentences.joined(separator: " ")
    }

    /// The words at the highest bar.
    func reportPeak(_ bucket: ReportHistory.Bucket) -> String {
        let count = number(Double(bucket.count))
        let from = Moment.minute(bucket.start)
        return say("\(count) at \(from)", de: "\(count) um \(from)")
    }

    /// The words below the picture.
    func reportCaption(_ history: ReportHistory) -> String {
        let bars = say(
            "Reports per quarter of an hour, UTC, on a square-root scale; a visitor counts once, "
                + "and the last bar is still growing.",
            de: "Meldungen je Viertelstunde, UTC, Quadratwurzel-Skala; wer meldet, zählt einmal, "
                + "und der letzte Balken wächst noch.")
        return "\(bars) \(bandCaption(days: history.daysKnown))"
    }

    private func bandCaption(days: Int) -> String {
        switch days {
        case 0:
            usualUnknown
        case 1..<14:
            say(
                "The band is the usual range for the hour of the day, from "
                    + "\(days) \(days == 1 ? "day" : "days").",
                de: "Das Band ist der übliche Bereich zur Tageszeit, aus "
                    + "\(days) \(days == 1 ? "Tag" : "Tagen").")
        default:
            say(
                "The band is the usual range for the hour and weekday, from \(days) days.",
                de: "Das Band ist der übliche Bereich für Stunde und Wochentag, aus \(days) Tagen.")
        }
    }
}
