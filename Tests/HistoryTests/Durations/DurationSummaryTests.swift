import Testing

@testable import History

@Suite("Duration summary") struct DurationSummaryTests {
    @Test func `takes quantiles between the two nearest`() throws {
        let summary = try #require(DurationSummary(sorted: [1, 2, 4, 8]))
        #expect(summary.n == 4)
        #expect(summary.medianMinutes == 3)
        #expect(abs(summary.p90Minutes - 6.8) < 1e-12)
        #expect(summary.meanMinutes == 3.75)
        #expect(summary.maxMinutes == 8)
    }

    @Test func `one is its own summary and none has none`() {
        #expect(DurationSummary(sorted: [5])?.p90Minutes == 5)
        #expect(DurationSummary(sorted: []) == nil)
    }

    @Test(
        "published figures of clouds",
        arguments: [
            ("cua-AWS", 140, 84.0, 140.2, 281.4), ("cua-GCP", 130, 62.4, 142.8, 306.1),
            ("cua-Azure", 119, 236.0, 541.0, 1240.8), ("gcp", 157, 157.0, 1868.24, 3130.8),
        ])
    func clouds(provider: String, n: Int, median: Double, mean: Double, p90: Double) throws {
        let statistics = HistoryStatistics(RecordedDurations.incidents(of: provider))
        let summary = try #require(statistics.all.durations)
        #expect(summary.n == n)
        #expect(abs(summary.medianMinutes - median) < 0.06)
        #expect(abs(summary.meanMinutes - mean) < 0.06)
        #expect(abs(summary.p90Minutes - p90) < 0.06)
        if provider == "gcp" { #expect(Int(summary.maxMinutes.rounded()) == 84_653) }
    }

    @Test(
        "published medians of status pages, which count what ended at once as zero",
        arguments: [
            ("circleci", 36.0, 101), ("netlify", 28, 78), ("github", 49, 187),
            ("datadog", 56, 43), ("discord", 57.5, 116), ("sentry", 65.5, 136),
            ("vercel", 81, 170), ("digitalocean", 95, 175), ("grafana", 100.5, 228),
            ("mongodb", 126, 106), ("snowflake", 186, 69), ("confluent", 193, 143),
            ("elastic", 223, 83), ("supabase", 240.5, 126),
        ])
    func statusPages(provider: String, median: Double, count: Int) {
        let group = HistoryStatistics(RecordedDurations.incidents(of: provider)).all
        #expect(group.n + group.withoutDuration == count)
        #expect(group.medianMinutesWithZero == median)
    }

    @Test func `counts what lasted at least a second and was no maintenance`() {
        #expect(HistoryStatistics(RecordedDurations.statusPages).all.n == 1639)
        #expect(HistoryStatistics(RecordedDurations.incidents(of: "github")).all.n == 183)
    }
}
