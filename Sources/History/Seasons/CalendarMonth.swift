package import Model

/// A month of the calendar, in UTC.
package struct CalendarMonth: Hashable, Comparable, Sendable {
    /// Months since January of the year 0.
    let index: Int

    init(index: Int) { self.index = index }

    /// The month that a moment lies in.
    ///
    /// Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    package init(of moment: Timestamp) {
        let days = CalendarTime.day(of: moment)
        let shifted = days + 719_468
        let era = CalendarTime.floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153  // from March
        index = (yearOfEra + era * 400) * 12 + month + 2
    }

    /// The first moment of the month.
    package var start: Timestamp {
        let shifted = index - 2
        let year = CalendarTime.floorDivide(shifted, 12)
        let month = shifted - year * 12
        let era = CalendarTime.floorDivide(year, 400)
        let yearOfEra = year - era * 400
        let dayOfEra =
            yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + (153 * month + 2) / 5
        let days = era * 146_097 + dayOfEra - 719_468
        return Timestamp(millisecondsSinceEpoch: Int64(days) * CalendarTime.millisecondsOfDay)
    }

    /// The month after.
    package var next: CalendarMonth { CalendarMonth(index: index + 1) }

    /// Such as `2024-02`.
    package var name: String { String(start.date.prefix(7)) }

    package static func < (left: CalendarMonth, right: CalendarMonth) -> Bool {
        left.index < right.index
    }
}

extension CalendarMonth: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}

/// Days, weekdays and hours of moments, in UTC.
enum CalendarTime {
    static let millisecondsOfDay: Int64 = 86_400_000
    static let millisecondsOfHour: Int64 = 3_600_000

    /// Days since 1970-01-01.
    static func day(of moment: Timestamp) -> Int {
        floorDivide(Int(moment.millisecondsSinceEpoch), Int(millisecondsOfDay))
    }

    /// Hours since 1970-01-01T00:00Z.
    static func hour(of moment: Timestamp) -> Int {
        floorDivide(Int(moment.millisecondsSinceEpoch), Int(millisecondsOfHour))
    }

    /// 0 for Monday to 6 for Sunday.
    static func weekday(ofDay day: Int) -> Int {
        let weekday = (day + 3) % 7  // 1970-01-01 was a Thursday.
        return weekday < 0 ? weekday + 7 : weekday
    }

    static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        let quotient = value / divisor
        return value % divisor < 0 ? quotient - 1 : quotient
    }
}
