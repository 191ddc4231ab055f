import Model

/// The maintenance that a provider announces, as an iCalendar file (RFC 5545).
struct MaintenanceCalendar {
    let content: StatuspageContent
    let now: Timestamp

    /// The file; without any maintenance it is an empty calendar.
    var text: String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Foreshock//Maintenance//EN",
            "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "X-WR-CALNAME:\(CalendarText.escaped(content.page.name))",
            // Once an hour is enough for what is announced days ahead.
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
        ]
        let lines = head + content.maintenances.flatMap(event) + ["END:VCALENDAR"]
        return lines.map { CalendarText.folded($0) + "\r\n" }.joined()
    }

    /// One maintenance; none for which its provider tells no beginning.
    private func event(_ maintenance: StatuspageIncident) -> [String] {
        guard let text = maintenance.scheduled_for?.value, let from = Timestamp(iso8601: text)
        else { return [] }
        let changed = Timestamp(iso8601: maintenance.updated_at) ?? from
        var lines = [
            "BEGIN:VEVENT", "UID:\(maintenance.id)@\(maintenance.page_id).foreshock",
            "DTSTAMP:\(changed.calendarText)", "LAST-MODIFIED:\(changed.calendarText)",
            "SEQUENCE:\(maintenance.incident_updates.count)", "DTSTART:\(from.calendarText)",
        ]
        // A provider's end may lie before its beginning; an event without an end is a moment.
        if let text = maintenance.scheduled_until?.value, let to = Timestamp(iso8601: text),
            to > from
        {
            lines.append("DTEND:\(to.calendarText)")
        }
        lines += [
            "SUMMARY:\(CalendarText.escaped(maintenance.name))",
            "DESCRIPTION:\(CalendarText.escaped(description(of: maintenance)))",
            "URL:\(CalendarText.line(maintenance.shortlink))", "STATUS:CONFIRMED",
            "TRANSP:TRANSPARENT", "CATEGORIES:MAINTENANCE", "END:VEVENT",
        ]
        return lines
    }

    /// Where it stands, and what its provider said, the newest first.
    private func description(of maintenance: StatuspageIncident) -> String {
        let updates = maintenance.incident_updates.map { "\($0.display_at) \($0.body)" }
        let status = maintenance.status.map { $0 == "_" ? " " : $0 }
        return ([String(status)] + updates + [maintenance.shortlink]).joined(separator: "\n")
    }
}

/// Texts and lines of iCalendar.
enum CalendarText {
    /// The longest line in bytes, without its end (RFC 5545, section 3.1).
    private static let mostBytes = 75

    /// A text as a value (section 3.3.11); control characters are left out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\" + String(scalar)
            case "\n": escaped += "\\n"
            case "\u{0}"..<" ", "\u{7F}": continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// A value that is no text, without what could end its line.
    static func line(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.value >= 32 && $0 != "\u{7F}" }))
    }

    /// A line in pieces of at most 75 bytes, none of which parts a character.
    static func folded(_ line: String) -> String {
        var folded = ""
        var bytes = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if bytes + size > mostBytes {
                folded += "\r\n "
                bytes = 1
            }
            folded.unicodeScalars.append(scalar)
            bytes += size
        }
        return folded
    }
}
