import Diagnosis
import Model
import TestKit
import Testing

/// What comes after a release that was rolled back; each outcome was decided before it was run.
///
/// The shop of the stories: 3.2.1 leaks from second 600 on and is rolled back at 1500; then it is
/// calm for forty minutes, and at second 4000 something else happens, or the same again.
@Suite("Diagnoser after a rollback", .timeLimit(.minutes(2))) struct AftermathTests {
    private static let again = 4000.0
    private let seeds: [UInt64] = [21, 22, 23]

    private func shop(_ seed: UInt64) -> SimulatedShop {
        var shop = SimulatedShop(seed: seed, baselineMinutes: 10...10)
        shop.payments.faults.leakAt = 600
        shop.payments.faults.leakShare = shop.payments.size / 900 / shop.payments.rate
        shop.payments.faults.repairAt = 1500
        shop.change(
            "payments", .deploy, at: 598, version: "3.2.1", title: "Release payments 3.2.1")
        shop.change(
            "payments", .rollback, at: 1500, version: "3.2.0",
            title: "Roll back payments to 3.2.0")
        return shop
    }

    /// The diagnosis three minutes after the new trouble, at its findings alone.
    private func diagnosis(
        of shop: SimulatedShop, begins: [ServiceID: Timestamp] = [:], after delay: Double = 180,
        alter: (inout [ServiceID: [SignalFrame]]) -> Void = { _ in }
    ) -> Diagnosis {
        var shop = shop
        var frames = shop.frames(seconds: Self.again + delay)
        alter(&frames)
        let start = SimulatedShop.at(Self.again - 30)
        // Detectors compare with the frames before, which are the calm ones here.
        let fresh = frames.mapValues { $0.filter { $0.at > start - .seconds(600) } }
        let findings = SimulatedFindings.all(in: fresh).filter { $0.startedAt >= start }
        return Diagnoser.diagnose(
            DiagnosisInput(
                at: SimulatedShop.at(Self.again + delay), services: SimulatedShop.services,
                frames: frames, findings: findings, changes: shop.changes, begins: begins))
    }

    private func reason(_ suspect: String, in diagnosis: Diagnosis) -> String? {
        diagnosis.ruledOut.first { $0.suspect == suspect }?.reason
    }

    @Test func `a dependency that is late is named, and the old release cleared`() {
        for seed in seeds {
            var shop = shop(seed)
            let slow = 5 * (shop.payments.hold + 0.2)
            shop.cardMean = { $0 >= Self.again ? slow : 0.2 }
            let diagnosis = diagnosis(of: shop)
            #expect(diagnosis.primary.kind == .slowDependency, "seed \(seed): \(diagnosis.primary)")
            #expect(diagnosis.primary.service == "card-processor")
            #expect(diagnosis.primary.change == nil)
            #expect(diagnosis.contributing.allSatisfy { $0.change == nil })
            let cleared = reason("Release payments 3.2.1", in: diagnosis)
            #expect(
                cleared?.hasPrefix("“Roll back payments to 3.2.0” took its place at ") == true)
        }
    }

    @Test func `a watched dependency that becomes slow is named`() {
        for seed in seeds {
            var shop = shop(seed)
            shop.inventory.faults.slowAt = Self.again
            shop.inventory.faults.slowAdds = 3
            let cause = diagnosis(of: shop).primary
            #expect(cause.kind == .slowDependency && cause.service == "inventory", "seed \(seed)")
        }
    }

    @Test func `calls that only the caller sees late are blamed on nobody for sure`() {
        for seed in seeds {
            let diagnosis = diagnosis(of: shop(seed)) { frames in
                frames["checkout"] = frames["checkout"]?.map { Self.late($0, from: Self.again) }
            }
            #expect(diagnosis.primary.confidence < 0.5, "seed \(seed): \(diagnosis.primary)")
            #expect(diagnosis.primary.change == nil)
            let told = diagnosis.primary.evidence.map(\.text)
            #expect(
                told.contains { $0.hasPrefix("By its own numbers payments answers in ") },
                "seed \(seed): \(told)")
        }
    }

    /// A frame of checkout whose calls to payments take two seconds longer.
    private static func late(_ frame: SignalFrame, from second: Double) -> SignalFrame {
        guard frame.at >= SimulatedShop.at(second) else { return frame }
        var values = frame.values
        for signal in [Signal(.upstreamMean, of: "payments"), Signal(.latencyMean)] {
            values[signal, default: 0] += 2 + (values[signal] ?? 0)
        }
        return SignalFrame(
            service: frame.service, at: frame.at, intervalSeconds: frame.intervalSeconds,
            values: values)
    }

    @Test func `the same release deployed again is blamed by its new deployment`() {
        for seed in seeds {
            var shop = shop(seed)
            // The simulated leak ends with the repair, so the second one is another's first.
            shop.payments.faults.leakAt = Self.again
            shop.payments.faults.leakShare *= 4
            shop.payments.faults.repairAt = .infinity
            shop.change(
                "payments", .deploy, at: Self.again - 2, version: "3.2.1",
                title: "Release payments 3.2.1 again")
            let diagnosis = diagnosis(of: shop) { frames in
                Self.leakFormerly(&frames, of: shop)
            }
            #expect(diagnosis.primary.kind == .resourceLeak, "seed \(seed): \(diagnosis.primary)")
            #expect(diagnosis.primary.change?.title == "Release payments 3.2.1 again")
        }
    }

    /// Puts a leak of thirty connections that was over by second 1500 into the frames.
    private static func leakFormerly(
        _ frames: inout [ServiceID: [SignalFrame]], of shop: SimulatedShop, until end: Double = 1500
    ) {
        frames["payments"] = frames["payments"]?.map { frame in
            let second = frame.at.seconds(since: SimulatedShop.origin)
            guard second > 600, second < end else { return frame }
            let leaked = min(30, (second - 600) / 30).rounded(.down)
            return held(frame, leaked, since: 600)
        }
    }

    /// A frame with so many more connections held since a second.
    private static func held(_ frame: SignalFrame, _ count: Double, since: Double) -> SignalFrame {
        var values = frame.values
        let pool = "payments"
        let second = frame.at.seconds(since: SimulatedShop.origin)
        for name in [Signal.Name.poolInUse, .poolUnexplained, .poolAgedHolders] {
            values[Signal(name, of: pool), default: 0] += count
        }
        values[Signal(.poolOldestHolder, of: pool)] = second - since
        let size = values[Signal(.poolSize, of: pool)] ?? 1
        values[Signal(.poolUtilisation, of: pool)] =
            (values[Signal(.poolInUse, of: pool)] ?? 0) / size
        return SignalFrame(
            service: frame.service, at: frame.at, intervalSeconds: frame.intervalSeconds,
            values: values, indexes: frame.indexes)
    }

    @Test func `a release that rolls forward is blamed for its own errors`() {
        for seed in seeds {
            var shop = shop(seed)
            shop.payments.faults.errorsAt = Self.again
            shop.payments.faults.errorShare = 0.2
            // Faults end with the repair in this simulation; the former leak is put in by hand.
            shop.payments.faults.leakAt = .infinity
            shop.payments.faults.repairAt = .infinity
            shop.change(
                "payments", .deploy, at: Self.again - 2, version: "3.2.2",
                title: "Release payments 3.2.2")
            let diagnosis = diagnosis(of: shop) { Self.leakFormerly(&$0, of: shop) }
            #expect(diagnosis.primary.kind == .errorRegression, "seed \(seed)")
            #expect(diagnosis.primary.change?.version == "3.2.2")
            #expect(
                reason("Release payments 3.2.1", in: diagnosis)?.contains("took its place") == true)
        }
    }

    @Test func `of two releases the one in force when it began is blamed`() {
        for seed in seeds {
            var shop = shop(seed)
            shop.payments.faults.errorsAt = Self.again
            shop.payments.faults.errorShare = 0.2
            shop.payments.faults.leakAt = .infinity
            shop.payments.faults.repairAt = .infinity
            for (version, lead) in [("3.2.2", 120.0), ("3.2.3", 5)] {
                shop.change(
                    "payments", .deploy, at: Self.again - lead, version: version,
                    title: "Release payments \(version)")
            }
            let cause = diagnosis(of: shop).primary
            #expect(cause.kind == .errorRegression && cause.change?.version == "3.2.3")
        }
    }

    @Test func `a rollback that brings errors is named as what it is`() {
        for seed in seeds {
            var shop = shop(seed)
            shop.changes = []
            shop.payments.faults.leakAt = .infinity
            shop.payments.faults.repairAt = .infinity
            shop.payments.faults.errorsAt = Self.again
            shop.payments.faults.errorShare = 0.3
            shop.change(
                "payments", .rollback, at: Self.again - 40, version: "3.2.0",
                title: "Roll back payments to 3.2.0")
            let cause = diagnosis(of: shop).primary
            #expect(cause.change?.kind == .rollback, "seed \(seed): \(cause)")
            #expect(cause.title == "Errors in payments since the rollback of payments to 3.2.0")
        }
    }

    @Test func `connections that outlast the rollback are told as what they are`() throws {
        let shop = shop(24)
        let diagnosis = diagnosis(of: shop) { frames in
            frames["payments"] = frames["payments"]?.map { frame in
                let second = frame.at.seconds(since: SimulatedShop.origin)
                guard second > 1500 else { return frame }
                // The pool is all but full of them, and at second 4000 it runs out of the rest.
                let size = frame[.poolSize, of: "payments"] ?? 0
                let inUse = frame[.poolInUse, of: "payments"] ?? 0
                let left = (size / 2).rounded(.down)
                return Self.held(
                    frame, second < Self.again ? left : max(left, size - inUse), since: 640)
            }
        }
        let leak = try #require(
            ([diagnosis.primary] + diagnosis.contributing).first { $0.kind == .resourceLeak })
        #expect(leak.change?.version == "3.2.1")
        #expect(leak.title == "Connections taken under payments 3.2.1 are still held")
        let time = SimulatedShop.at(1500).timeOfDay
        #expect(
            leak.evidence.map(\.text).contains(
                "payments 3.2.1 runs no more since \(time) (“Roll back payments to 3.2.0”); what it "
                    + "left behind lasts."))
    }

    @Test func `nothing that accounts for it is not known, whatever was rolled back`() {
        for seed in seeds {
            var shop = shop(seed)
            let frames = shop.frames(seconds: Self.again + 100)
            let stale = Finding(
                detector: "stale", kind: .stale, service: "checkout", severity: .warning,
                startedAt: SimulatedShop.at(Self.again),
                detectedAt: SimulatedShop.at(Self.again + 80),
                title: "checkout: nothing new from payments")
            let diagnosis = Diagnoser.diagnose(
                DiagnosisInput(
                    at: SimulatedShop.at(Self.again + 90), services: SimulatedShop.services,
                    frames: frames, findings: [stale], changes: shop.changes))
            #expect(diagnosis.primary.kind == .unknown, "seed \(seed): \(diagnosis.primary)")
            #expect(diagnosis.ruledOut.map(\.suspect).contains("Release payments 3.2.1"))
        }
    }
}
