import Model

extension Timestamp {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// As RSS and mail write it: `Tue, 24 Nov 2026 14:33:12 +0000` (RFC 5322, section 3.3).
    var internetDate: String {
        let dayMilliseconds: Int64 = 86_400_000
        let remainder = millisecondsSinceEpoch % dayMilliseconds
        let day =
            (millisecondsSinceEpoch - remainder) / dayMilliseconds - (remainder < 0 ? 1 : 0)
        // The epoch was a Thursday.
        let weekday = Self.weekdays[Int((day % 7 + 7) % 7)]
        let parts = date.split(separator: "-")
        let month = Int(parts[1]).map { Self.months[$0 - 1] } ?? ""
        return "\(weekday), \(parts[2]) \(month) \(parts[0]) \(timeOfDay) +0000"
    }

    /// As iCalendar writes it in UTC: `20261124T143312Z` (RFC 5545, section 3.3.5).
    var calendarText: String {
        String(description.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
    }
}
