import Community
import SiteFixture
import Model
import StatusFeeds
import Testing

@testable import StatusSite

@Suite("Report section", .timeLimit(.minutes(1))) struct ReportSectionTests {
    @Test func `tells a surge with a mark, the numbers and what is usual`() async {
        let page = await visit("/services/etsy", Fixture(.active)).text.plainSpaces
        #expect(page.contains("<span class=\"state down\" data-mark=\"■\">extremely far above"))
        #expect(page.contains("301 reports from 14:30 to 14:45; 4 to 10 are usual then."))
        #expect(page.contains("▲ 301 at 14:30"))
        #expect(page.contains("Most: 301 reports from 14:30 to 14:45; 4 to 10 are usual then."))
        #expect(page.contains("Far above the usual from 14:30 to 14:45."))
        #expect(page.contains("from 28 days."))
    }

    @Test func `tells what fails, how and where in the last hour`() async {
        let page = await visit("/services/etsy", Fixture(.active)).text.plainSpaces
        #expect(page.contains("<strong>What fails</strong>: <span class=\"keep\">checkout 190<"))
        #expect(page.contains("<strong>How</strong>: <span class=\"keep\">error 240<"))
        #expect(page.contains("<span class=\"keep\">United States 170<"))
    }

    @Test func `is quiet when all is as usual`() async {
        let page =
            await visit("/services/etsy", Fixture(.calm)).text.plainSpaces
            .components(of: "id=\"reports\"").last?.components(of: "</section>").first ?? ""
        #expect(page.contains("reports from 14:00 to 14:15; 4 to 10 are usual then."))
        #expect(!page.contains("above the usual"))
        #expect(!page.contains("▲"))
    }

    @Test("is well formed in both languages", arguments: Fixture.Stage.allCases)
    func structure(stage: Fixture.Stage) async {
        for path in ["/services/etsy", "/de/services/etsy", "/services/shippo"] {
            let text = await visit(path, Fixture(stage)).text
            #expect(text.contains("<section class=\"sheet\" id=\"reports\""), "\(path)")
            let problems = Structure(text).problems.filter { !$0.contains("<h1>") }
            #expect(problems.filter { !$0.contains("skips") }.isEmpty, "\(path): \(problems)")
        }
    }

    @Test func `without reports there is one line, and the form`() async {
        let page = await visit("/services/shippo", Fixture(.active)).text
        #expect(
            page.contains(
                "Nobody reported trouble. How many reports are usual is not known yet; "
                    + "that takes a day."))
        #expect(!page.contains("reports-24h"))
        #expect(page.contains("<form class=\"fields\" method=\"post\" "))
        #expect(page.contains("action=\"/services/shippo/reports\""))
    }

    @Test func `every field has its label`() async {
        let page = await visit("/services/etsy", Fixture(.calm)).text
        for name in ["function", "symptom", "country"] {
            #expect(page.contains("<label for=\"report-\(name)\">"))
            #expect(page.contains("<select id=\"report-\(name)\" name=\"\(name)\">"))
        }
        #expect(page.contains("<option value=\"shop management\">shop management</option>"))
        #expect(page.contains("<option value=\"unreachable\">cannot connect</option>"))
        #expect(page.contains("<option value=\"\">elsewhere or not said</option>"))
    }

    @Test func `speaks German`() async {
        let page = await visit("/de/services/etsy", Fixture(.active)).text.plainSpaces
        #expect(page.contains("Meldungen der letzten 24 Stunden"))
        #expect(page.contains("301 Meldungen von 14:30 bis 14:45 Uhr; üblich sind dann 4 bis 10."))
        #expect(page.contains("extrem weit über dem Üblichen"))
        #expect(page.contains("<option value=\"checkout\">Kasse</option>"))
        #expect(page.contains("action=\"/de/services/etsy/reports\""))
        // Österreich stands among the letters o, Vereinigte Staaten at the end.
        let names = page.components(of: "<option value=\"").filter {
            $0.dropFirst(2).hasPrefix("\">")
        }
        .map { $0.dropFirst(4).prefix { $0 != "<" } }
        #expect(names.first == "Australien" && names.last == "Vereinigtes Königreich")
        #expect(names.firstIndex(of: "Österreich") ?? 0 > names.firstIndex(of: "Norwegen") ?? 99)
    }

    @Test func `what comes from outside is escaped`() {
        var history = Self.history([3], usual: nil)
        history.functions = [.init(name: "<script>alert(1)</script>", count: 1)]
        history.countries = [.init(name: "\"><b>", count: 1)]
        let chart = ReportPlot(history, of: "<i>A</i>", texts: Texts(.english)).chart
        let figure = chart?.figure(id: "a", frame: .full, caption: "c").written() ?? ""
        #expect(!figure.isEmpty && !figure.contains("<i>"))
    }

    static func history(
        _ counts: [Int], usual: ReportHistory.Usual?, daysKnown: Int = 0
    ) -> ReportHistory {
        var history = ReportHistory()
        history.buckets = counts.enumerated().map { index, count in
            ReportHistory.Bucket(
                start: Story.at("10:00:00") + .seconds(900 * index), count: count, usual: usual)
        }
        history.daysKnown = daysKnown
        return history
    }
}

@Suite("Report plot") struct ReportPlotTests {
    private let usual = ReportHistory.Usual(low: 0.2, middle: 2, high: 5.9)
    private let texts = Texts(.english)

    @Test func `marks what is far above the usual, and only that`() throws {
        let history = ReportSectionTests.history([2, 9, 0, 60, 40, 3], usual: usual)
        #expect(history.buckets.map(\.level) == [.usual, .raised, .usual, .extreme, .high, .usual])
        let chart = try #require(ReportPlot(history, of: "A", texts: texts).chart)
        #expect(chart.bars.map(\.ink) == [.faint, .faint, .down, .down, .faint])
        #expect(chart.rules.map(\.label) == ["▲ 60 at 10:45"])
        #expect(
            texts.reportSummary(history)
                == "114 reports in 24 hours. Most: 60 reports from 10:45 to 11:00; 1 to 5 are "
                + "usual then. Far above the usual from 10:45 to 11:15.")
    }

    @Test func `has no band where nothing is known`() throws {
        let none = ReportSectionTests.history([2, 60], usual: nil)
        let chart = try #require(ReportPlot(none, of: "A", texts: texts).chart)
        #expect(chart.bands.isEmpty && chart.rules.isEmpty)
        #expect(none.buckets.allSatisfy { $0.level == nil })
        #expect(
            texts.reportsNow(none.buckets[1])
                == "60 reports from 10:15 to 10:30. How many reports are usual is not known yet; "
                + "that takes a day.")
        #expect(ReportPlot(ReportHistory(), of: "A", texts: texts).chart == nil)
    }

    @Test func `a band of one level has four corners`() throws {
        let history = ReportSectionTests.history(Array(repeating: 1, count: 96), usual: usual)
        let chart = try #require(ReportPlot(history, of: "A", texts: texts).chart)
        #expect(chart.bands.map(\.outline.count) == [4])
    }

    @Test(
        "names the usual counts",
        arguments: [
            (0.0, 0.96, "none is"), (0, 1.2, "0 to 1 are"), (0.3, 1.9, "1 is"),
            (4.1, 9.9, "5 to 9 are"), (900.5, 1234.5, "901 to 1,234 are"),
        ])
    func range(low: Double, high: Double, words: String) {
        let usual = ReportHistory.Usual(low: low, middle: (low + high) / 2, high: high)
        let bucket = ReportSectionTests.history([1], usual: usual).buckets[0]
        #expect(
            texts.reportsNow(bucket) == "1 report from 10:00 to 10:15; \(words) usual then.")
    }

    @Test func `while a quarter has only begun, the one before tells more`() {
        let history = ReportSectionTests.history([2, 60, 3], usual: usual)
        #expect(history.current?.count == 60)
        #expect(ReportSectionTests.history([2, 60, 61], usual: usual).current?.count == 61)
        #expect(ReportHistory().current == nil)
    }

    @Test(
        "says what the band rests on",
        arguments: [
            (0, "that takes a day."), (1, "for the hour of the day, from 1 day."),
            (13, "for the hour of the day, from 13 days."),
            (14, "for the hour and weekday, from 14 days."),
        ])
    func caption(days: Int, words: String) {
        let history = ReportSectionTests.history([1], usual: usual, daysKnown: days)
        #expect(texts.reportCaption(history).hasSuffix(words))
    }
}

@Suite("Root scale") struct RootScaleTests {
    @Test(
        "has round gridlines apart from one another",
        arguments: [
            (0.0, [0, 1, 2]), (9, [0, 2, 5]), (301, [0, 20, 100, 200]),
            (100_000, [0, 5000, 20_000, 50_000, 100_000]),
        ] as [(Double, [Double])])
    func ticks(top: Double, ticks: [Double]) {
        let scale = RootScale(upTo: top)
        #expect(scale.ticks == ticks)
        #expect(scale.place(scale.top) == 1 && scale.place(0) == 0)
    }

    @Test func `a quarter of the count lies at half the height`() {
        let scale = RootScale(upTo: 100)
        #expect(abs(scale.place(scale.top / 4) - 0.5) < 1e-9)
        #expect(RootScale(upTo: .infinity).ticks == [0, 1, 2])
    }
}

extension String {
    /// With plain spaces instead of those that do not break.
    fileprivate var plainSpaces: String {
        String(map { $0 == "\u{A0}" ? " " : $0 })
    }
}
