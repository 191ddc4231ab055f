import SiteFixture
import FaultTrees
import History
import Model
import Numerics
import Testing

@testable import StatusSite

@Suite("Charts") struct ChartTests {
    @Test func `of durations begin and end at round marks`() {
        let axis = DurationAxis(from: 2, to: 130)
        #expect(
            axis.ticks.map { $0.label.replacing("\u{A0}", with: " ") }
                == ["1 min", "5 min", "20 min", "1 h", "4 h"])
        #expect(axis.place(of: 0) == 0)
        #expect(axis.place(of: 20) == 0.5)
        #expect(axis.place(of: 40) == 0.625)
        #expect(axis.place(of: 1e9) == 1)
    }

    @Test func `of durations hold those of any length`() {
        #expect(DurationAxis(from: 0.001, to: 1e12).ticks.count == 11)
        #expect(DurationAxis(from: 1e12, to: 1e12).ticks.count > 0)
    }

    @Test func `of survival fall from all to none`() throws {
        let sample = DurationSample(ended: (1...40).map(Double.init))
        let chart = try #require(SurvivalChart(sample: sample, elapsedMinutes: 10).chart())
        let spots = try #require(chart.lines.first?.spots)
        #expect(spots.first == Chart.Spot(x: 0, y: 1))
        #expect(spots.last?.y == 0)
        #expect(zip(spots, spots.dropFirst()).allSatisfy { $0.y >= $1.y && $0.x <= $1.x })
        #expect(
            chart.summary.replacing("\u{A0}", with: " ")
                == "Of 40 outages, 50 % ended within 20 min, 90 % ended within 36 min.")
        #expect(chart.rules.map(\.label.count) == ["now, after 10 min".count])
    }

    @Test("of survival keep their words within the picture", arguments: [2, 12, 22, 38])
    func words(minutes: Double) throws {
        let sample = DurationSample(ended: (1...40).map(Double.init))
        let chart = try #require(
            SurvivalChart(
                sample: sample, halfMinutes: minutes, texts: Texts(.german)
            ).chart())
        let label = try #require(chart.rules.first?.label)
        let page = ChartRenderer(chart, size: .narrow).drawn(id: "a").written()
        let words = page.components(of: "<text class=\"label accent\" x=\"")[1]
        let x = try #require(Double(words.components(of: "\"")[0]))
        let width = PlotLabels.width(of: label)
        let isEnd = words.components(of: ">")[0].contains("\"end\"")
        #expect(isEnd ? x - width >= -1 : x + width <= PlotSize.narrow.width)
    }

    @Test func `of survival stay small with a million records`() throws {
        let sample = DurationSample(ended: (1...20_000).map { Double($0) / 7 })
        let chart = try #require(SurvivalChart(sample: sample).chart())
        #expect(chart.figure(id: "a", frame: .full, caption: "").written().utf8.count < 40_000)
    }

    @Test(
        "of survival are not drawn of too few, or of equals",
        arguments: [[Double](repeating: 5, count: 50), [1, 2, 3]])
    func survival(minutes: [Double]) {
        #expect(SurvivalChart(sample: DurationSample(ended: minutes)).chart() == nil)
    }

    @Test func `of a season say which stands out`() throws {
        var chance = SplitMix64(seed: 1)
        let start = Story.at("00:00:00")
        let window = ObservationWindow(start: start, end: start + .seconds(14 * 86_400))
        let starts = (0..<12).map { start + .seconds($0 * 86_400 + 7 * 3600) }
        let season = Season(starts, in: window, chance: &chance)
        let chart = try #require(
            BarChart.season(season.hours, title: "a", labels: (0..<24).map { "\($0)" }, every: 3))
        #expect(chart.summary == "12 outages; most above chance: 7 with 12.")
        #expect(chart.across.map(\.label) == ["0", "3", "6", "9", "12", "15", "18", "21"])
        #expect(chart.bars.map(\.ink).count { $0 == .accent } == 1)
    }

    @Test func `of a season that does not fit its labels are not drawn`() {
        var chance = SplitMix64(seed: 1)
        let window = ObservationWindow(start: Story.at("00:00:00"), end: Story.at("01:00:00"))
        let season = Season([], in: window, chance: &chance)
        #expect(BarChart.season(season.hours, title: "a", labels: ["b"]) == nil)
    }

    @Test(
        "give shares near one with what is missing",
        arguments: [
            (0.9995, "99.95 %"), (0.999_988, "99.9988 %"), (1, "100 %"), (0.972, "97.2 %"),
            (0.5, "50 %"), (1 - 1e-9, "over 99.9999 %"), (.nan, "– %"),
        ] as [(Double, String)])
    func availability(share: Double, text: String) {
        #expect(Figures.availability(share).replacing("\u{A0}", with: " ") == text)
    }

    @Test(
        "give shares near zero with two digits",
        arguments: [
            (0.001, "0.1 %"), (0.000_0123, "0.0012 %"), (0, "0 %"), (1e-12, "below 0.000001 %"),
            (0.3, "30 %"),
        ] as [(Double, String)])
    func rareShare(share: Double, text: String) {
        #expect(Figures.rareShare(share).replacing("\u{A0}", with: " ") == text)
    }

    @Test func `give chances and ends of shares`() {
        #expect(Figures.chance(0.0302).replacing("\u{A0}", with: " ") == "p = 0.03")
        #expect(Figures.chance(1e-9).replacing("\u{A0}", with: " ") == "p < 0.001")
        #expect(Figures.percents(0.741, 0.81).replacing("\u{A0}", with: " ") == "74 to 81 %")
    }

    @Test func `ends of the graph are found through circles`() {
        func status(_ id: ServiceID, needs: [ServiceID]) -> ServiceStatus {
            ServiceStatus(
                service: Service(
                    id: id, name: id.rawValue,
                    dependencies: needs.map { Dependency(on: $0, kind: .critical) }),
                state: .up)
        }
        let finder = EndFinder([
            status("shop", needs: ["a"]), status("a", needs: ["b"]), status("b", needs: ["a"]),
            status("loop", needs: ["loop"]), status("x", needs: ["y"]), status("y", needs: ["x"]),
        ])
        #expect(finder.ends(from: "b") == ["shop"])
        #expect(finder.ends(from: "shop") == ["shop"])
        #expect(finder.ends(from: "loop") == ["loop"])
        #expect(finder.ends(from: "x") == [])
        #expect(finder.ends(from: "unknown") == ["unknown"])
    }

    @Test func `single points of several ends are told once`() throws {
        let rows = SinglePointRow.all(of: OutlookStory.weakPoints)
        let payments = try #require(rows.first)
        #expect(payments.failure.name == "payments")
        #expect(Set(payments.ends) == ["analytics", "inventory", "shipping"])
        #expect(Set(rows.map(\.failure.name)).count == rows.count)
        #expect(rows.allSatisfy { !$0.failure.isBuffer })
    }
}
