package import Model

/// How many distinct reporters there were in each quarter of an hour, UTC.
package struct QuarterCounts: Sendable, Hashable {
    /// How long a quarter is.
    package static let length = Duration.seconds(900)
    private static let milliseconds: Int64 = 900_000

    private var counts: [Int: Int] = [:]
    /// Who was counted in the last quarters, so that nobody counts twice.
    private var reporters: [Int: Set<String>] = [:]

    /// The counts of some reports of one service, in any order.
    ///
    /// - Complexity: O(*n*) in the number of reports.
    package init(_ reports: some Sequence<UserReport> = []) {
        for report in reports { count(report, forgetting: false) }
        forgetReporters()
    }

    /// Counts one more report; one that is older than the last but one quarter always counts.
    package mutating func add(_ report: UserReport) { count(report, forgetting: true) }

    /// The reporters in a quarter.
    package func count(in quarter: Int) -> Int { counts[quarter] ?? 0 }

    /// Forgets quarters before one.
    package mutating func forget(before quarter: Int) {
        counts = counts.filter { $0.key >= quarter }
        reporters = reporters.filter { $0.key >= quarter }
    }

    /// The number of the quarter that a moment lies in, from 0 for the first of 1970.
    package static func quarter(of moment: Timestamp) -> Int {
        let (quotient, rest) = moment.millisecondsSinceEpoch.quotientAndRemainder(
            dividingBy: milliseconds)
        return Int(rest < 0 ? quotient - 1 : quotient)
    }

    /// When a quarter begins.
    package static func start(of quarter: Int) -> Timestamp {
        Timestamp(millisecondsSinceEpoch: Int64(quarter) * milliseconds)
    }

    private mutating func count(_ report: UserReport, forgetting: Bool) {
        let quarter = Self.quarter(of: report.at)
        let isKnown = reporters[quarter]?.contains(report.reporter) ?? false
        guard !isKnown else { return }
        if forgetting, reporters[quarter] == nil { forgetReporters(before: quarter - 1) }
        reporters[quarter, default: []].insert(report.reporter)
        counts[quarter, default: 0] += 1
    }

    private mutating func forgetReporters() {
        if let last = reporters.keys.max() { forgetReporters(before: last - 1) }
    }

    private mutating func forgetReporters(before quarter: Int) {
        reporters = reporters.filter { $0.key >= quarter }
    }
}
