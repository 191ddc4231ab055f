import FoundationEssentials
import Model
import Testing

@Suite("Observation") struct ObservationTests {
    private static let moment = Timestamp(millisecondsSinceEpoch: 1_795_528_800_000)

    private static let all: [Observation] = [
        .scrape(
            Scrape(
                service: "payments", at: moment,
                samples: [Sample("up", labels: ["pool": "payments"], value: 1)])),
        .check(
            CheckResult(
                service: "payments", check: "pay", at: moment, passed: false, status: 503,
                latencySeconds: 0.5, message: "answered 503")),
        .change(
            Change(
                id: "1", service: "payments", at: moment, kind: .deploy,
                title: "Release payments 3.2.1")),
    ]

    @Test(arguments: all)
    func `knows its service and moment whatever it is`(observation: Observation) {
        #expect(observation.service == "payments")
        #expect(observation.at == Self.moment)
    }

    @Test func `survives JSON`() throws {
        let data = try JSONEncoder().encode(Self.all)
        #expect(try JSONDecoder().decode([Observation].self, from: data) == Self.all)
    }
}
