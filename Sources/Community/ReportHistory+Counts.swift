package import Model

extension ReportHistory {
    /// How many quarters of an hour 24 hours have.
    private static let quarters = 96

    /// The 24 hours up to the end of the quarter of an hour that `now` lies in.
    ///
    /// - Parameters:
    ///   - counts: The reporters of each quarter.
    ///   - lastHour: The reports of the last hour; a reporter counts once under a name.
    ///   - baseline: What is usual.
    ///   - now: The present.
    /// - Complexity: O(*n*) in the reports of the last hour.
    package init(
        _ counts: QuarterCounts, lastHour: [UserReport], baseline: ReportBaseline, now: Timestamp
    ) {
        self.init()
        let last = QuarterCounts.quarter(of: now)
        buckets = (last - Self.quarters + 1...last).map { quarter in
            let start = QuarterCounts.start(of: quarter)
            return Bucket(
                start: start, count: counts.count(in: quarter), usual: baseline.usual(at: start))
        }
        functions = Self.shares(lastHour) { $0.function }
        symptoms = Self.shares(lastHour) { $0.symptom.rawValue }
        countries = Self.shares(lastHour) { $0.country }
        daysKnown = baseline.daysKnown
    }

    /// How many reporters name each thing, most named first, then by name.
    private static func shares(
        _ reports: [UserReport], _ name: (UserReport) -> String?
    ) -> [Share] {
        var reporters: [String: Set<String>] = [:]
        for report in reports {
            if let name = name(report) { reporters[name, default: []].insert(report.reporter) }
        }
        return reporters.map { Share(name: $0.key, count: $0.value.count) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}
