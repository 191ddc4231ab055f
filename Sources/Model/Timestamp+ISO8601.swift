// Calendar text without Foundation: days to civil dates and back.
// Source of the day arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".

extension Timestamp: CustomStringConvertible {
    /// ISO 8601 in UTC with milliseconds, such as `2026-11-24T14:33:12.000Z`.
    package var description: String {
        let parts = civil
        return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
            + "T\(timeOfDay).\(padded(parts.millisecond, 3))Z"
    }

    /// The time of day in UTC, such as `14:33:12`.
    package var timeOfDay: String {
        let parts = civil
        return "\(padded(parts.hour, 2)):\(padded(parts.minute, 2)):\(padded(parts.second, 2))"
    }

    /// The date in UTC, such as `2026-11-24`.
    package var date: String { String(description.prefix(10)) }

    /// Reads ISO 8601 in UTC: `2026-11-24T14:33:12Z`, with or without a fraction.
    ///
    /// - Returns: `nil` when the text has another form or names an impossible date.
    package init?(iso8601 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z"), bytes[4] == 45, bytes[7] == 45,
            bytes[10] == 84 || bytes[10] == 32, bytes[13] == 58, bytes[16] == 58,
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]), let hour = number(bytes[11..<13]),
            let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
            (1...12).contains(month), (1...daysIn(month: month, of: year)).contains(day), hour < 24,
            minute < 60, second < 61,
            let millisecond = fraction(bytes[19..<(bytes.count - 1)])
        else { return nil }
        let days = daysFromCivil(year: year, month: month, day: day)
        let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second
        self.init(millisecondsSinceEpoch: Int64(seconds) * 1000 + Int64(millisecond))
    }

    private struct Civil { let year, month, day, hour, minute, second, millisecond: Int }

    private var civil: Civil {
        let total = Int(millisecondsSinceEpoch)
        let days = floorDivide(total, 86_400_000)
        let rest = total - days * 86_400_000
        let shifted = days + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        return Civil(
            year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0),
            month: month < 10 ? month + 3 : month - 9, day: dayOfYear - (153 * month + 2) / 5 + 1,
            hour: rest / 3_600_000, minute: rest / 60_000 % 60, second: rest / 1000 % 60,
            millisecond: rest % 1000)
    }
}

extension Timestamp: Codable {
    /// Reads ISO 8601 text.
    ///
    /// - Throws: `DecodingError.dataCorrupted` when the text is no moment.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Timestamp(iso8601: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "'\(text)' is no time; write it as 2026-11-24T14:33:12Z.")
        }
        self = moment
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

private func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
}

private func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = floorDivide(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
}

private func daysIn(month: Int, of year: Int) -> Int {
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeapYear ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
}

private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
        guard (48...57).contains(digit) else { return nil }
        value = value * 10 + Int(digit - 48)
    }
    return value
}

private func fraction(_ text: ArraySlice<UInt8>) -> Int? {
    guard let point = text.first else { return 0 }
    guard point == 46, (2...10).contains(text.count) else { return nil }
    let digits = (Array(text.dropFirst()) + [48, 48, 48]).prefix(3)
    guard number(text.dropFirst()) != nil else { return nil }
    return number(ArraySlice(digits))
}
