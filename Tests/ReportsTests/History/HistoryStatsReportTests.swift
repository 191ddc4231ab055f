import FoundationEssentials
import History
import Model
import TestKit
import Testing

@testable import Reports

@Suite("Report of history stats", .timeLimit(.minutes(1))) struct HistoryStatsReportTests {
    private static let newYear = Timestamp(millisecondsSinceEpoch: 1_704_067_200_000)

    /// Sixty outages of two providers, one a week each, the same over and over.
    private static let incidents = (0..<60).map { index in
        let start = newYear + .seconds(86_400 * 7 * (index / 2)) + .seconds(index % 2 * 3600)
        return PastIncident(
            id: "\(index)", provider: index % 2 == 0 ? "github" : "npm",
            title: "Elevated errors in the API", components: ["api"],
            severity: index % 3 == 0 ? .critical : .major, start: start,
            end: start + .seconds(60 * (20 + index)))
    }

    private struct Decoded: Decodable {
        struct Provider: Decodable {
            struct Fits: Decodable {
                struct Lognormal: Decodable { let mu, sigma, logLikelihood: Double }
                struct Weibull: Decodable { let shape, scale, logLikelihood: Double }
                struct Exponential: Decodable { let mean, logLikelihood: Double }
                let lognormal: Lognormal
                let weibull: Weibull
                let exponential: Exponential
                let best: String
            }
            struct Mean: Decodable { let minutes, lowerMinutes, upperMinutes: Double }
            struct Availability: Decodable {
                struct Month: Decodable {
                    let month: String
                    let availability, weightedAvailability: Double
                }
                let months: [Month]
            }
            struct Residual: Decodable {
                struct Figures: Decodable { let medianMinutes: Double }
                let sentence: String
                let residual: Figures?
            }
            let n: Int
            let medianMinutes, meanMinutes, p90Minutes: Double
            let fits: Fits
            let mtbf, mttr: Mean
            let availability: Availability
            let residual: Residual?
        }
        let records: Int
        let setAside: [String]
        let providers: [String: Provider]
    }

    @Test func `programs read it by provider`() throws {
        let report = HistoryStatsReport(
            Self.incidents, problems: ["a.json:3: no start"], elapsed: .seconds(40 * 60))
        let decoded = try JSONDecoder().decode(Decoded.self, from: Data(report.json().utf8))
        let github = try #require(decoded.providers["github"])
        #expect(decoded.records == 60)
        #expect(decoded.setAside == ["a.json:3: no start"])
        #expect(github.n == 30)
        #expect(github.medianMinutes == 49)
        #expect(github.meanMinutes == 49)
        #expect(abs(github.p90Minutes - 72.2) < 1e-9)
        #expect(github.fits.exponential.mean == 49)
        #expect(["weibull", "lognormal"].contains(github.fits.best))
        #expect(github.mttr.minutes == 49)
        #expect(abs(github.mtbf.minutes / 10_080 - 1) < 0.01)
        #expect(github.mtbf.lowerMinutes < github.mtbf.minutes)
        #expect(github.availability.months.first?.month == "2024-01")
        #expect(github.residual?.residual?.medianMinutes == 20)
        #expect(
            github.residual?.sentence.hasPrefix(
                "Has lasted 40 min: half of such incidents end within 20 min more") == true)
    }

    @Test func `people read tables of at most 100 columns`() {
        let report = HistoryStatsReport(
            Self.incidents, problems: (0..<12).map { "a.json:\($0): no start" },
            elapsed: .seconds(40 * 60)
        ) { _ in "release" }
        let lines = report.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.filter { $0.count > 100 && !$0.contains("Has lasted") } == [])
        for word in [
            "60 records, 12 set aside", "github    30", "best fit", "comes back",
            "Elevated errors in the API", "release", "Has lasted 40 min",
            "corrected for 8 tests (Holm)",
        ] {
            #expect(report.text.contains(word), "\(word)\n\(report.text)")
        }
        #expect(report.text.hasSuffix("\n"))
        #expect(!report.text.contains("no start"))
    }

    @Test func `one record has no availability, and a trace no dates`() throws {
        let one = HistoryStatsReport(Array(Self.incidents.prefix(1)))
        #expect(one.text.hasPrefix("1 record, 0 set aside."))
        #expect(
            one.text.contains(
                "github                    -            -  -                      -\n"
                    + "'-': with fewer than 5 outages it is not told.\n"))
        var settings = HistoryStatistics.Settings()
        settings.undated = ["github", "npm"]
        let trace = HistoryStatsReport(Self.incidents, settings: settings)
        #expect(!trace.text.contains("2024"))
        #expect(try trace.json().contains("\"hasDates\" : false"))
        #expect(HistoryStatsReport(Self.incidents).text.contains("2024"))
    }

    @Test func `nothing recorded is told as nothing`() throws {
        let report = HistoryStatsReport([], elapsed: .seconds(60))
        #expect(report.text.hasPrefix("0 records, 0 set aside."))
        #expect(try report.json().contains("\"records\" : 0"))
        #expect(report.text.contains("Only 0 such incidents on record have ended"))
    }

    @Test(arguments: [
        (0.5, "30 s"), (49.4, "49 min"), (156.0, "2.6 h"), (6000.0, "4.2 d"), (200_000.0, "139 d"),
    ])
    func `times have the unit that suits them`(minutes: Double, text: String) {
        #expect(Shown.time(minutes) == text)
    }

    @Test func `numbers are rounded`() {
        #expect(Shown.percent(0.99951) == "99.95 %")
        #expect(Shown.probability(0.0001) == "< .001")
        #expect(Shown.time(nil) == "-")
        #expect(Shown.cut("abcdef", 4) == "abc…")
    }
}
