package import Model

/// How many distinct reporters are usual in a quarter of an hour, by the hour of the week.
///
/// The method stands in `docs/methods/reports.md`: hours smoothed with their neighbours, the lower
/// median over days or weeks, and a range from the square root of the count.
package struct ReportBaseline: Sendable, Hashable {
    /// How far the past is looked at, in days.
    package static let mostDays = 28
    /// From so many known days on, days of the week differ.
    static let daysForWeek = 14

    /// How many days of reports are known, rounded down; at most 28.
    package let daysKnown: Int
    /// How much more the counts scatter than chance alone would have it, as variance; from 1.
    let dispersion: Double
    /// By the hour of the week, from the first hour of 1970 on; empty while too little is known.
    private let cells: [Cell?]

    /// What is usual in an hour.
    struct Cell: Sendable, Hashable {
        /// Reporters in a quarter.
        let middle: Double
        /// How many days it rests on.
        let days: Int
    }

    /// What is usual by the past before the hour that `now` lies in.
    ///
    /// - Parameters:
    ///   - counts: The past.
    ///   - since: From when on reports are taken at all.
    ///   - gaps: Spans in which none were taken; hours that touch one are not known.
    ///   - now: The present.
    /// - Complexity: O(1): 28 days are looked at; with *n* gaps O(*n*).
    package init(_ counts: QuarterCounts, since: Timestamp, gaps: [TimeRange], now: Timestamp) {
        let hours = KnownHours(counts, since: since, gaps: gaps, now: now)
        daysKnown = hours.knownCount / 24
        guard daysKnown >= 1 else {
            (cells, dispersion) = ([], 1)
            return
        }
        let cells = Self.cells(of: hours, byWeek: daysKnown >= Self.daysForWeek)
        self.cells = cells
        dispersion = Self.dispersion(of: hours, cells)
    }

    /// The range that the reporters of the quarter at `moment` usually lie in, in 95 of 100.
    ///
    /// - Returns: `nil` while less than a day is known.
    package func usual(at moment: Timestamp) -> ReportHistory.Usual? {
        guard !cells.isEmpty, let cell = cells[KnownHours.hourOfWeek(at: moment)] else {
            return nil
        }
        // The square root of a count scatters by a half, whatever the count (Bartlett 1936).
        let known = 1 + 1 / Double(4 * max(cell.days, 1))
        let reach = 1.96 / 2 * (dispersion * known).squareRoot()
        let root = cell.middle.squareRoot()
        let (low, high) = (max(0, root - reach), root + reach)
        return ReportHistory.Usual(low: low * low, middle: cell.middle, high: high * high)
    }

    private static func cells(of hours: KnownHours, byWeek: Bool) -> [Cell?] {
        let smoothed = hours.smoothed
        let daily = (0..<24).map { hour in cell(of: smoothed, at: hour, every: 24, hours) }
        guard byWeek else { return (0..<168).map { daily[$0 % 24] } }
        return (0..<168).map { hour in
            cell(of: smoothed, at: hour, every: 168, hours) ?? daily[hour % 24]
        }
    }

    /// What is usual in the hours that return at a distance, by their lower median.
    private static func cell(
        of smoothed: [Double?], at hour: Int, every step: Int, _ hours: KnownHours
    ) -> Cell? {
        let first = (hour - hours.first % step + step) % step
        let values = stride(from: first, to: smoothed.count, by: step)
            .compactMap { smoothed[$0] }.sorted()
        guard !values.isEmpty else { return nil }
        // One day cannot be held against another; a surge then shows against the other hours.
        let middle = values.count == 1 ? min(values[0], hours.cap) : values[(values.count - 1) / 2]
        return Cell(middle: middle, days: values.count)
    }

    /// The variance of the counts' square roots over that of chance, without the wildest fifth.
    private static func dispersion(of hours: KnownHours, _ cells: [Cell?]) -> Double {
        let squares = hours.quarters.compactMap { hour, count -> Double? in
            guard let middle = cells[hour % 168]?.middle, middle >= 1 else { return nil }
            // Anscombe 1948: of variance 1 for Poisson counts.
            let rest = 2 * ((Double(count) + 0.375).squareRoot() - (middle + 0.375).squareRoot())
            return rest * rest
        }.sorted()
        guard squares.count >= 96 else { return 1 }
        let kept = squares.prefix(squares.count * 4 / 5)
        // The mean square of a normal variable without its wildest fifth is 0.438.
        let variance = kept.reduce(0, +) / Double(kept.count) / 0.438
        return min(max(variance, 1), 16)
    }
}
