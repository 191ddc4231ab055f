import FoundationEssentials
import Model
import Testing

@Suite("Finding") struct FindingTests {
    private static let start = Timestamp(millisecondsSinceEpoch: 1_795_528_800_000)

    private static func finding(
        detector: String = "exhaustion", service: ServiceID = "payments",
        subject: String? = "payments", detectedAfter seconds: Int = 30, title: String = "Runs out"
    ) -> Finding {
        Finding(
            detector: detector, kind: .exhaustionForecast, service: service, subject: subject,
            severity: .page, startedAt: start, detectedAt: start + .seconds(seconds), title: title)
    }

    @Test func `has an identity that a replay finds again`() {
        #expect(Self.finding().id == "exhaustion|payments|payments|1795528830000")
        #expect(Self.finding(subject: nil).id == "exhaustion|payments||1795528830000")
        #expect(Self.finding().id == Self.finding(title: "In other words").id)
    }

    @Test func `keeps its identity when it grows and ends`() {
        var finding = Self.finding()
        let identity = finding.id
        finding.endedAt = Self.start + .seconds(900)
        finding.evidence = [Evidence("31 of 100 connections were held for more than 30 s.")]
        #expect(finding.id == identity)
    }

    @Test func `has another identity when detector, service, subject or moment differ`() {
        let identities = Set([
            Self.finding().id, Self.finding(detector: "threshold").id,
            Self.finding(service: "orders").id, Self.finding(subject: "replica").id,
            Self.finding(subject: nil).id, Self.finding(detectedAfter: 31).id,
        ])
        #expect(identities.count == 6)
    }

    @Test func `survives JSON`() throws {
        var finding = Self.finding()
        finding.forecast = Forecast(
            madeAt: Self.start, expectedAt: Self.start + .seconds(580),
            earliestAt: Self.start + .seconds(500), latestAt: nil, level: 52.5, capacity: 100,
            slopePerMinute: 4)
        let data = try JSONEncoder().encode(finding)
        #expect(try JSONDecoder().decode(Finding.self, from: data) == finding)
    }
}
