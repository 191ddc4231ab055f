import Detection
import Model
import Testing

/// Everything that moves a pool without a leak: the forecasts must not cry wolf.
@Suite("Harmless load, simulated", .timeLimit(.minutes(2)))
struct QuietSimulationTests {
    /// Simulated hours of each load and seed.
    static let hours: Double = 2
    static let seeds: ClosedRange<UInt64> = 1...4

    /// A harmless load; its name tells it.
    enum Shape: String, CaseIterable, Sendable {
        case steady, stepOf40Percent, stepOf100Percent, ramps, longHoldBursts, longerHolds

        var load: PoolSimulation.Load {
            var load = PoolSimulation.Load()
            let usual = load.hold
            switch self {
            case .steady: break
            case .stepOf40Percent:
                load.rate = { Self.phase($0, 1_800) < 900 ? 10 : 14 }
            case .stepOf100Percent:
                load.rate = { Self.phase($0, 1_800) < 900 ? 10 : 20 }
            case .ramps:
                // Up to the double within 20 min and down again, like a short day.
                load.rate = { time in
                    let phase = Self.phase(time, 2_400)
                    return 10 + (phase < 1_200 ? phase : 2_400 - phase) / 120
                }
            case .longHoldBursts:
                // For 3 of 20 min one request in 50 runs a report of 20 to 60 s.
                load.hold = { time, random in
                    guard Self.phase(time, 1_200) > 1_020, random.unit() < 0.02 else {
                        return usual(time, &random)
                    }
                    return 20 + 40 * random.unit()
                }
            case .longerHolds:
                // For 10 of 30 min every request holds its connection three times as long.
                load.hold = { time, random in
                    usual(time, &random) * (Self.phase(time, 1_800) > 1_200 ? 3 : 1)
                }
            }
            return load
        }

        /// Whether nothing at all may be louder than information.
        ///
        /// Requests that take three times as long are slow, and that is told.
        var isUneventful: Bool { self != .longHoldBursts && self != .longerHolds }

        private static func phase(_ time: Double, _ period: Double) -> Double {
            time - (time / period).rounded(.down) * period
        }
    }

    @Test("never warns of exhaustion and never pages", arguments: Shape.allCases, seeds)
    func quiet(shape: Shape, seed: UInt64) {
        let run = PoolSimulation(shape.load, seconds: Self.hours * 3_600, seed: seed)
        var bank = DetectorBank(rules: [])
        let loud = run.frames.flatMap { bank.ingest($0) }.map(\.finding)
            .filter { $0.severity > .info }
        let pool = loud.filter { $0.subject == "payments" || $0.severity == .page }
        #expect(pool.map(\.title) == [], "seed \(seed)")
        if shape.isUneventful { #expect(loud.map(\.title) == [], "seed \(seed)") }
    }
}
