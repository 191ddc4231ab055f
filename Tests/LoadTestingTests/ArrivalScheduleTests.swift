import LoadTesting
import Model
import Testing

@Suite("Arrival schedule") struct ArrivalScheduleTests {
    private let campaign = Campaign(
        name: "Gift Week", service: "shop", increase: 0.4, rampSeconds: 60, durationSeconds: 300)

    @Test(arguments: [UInt64(1), 2, 3])
    func `has as many arrivals as the rate's integral says`(seed: UInt64) {
        var shape = LoadShape()
        shape.begin(campaign, at: 200)
        let arrivals = arrivals(.poisson, until: 1000, shape, seed: seed)
        // 1000 s × 10/s, and 40 % more for 300 s with ramps of equal area.
        let expected = 10_000.0 + 4 * 300
        #expect(abs(Double(arrivals.count) - expected) < 4 * expected.squareRoot())
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `varies from second to second as much as Poisson arrivals do`(seed: UInt64) {
        let arrivals = arrivals(.poisson, until: 2000, LoadShape(), seed: seed)
        var counts = Array(repeating: 0.0, count: 2000)
        for arrival in arrivals { counts[Int(arrival)] += 1 }
        let mean = counts.reduce(0, +) / 2000
        let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 1999
        #expect((0.85...1.15).contains(variance / mean))
    }

    @Test func `is the same for the same seed and another for another`() {
        let first = arrivals(.poisson, until: 50, LoadShape(), seed: 7)
        #expect(first == arrivals(.poisson, until: 50, LoadShape(), seed: 7))
        #expect(first != arrivals(.poisson, until: 50, LoadShape(), seed: 8))
    }

    @Test func `even arrivals keep their distance`() {
        let arrivals = arrivals(.even, until: 10, LoadShape(), seed: 1)
        #expect(arrivals.count >= 99 && arrivals.count <= 100)
        for (earlier, later) in zip(arrivals, arrivals.dropFirst()) {
            #expect(abs(later - earlier - 0.1) < 1e-9)
        }
    }

    @Test(arguments: [
        (199.0, 1.0), (200, 1), (230, 1.2), (260, 1.4), (499, 1.4), (530, 1.2), (600, 1),
    ])
    func `a campaign rises, stays and falls`(seconds: Double, factor: Double) {
        var shape = LoadShape()
        shape.begin(campaign, at: 200)
        #expect(abs(shape.factor(for: stream(.even), at: seconds) - factor) < 1e-9)
    }

    @Test func `a campaign lifts only the streams of its services`() {
        var shape = LoadShape()
        shape.begin(
            Campaign(name: "A", service: "shop", increase: 1, lifts: ["other"]), at: 0)
        #expect(shape.factor(for: stream(.even), at: 10) == 1)
        #expect(shape.largestFactor(for: stream(.even)) == 1)
    }

    private func stream(_ arrivals: LoadStream.Arrivals) -> LoadStream {
        LoadStream(service: "shop", route: .work, ratePerSecond: 10, arrivals: arrivals)
    }

    private func arrivals(
        _ kind: LoadStream.Arrivals, until end: Double, _ shape: LoadShape, seed: UInt64
    ) -> [Double] {
        var schedule = ArrivalSchedule(stream: stream(kind), seed: seed)
        return Array(
            sequence(state: ()) { _ in
                let next = schedule.next(shape)
                return next < end ? next : nil
            })
    }
}
