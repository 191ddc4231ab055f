import Model
import Testing
import Topology

@Suite("Prediction ledger", .timeLimit(.minutes(1)))
struct PredictionLedgerTests {
    let start = Timestamp(secondsSinceEpoch: 1000)
    let ledger = PredictionLedger()

    private func forecast(_ service: ServiceID, _ probability: Double) -> ServiceForecast {
        ServiceForecast(
            service: service, probability: probability,
            interval: WilsonInterval(successes: 0, trials: 0), earlyAt: start + .seconds(10),
            medianAt: start + .seconds(20), lateAt: start + .seconds(30), path: [service],
            evidence: "calls db for every request, and db is down")
    }

    private func additions(
        _ forecasts: [ServiceForecast], kept: [FallPrediction] = [], after seconds: Int = 0,
        ledger: PredictionLedger? = nil
    ) -> [FallPrediction] {
        (ledger ?? self.ledger).additions(
            of: forecasts, for: 7, kept: kept, at: start + .seconds(seconds), horizon: .seconds(600)
        )
    }

    @Test func `writes down what a first forecast says`() {
        let kept = additions([forecast("a", 0.8), forecast("b", 0.3), forecast("c", 0.01)])
        #expect(kept.map(\.service) == ["a", "b"])
        #expect(kept.first?.incident == 7)
        #expect(kept.first?.horizon == start + .seconds(600))
        #expect(kept.map(\.expectedAt) == [start + .seconds(20), nil])
        #expect(kept.first?.reason == "calls db for every request, and db is down")
        #expect(kept.first?.isSettled == false)
    }

    @Test func `writes down again only what differs enough, or when the horizon has passed`() {
        let kept = additions([forecast("a", 0.5)])
        #expect(additions([forecast("a", 0.6)], kept: kept, after: 60) == [])
        #expect(
            additions([forecast("a", 0.75)], kept: kept, after: 60).map(\.probability) == [0.75])
        #expect(
            additions([forecast("a", 0.02)], kept: kept, after: 60).map(\.probability) == [0.02])
        #expect(additions([forecast("a", 0.5)], kept: kept, after: 600).count == 1)
    }

    @Test func `compares with the last open prediction of the same incident`() {
        var kept = additions([forecast("a", 0.2)])
        kept += additions([forecast("a", 0.6)], kept: kept, after: 60)
        #expect(additions([forecast("a", 0.65)], kept: kept, after: 120) == [])
        let other = ledger.additions(
            of: [forecast("a", 0.65)], for: 8, kept: kept, at: start, horizon: .seconds(600))
        #expect(other.count == 1)
    }

    @Test func `writes nothing down for a service that has fallen, nor twice at once`() {
        var kept = additions([forecast("a", 0.5), forecast("a", 0.9)])
        #expect(kept.map(\.probability) == [0.5])
        kept = PredictionLedger.settled(
            kept, incident: 7, falls: ["a": start + .seconds(30)], at: start + .seconds(40))
        #expect(additions([forecast("a", 0.9)], kept: kept, after: 60) == [])
    }

    @Test func `has limits for a service and for an incident`() {
        let narrow = PredictionLedger(leastChange: 0, mostPerService: 2, mostPerIncident: 3)
        var kept = additions([forecast("a", 0.5)], ledger: narrow)
        kept += additions([forecast("a", 0.6)], kept: kept, after: 1, ledger: narrow)
        #expect(additions([forecast("a", 0.7)], kept: kept, after: 2, ledger: narrow) == [])
        kept += additions(
            [forecast("b", 0.7), forecast("c", 0.7)], kept: kept, after: 2, ledger: narrow)
        #expect(kept.map(\.service) == ["a", "a", "b"])
    }

    @Test func `settles by falls and by time`() {
        let kept = additions([forecast("a", 0.5), forecast("b", 0.5), forecast("c", 0.5)])
        let falls: [ServiceID: Timestamp] = [
            "a": start + .seconds(100), "b": start - .seconds(1), "d": start,
        ]
        let early = PredictionLedger.settled(
            kept, incident: 7, falls: falls, at: start + .seconds(600))
        #expect(early.map(\.service) == ["a"])
        #expect(early.first?.cameTrue == true)
        #expect(early.first?.isSettled == true)
        let late = PredictionLedger.settled(
            kept, incident: 7, falls: ["c": start + .seconds(900)], at: start + .seconds(901))
        #expect(late.map(\.cameTrue) == [false, false, false])
        #expect(late.map(\.isSettled) == [true, true, true])
        #expect(late.last?.fellAt == start + .seconds(900))
        #expect(
            PredictionLedger.settled(kept, incident: 8, falls: falls, at: start + .seconds(999))
                == [])
    }
}
