import Model
import Node
import Testing
import Topology

@Suite("Fall outlook", .timeLimit(.minutes(1))) struct FallOutlookTests {
    private var outlook = FallOutlook(services: OutlookScene.services)

    private mutating func advance(_ incidents: [Incident], at seconds: Double) -> [FallPrediction] {
        outlook.advance(incidents, heard: OutlookScene.all, at: Scene.at(seconds))
    }

    private func keys(_ predictions: [FallPrediction]) -> [String] {
        predictions.map { "\($0.service) \($0.madeAt.seconds(since: Scene.at(0)))" }
    }

    @Test mutating func `a warning foretells the origin and its dependents`() throws {
        let made = advance([OutlookScene.warning()], at: 0)
        #expect(Set(made.map(\.service)) == ["payments", "checkout", "orders"])
        #expect(made.allSatisfy { $0.probability > 0.8 && !$0.isSettled })
        #expect(made.allSatisfy { $0.horizon == Scene.at(3600) && $0.incident == 1 })
        let forecasts = try #require(outlook.forecasts[1])
        let payments = try #require(forecasts.first { $0.service == "payments" })
        #expect((Scene.at(540)...Scene.at(660)).contains(payments.medianAt))
        let orders = try #require(forecasts.first { $0.service == "orders" })
        #expect(orders.medianAt > payments.medianAt)
    }

    @Test mutating func `nothing is foretold without a warning or a failure`() {
        var quiet = OutlookScene.warning()
        quiet.findings = []
        #expect(advance([quiet], at: 0).isEmpty)
        #expect(advance([], at: 1).isEmpty)
    }

    @Test mutating func `an incident is looked at once a minute, and the same is told once`() {
        let warning = OutlookScene.warning()
        #expect(advance([warning], at: 0).count == 3)
        #expect(advance([warning], at: 30).isEmpty)
        #expect(advance([warning], at: 60).isEmpty)
    }

    @Test mutating func `a fall settles what was foretold of it`() {
        _ = advance([OutlookScene.warning()], at: 0)
        let changed = advance([OutlookScene.outage()], at: 620)
        let settled = changed.filter(\.isSettled)
        #expect(Set(settled.map(\.service)) == ["payments", "checkout"])
        #expect(settled.allSatisfy { $0.cameTrue })
        #expect(settled.first { $0.service == "payments" }?.fellAt == Scene.at(600))
        #expect(settled.first { $0.service == "checkout" }?.fellAt == Scene.at(610))
        // What has fallen is not foretold again while the incident lasts.
        let later = (1...20).flatMap { advance([OutlookScene.outage()], at: 620 + 60 * Double($0)) }
        #expect(!later.contains { ["payments", "checkout"].contains($0.service) })
    }

    @Test mutating func `what was foretold and does not happen settles when its time is over`() {
        _ = advance([OutlookScene.warning()], at: 0)
        _ = advance([OutlookScene.outage()], at: 620)
        #expect(advance([OutlookScene.resolved(at: 900)], at: 900).isEmpty)
        #expect(outlook.forecasts[1] == nil)
        #expect(advance([], at: 3600).isEmpty)
        let settled = advance([], at: 3601)
        #expect(settled.map(\.service) == ["orders"])
        #expect(settled.allSatisfy { $0.isSettled && $0.fellAt == nil && !$0.cameTrue })
        #expect(advance([], at: 9000).isEmpty)
    }

    @Test mutating func `a restart goes on with what is open, and writes nothing twice`() {
        let made = advance([OutlookScene.warning()], at: 0)
        var restarted = FallOutlook(services: OutlookScene.services, open: made)
        #expect(
            restarted.advance(
                [OutlookScene.warning()], heard: OutlookScene.all, at: Scene.at(90)
            ).isEmpty)
        let settled = restarted.advance(
            [OutlookScene.outage()], heard: OutlookScene.all, at: Scene.at(620))
        #expect(Set(settled.filter(\.isSettled).map(\.service)) == ["payments", "checkout"])
    }

    @Test func `the same input gives the same predictions`() {
        func story() -> [FallPrediction] {
            var outlook = FallOutlook(services: OutlookScene.services)
            return [0.0, 60, 620, 900, 4000].flatMap { moment in
                let incidents =
                    moment < 600
                    ? [OutlookScene.warning(), OutlookScene.warning(id: 2)]
                    : moment < 900 ? [OutlookScene.outage(), OutlookScene.outage(id: 2)] : []
                return outlook.advance(
                    incidents, heard: OutlookScene.all, at: Scene.at(moment))
            }
        }
        let (first, second) = (story(), story())
        #expect(first == second)
        #expect(!first.isEmpty)
    }

    @Test mutating func `no prediction is made twice for one moment`() {
        var all: [FallPrediction] = []
        for moment in stride(from: 0.0, through: 580, by: 10) {
            all += advance([OutlookScene.warning()], at: moment)
        }
        #expect(Set(keys(all)).count == all.count)
    }
}
