package import Model

/// The reports about one service as they are needed again and again, without the store.
package struct ReportLedger: Sendable {
    /// Reports older than this serve only counts.
    private static let recent = Duration.seconds(3600)

    private var counts: QuarterCounts
    /// Those of the last hour and a little more, by time.
    private var reports: [UserReport]
    private var baseline: (hour: Int, value: ReportBaseline)?

    /// The span in which reports were taken.
    package struct Taking: Sendable {
        /// From when on.
        package var since: Timestamp
        /// When not.
        package var gaps: [TimeRange]

        /// A span.
        package init(since: Timestamp, gaps: [TimeRange] = []) {
            self.since = since
            self.gaps = gaps
        }
    }

    /// A ledger of the last 28 days, by time.
    ///
    /// - Complexity: O(*n*) in the number of reports.
    package init(_ past: [UserReport] = []) {
        counts = QuarterCounts(past)
        guard let last = past.last else {
            reports = []
            return
        }
        reports = past.filter { last.at - $0.at <= Self.recent }
    }

    /// Notes one more report.
    package mutating func add(_ report: UserReport) {
        counts.add(report)
        if let first = reports.first, report.at - first.at > Self.recent * 2 {
            reports.removeAll { report.at - $0.at > Self.recent }
        }
        reports.append(report)
    }

    /// Distinct reporters in a span up to `now`.
    ///
    /// - Complexity: O(*n*) in the reports of the last hour.
    package func reporters(inLast span: Duration, at now: Timestamp) -> Int {
        Set(reports.filter { $0.at <= now && now - $0.at < span }.map(\.reporter)).count
    }

    /// What is usual by all that is known at a moment.
    package mutating func baseline(at now: Timestamp, _ taking: Taking) -> ReportBaseline {
        current(at: now, taking)
    }

    /// The last 24 hours.
    ///
    /// What is usual is worked out once an hour, from counts that are kept in memory.
    package mutating func history(at now: Timestamp, _ taking: Taking) -> ReportHistory {
        ReportHistory(
            counts, lastHour: reports.filter { $0.at <= now && now - $0.at < Self.recent },
            baseline: current(at: now, taking), now: now)
    }

    private mutating func current(at now: Timestamp, _ taking: Taking) -> ReportBaseline {
        let quarter = QuarterCounts.quarter(of: now)
        if let baseline, baseline.hour == quarter / 4 { return baseline.value }
        counts.forget(before: quarter - (ReportBaseline.mostDays + 1) * 96)
        reports.removeAll { now - $0.at > Self.recent }
        let value = ReportBaseline(counts, since: taking.since, gaps: taking.gaps, now: now)
        baseline = (quarter / 4, value)
        return value
    }
}
