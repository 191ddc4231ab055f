package import Model

/// Whether incidents begin more often at some hours or on some weekdays, in UTC.
package struct Season: Hashable, Sendable, Encodable {
    /// How many began in each of the cells, against how many chance alone would put there.
    package struct Cells: Hashable, Sendable, Encodable {
        /// How many began in each: hours from 0, or weekdays from Monday.
        package let counts: [Int]
        /// How many are expected of each, by how much of it the window holds.
        package let expected: [Double]
        /// The test of the counts against what is expected; `nil` with too few.
        package let test: ChanceTest?

        /// The cell that is furthest above what is expected, in standard deviations.
        package var peak: Int? {
            counts.indices.filter { expected[$0] > 0 }.max { left, right in
                (excess(left), right) < (excess(right), left)
            }
        }

        private func excess(_ cell: Int) -> Double {
            (Double(counts[cell]) - expected[cell]) / expected[cell].squareRoot()
        }
    }

    /// By hour of the day, from 0 to 23.
    package let hours: Cells
    /// By weekday, Monday first.
    package let weekdays: Cells

    /// The season of moments within a window.
    ///
    /// - Complexity: O(*n*).
    package init(
        _ starts: [Timestamp], in window: ObservationWindow,
        chance: inout some RandomNumberGenerator
    ) {
        var hourCounts = [Int](repeating: 0, count: 24)
        var dayCounts = [Int](repeating: 0, count: 7)
        for start in starts where start >= window.start && start <= window.end {
            let hour = CalendarTime.hour(of: start)
            hourCounts[hour - CalendarTime.floorDivide(hour, 24) * 24] += 1
            dayCounts[CalendarTime.weekday(ofDay: CalendarTime.day(of: start))] += 1
        }
        let exposure = Exposure(window)
        hours = Self.cells(hourCounts, exposure.hours, &chance)
        weekdays = Self.cells(dayCounts, exposure.weekdays, &chance)
    }

    private static func cells(
        _ counts: [Int], _ exposure: [Double], _ chance: inout some RandomNumberGenerator
    ) -> Cells {
        let total = Double(counts.reduce(0, +))
        let all = exposure.reduce(0, +)
        let expected = exposure.map { all > 0 ? $0 / all * total : 0 }
        return Cells(
            counts: counts, expected: expected,
            test: ChanceTest(counts: counts, expected: expected, chance: &chance))
    }
}

/// How much of each hour of the day and of each weekday a window holds.
struct Exposure {
    private(set) var hours = [Double](repeating: 0, count: 24)
    private(set) var weekdays = [Double](repeating: 0, count: 7)

    /// Whole days are counted at once; the days at both ends by the hour.
    init(_ window: ObservationWindow) {
        let (start, end) = (
            window.start.millisecondsSinceEpoch, window.end.millisecondsSinceEpoch
        )
        let day = CalendarTime.millisecondsOfDay
        let firstWhole = Int64(CalendarTime.floorDivide(Int(start + day - 1), Int(day)))
        let endWhole = Int64(CalendarTime.floorDivide(Int(end), Int(day)))
        guard firstWhole < endWhole else {
            addHours(from: start, to: end)
            return
        }
        addHours(from: start, to: firstWhole * day)
        addDays(from: Int(firstWhole), to: Int(endWhole))
        addHours(from: endWhole * day, to: end)
    }

    private mutating func addDays(from first: Int, to end: Int) {
        let (weeks, rest) = (end - first).quotientAndRemainder(dividingBy: 7)
        for hour in hours.indices { hours[hour] += Double(end - first) }
        for weekday in weekdays.indices { weekdays[weekday] += Double(24 * weeks) }
        for day in first..<(first + rest) { weekdays[CalendarTime.weekday(ofDay: day)] += 24 }
    }

    private mutating func addHours(from start: Int64, to end: Int64) {
        let hour = CalendarTime.millisecondsOfHour
        var moment = start
        while moment < end {
            let index = CalendarTime.floorDivide(Int(moment), Int(hour))
            let next = min(end, Int64(index + 1) * hour)
            let share = Double(next - moment) / Double(hour)
            let day = CalendarTime.floorDivide(index, 24)
            hours[index - day * 24] += share
            weekdays[CalendarTime.weekday(ofDay: day)] += share
            moment = next
        }
    }
}
