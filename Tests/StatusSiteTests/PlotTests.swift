import SiteFixture
import Model
import Testing

@testable import StatusSite

@Suite("Plots") struct PlotTests {
    private let range = TimeRange(start: Story.at("14:00:00"), end: Story.at("14:10:00"))

    @Test(
        "rule round lines",
        arguments: [
            (56, 6, [0, 10, 20, 30, 40, 50]), (0.05, 4, [0, 0.02, 0.04]), (0, 4, [0]),
            (170, 4, [0, 50, 100, 150]),
        ] as [(Double, Int, [Double])])
    func ticks(top: Double, count: Int, lines: [Double]) {
        #expect(PlotScale.ticks(upTo: top, count: count) == lines)
    }

    @Test func `mark whole moments on the axis`() {
        let moments = PlotScale.moments(in: range, count: 4).map(Moment.minute)
        #expect(moments == ["14:00", "14:05", "14:10"])
    }

    @Test func `interrupt curves where readings are missing`() {
        let seconds = [0, 5, 10, 60, 65, 70]
        let points = seconds.map { Plot.Point(at: range.start + .seconds($0), value: 1) }
        #expect(PlotPath.runs(points).map(\.count) == [3, 3])
    }

    @Test func `thin long curves to the width, keeping the last moment`() {
        let points = (0..<1000).map {
            Plot.Point(at: range.start + .seconds($0), value: Double($0))
        }
        let thin = PlotPath.thinned(points, limit: 100)
        #expect(thin.count == 100)
        #expect(thin.last?.at == points.last?.at)
    }

    @Test func `put words that would overlap into rows`() {
        let markers = [10.0, 20, 300, 325].map { x in
            (marker: Plot.Marker(at: range.start, label: "release 3.2.1", ink: .accent), x: x)
        }
        let placed = PlotLabels.placed(markers, left: 0, right: 340)
        #expect(placed.map(\.row) == [0, 1, 0, 1])
        #expect(placed.map(\.isLeft) == [false, false, true, true])
    }

    @Test func `keep everything inside the picture`() {
        let scale = PlotScale(range: range, top: 10, left: 30, right: 330, ceiling: 10, floor: 200)
        #expect(scale.x(Story.at("13:00:00")) == 30)
        #expect(scale.x(Story.at("15:00:00")) == 330)
        #expect(scale.y(1e9) == 10)
        #expect(scale.y(.nan) == 200)
    }

    @Test(
        "show the signal that shows the cause",
        arguments: [
            (.resourceLeak, "What happened to the pool"),
            (.errorRegression, "What happened to the requests"),
            (.missingIndex, "What happened to the database"),
            (.trafficSurge, "What happened to the pool"), (.crash, "What happened to the traffic"),
            (.slowDependency, "What happened to the answers"),
            (.unknown, "What happened to the pool"),
        ] as [(CauseKind, String)])
    func choice(kind: CauseKind, heading: String) async throws {
        let fixture = Fixture(.diagnosed)
        var incident = try #require(fixture.incident)
        let cause = Cause(
            kind: kind, service: "payments", confidence: 1, title: "", evidence: [])
        incident.diagnosis = Diagnosis(
            at: fixture.now(), primary: cause, contributing: [], ruledOut: [])
        let range = IncidentPlot.range(of: incident, now: fixture.now())
        let frames = try await fixture.frames(of: "payments", in: range)
        let plot = IncidentPlot(
            incident: incident, name: "Payments", series: SignalSeries(frames: frames),
            rules: [Story.rule], gaps: [], now: fixture.now())
        #expect(plot.titled()?.heading == heading)
    }

    @Test func `tell in words what the pool did`() async throws {
        let fixture = Fixture(.resolved)
        let page = await visit("/incidents/42", fixture).text
        #expect(
            page.contains("In use goes from 20 at 14:17 to 50 of 50 at 14:32; traffic explains 31"))
    }
}
