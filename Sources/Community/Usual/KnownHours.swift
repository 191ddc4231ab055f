import Model

/// The hours of the last 28 days, with the reporters of each as far as they are known.
struct KnownHours {
    /// The number of the first hour, from 0 for the first of 1970.
    let first: Int
    /// The mean of each hour's four quarters; `nil` where it is not known.
    let means: [Double?]
    /// The quarters of the known hours, each with the number of its hour.
    let quarters: [(hour: Int, count: Int)]

    /// The whole hours before the one that `now` lies in.
    init(_ counts: QuarterCounts, since: Timestamp, gaps: [TimeRange], now: Timestamp) {
        let end = QuarterCounts.quarter(of: now) / 4
        let first = max(end - ReportBaseline.mostDays * 24, 0)
        var isKnown = (first..<max(end, first)).map { Self.start(of: $0) >= since }
        for gap in gaps {
            let from = max(QuarterCounts.quarter(of: gap.start) / 4, first)
            let to = min(QuarterCounts.quarter(of: gap.end) / 4, end - 1)
            guard from <= to else { continue }
            for hour in from...to { isKnown[hour - first] = false }
        }
        var quarters: [(hour: Int, count: Int)] = []
        means = isKnown.enumerated().map { offset, isKnown in
            guard isKnown else { return nil }
            let hour = first + offset
            let four = (0..<4).map { counts.count(in: hour * 4 + $0) }
            quarters += four.map { (hour: hour, count: $0) }
            return Double(four.reduce(0, +)) / 4
        }
        self.first = first
        self.quarters = quarters
    }

    /// How many hours are known.
    var knownCount: Int { quarters.count / 4 }

    /// Each known hour, smoothed with its neighbours by the weights 1, 2, 1 where they are known.
    var smoothed: [Double?] {
        means.indices.map { index in
            guard let mean = means[index] else { return nil }
            let neighbours = [index - 1, index + 1].compactMap { index in
                means.indices.contains(index) ? means[index] : nil
            }
            let sum = 2 * mean + neighbours.reduce(0, +)
            return sum / Double(2 + neighbours.count)
        }
    }

    /// The lower median of the known hours; 0 when there are none.
    var median: Double {
        let known = means.compactMap(\.self).sorted()
        return known.isEmpty ? 0 : known[(known.count - 1) / 2]
    }

    /// What a single day may teach at most: four times the median hour, and one.
    var cap: Double { 4 * median + 1 }

    /// The number of the hour within its week, 0...167, at which ``ReportBaseline`` files it.
    static func hourOfWeek(at moment: Timestamp) -> Int {
        let hour = QuarterCounts.quarter(of: moment) / 4 % 168
        return hour < 0 ? hour + 168 : hour
    }

    private static func start(of hour: Int) -> Timestamp { QuarterCounts.start(of: hour * 4) }
}
