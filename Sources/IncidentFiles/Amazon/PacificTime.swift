import Model

/// US Pacific time, by the rule in force since 2007 (Energy Policy Act of 2005).
enum PacificTime {
    /// A day of the calendar.
    struct Day: Hashable {
        let year, month, day: Int

        /// The day that a number of days after 1970-01-01 is.
        init(sinceEpoch days: Int) {
            let moment = Timestamp(millisecondsSinceEpoch: Int64(days) * 86_400_000)
            let parts = moment.date.split(separator: "-").compactMap { Int($0) }
            year = parts.first ?? 1970
            month = parts.count > 1 ? parts[1] : 1
            day = parts.count > 2 ? parts[2] : 1
        }

        /// A day by its name; `nil` when there is none such.
        init?(year: Int, month: Int, day: Int) {
            self.year = year
            self.month = month
            self.day = day
            guard midnight != nil else { return nil }
        }

        /// Days since 1970-01-01 (Hinnant's civil calendar, by way of ``Timestamp``).
        var sinceEpoch: Int { midnight.map { Int($0.millisecondsSinceEpoch / 86_400_000) } ?? 0 }

        private var midnight: Timestamp? {
            Timestamp(
                iso8601: "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T00:00:00Z")
        }

        private func padded(_ value: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
        }
    }

    /// How a clock time names its zone.
    enum Zone: String, Hashable { case daylight = "PDT", standard = "PST", unnamed = "" }

    /// Whether a local clock shows daylight time: from the second Sunday of March, 2:00, to the
    /// first Sunday of November, 2:00.
    ///
    /// The hour that comes twice in November counts as daylight time.
    static func isDaylight(_ day: Day, minute: Int) -> Bool {
        guard (3...11).contains(day.month) else { return false }
        guard day.month == 3 || day.month == 11 else { return true }
        let change = sunday(day.month == 3 ? 2 : 1, month: day.month, year: day.year)
        if day.day != change { return (day.day > change) == (day.month == 3) }
        return day.month == 3 ? minute >= 120 : minute < 120
    }

    /// The moment at which a local clock shows a number of minutes since midnight.
    static func moment(_ day: Day, minute: Int, zone: Zone) -> Timestamp {
        let isDaylight =
            switch zone {
            case .daylight: true
            case .standard: false
            case .unnamed: isDaylight(day, minute: minute)
            }
        let minutes = day.sinceEpoch * 1440 + minute + (isDaylight ? 7 : 8) * 60
        return Timestamp(millisecondsSinceEpoch: Int64(minutes) * 60_000)
    }

    /// The local day of a moment.
    static func day(of moment: Timestamp) -> Day {
        let standard = local(moment, hours: 8)
        let day = Day(sinceEpoch: standard / 1440)
        return isDaylight(day, minute: standard % 1440 + 60)
            ? Day(sinceEpoch: local(moment, hours: 7) / 1440) : day
    }

    private static func local(_ moment: Timestamp, hours: Int) -> Int {
        max(0, Int(moment.millisecondsSinceEpoch / 60_000) - hours * 60)
    }

    /// The day of a month on which its `nth` Sunday falls; 1970-01-01 was a Thursday.
    private static func sunday(_ nth: Int, month: Int, year: Int) -> Int {
        guard let first = Day(year: year, month: month, day: 1) else { return 1 }
        let weekday = ((first.sinceEpoch + 4) % 7 + 7) % 7
        return 1 + (7 - weekday) % 7 + (nth - 1) * 7
    }
}
