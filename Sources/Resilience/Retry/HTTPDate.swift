/// Reads the dates of HTTP in their three forms (RFC 9110, section 5.6.7).
enum HTTPDate {
    /// Seconds since 1970 of `Sun, 06 Nov 1994 08:49:37 GMT` or one of the two obsolete forms.
    ///
    /// A year of two digits is taken as the one that lies at most 50 years ahead of `now`.
    static func seconds(from text: String, now: Int64) -> Int64? {
        let parts = text.utf8.split { $0 == 32 || $0 == 44 || $0 == 45 }.map { Array($0) }
        switch parts.count {
        case 6 where parts[5] == Array("GMT".utf8):
            return seconds(day: parts[1], month: parts[2], year: parts[3], time: parts[4], now: now)
        case 5:
            return seconds(day: parts[2], month: parts[1], year: parts[4], time: parts[3], now: now)
        default:
            return nil
        }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ].map { Array($0.utf8) }

    private static func seconds(
        day: [UInt8], month: [UInt8], year: [UInt8], time: [UInt8], now: Int64
    ) -> Int64? {
        guard let month = months.firstIndex(of: month).map({ $0 + 1 }),
            let day = number(day, digits: 1...2), (1...31).contains(day),
            let year = fullYear(year, now: now), let timeOfDay = timeOfDay(time)
        else { return nil }
        return days(year: year, month: Int64(month), day: day) * 86_400 + timeOfDay
    }

    private static func timeOfDay(_ text: [UInt8]) -> Int64? {
        let parts = text.split(separator: 58, omittingEmptySubsequences: false).map { Array($0) }
        guard parts.count == 3, let hour = number(parts[0], digits: 2...2), hour < 24,
            let minute = number(parts[1], digits: 2...2), minute < 60,
            let second = number(parts[2], digits: 2...2), second <= 60
        else { return nil }
        return (hour * 60 + minute) * 60 + second
    }

    private static func fullYear(_ text: [UInt8], now: Int64) -> Int64? {
        guard let year = number(text, digits: 2...4), text.count != 3 else { return nil }
        guard text.count == 2 else { return year }
        let current = 1970 + now / 31_556_952
        let candidate = current - current % 100 + year
        return candidate > current + 50 ? candidate - 100 : candidate
    }

    private static func number(_ text: [UInt8], digits: ClosedRange<Int>) -> Int64? {
        guard digits.contains(text.count) else { return nil }
        var value: Int64 = 0
        for byte in text {
            guard (48...57).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 48)
        }
        return value
    }

    // Years that start in March put the leap day last, so that months have a fixed offset.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let marchYear = month <= 2 ? year - 1 : year
        let marchMonth = month > 2 ? month - 3 : month + 9
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        return marchYear * 365 + leapDays + (153 * marchMonth + 2) / 5 + day - 1 - 719_468
    }
}
