import Model

/// Moments on pages: UTC, with the machine-readable form beside the words.
enum Moment {
    /// `14:33:12`, with the date in front when it is not the day of `now`.
    static func element(_ moment: Timestamp, now: Timestamp) -> HTML {
        Tag.time(Attribute("datetime", moment.description)) { words(moment, now: now) }
    }

    /// `14:33:12` or `2026-11-23 14:33:12`.
    static func words(_ moment: Timestamp, now: Timestamp) -> String {
        moment.date == now.date ? moment.timeOfDay : "\(moment.date) \(moment.timeOfDay)"
    }

    /// `14:33` for the axes of plots.
    static func minute(_ moment: Timestamp) -> String { String(moment.timeOfDay.prefix(5)) }
}
