import Model
import TestKit

/// A small shop: checkout calls payments and inventory, payments calls a card processor that
/// nobody watches, and analytics stands apart.
struct SimulatedShop {
    static let origin = Timestamp(millisecondsSinceEpoch: 1_790_000_000_000)

    var random: SeededGenerator
    var payments: SimulatedService
    var inventory: SimulatedService
    var analytics: SimulatedService
    var cardMean: (Double) -> Double = { _ in 0.2 }
    var cardErrors: (Double) -> Double = { _ in 0 }
    var changes: [Change] = []
    /// How much each reading is off, as a share, and how many scrapes are lost.
    var readingNoise = 0.0
    var lostScrapes = 0.0
    /// When the faulty thing happens, in seconds from the start.
    let faultAt: Double

    init(seed: UInt64, baselineMinutes: ClosedRange<Double> = 2...10) {
        var random = SeededGenerator(seed: seed)
        let size = (random.pick(2...8) * 10).rounded()
        let rate = random.pick(6...15)
        let level = random.pick(0.2...0.4)
        let mean = level * size / rate
        payments = SimulatedService(id: "payments", rate: rate, hold: max(0.05, mean - 0.2))
        payments.size = size
        payments.upstream = "card-processor"
        inventory = SimulatedService(id: "inventory", rate: random.pick(4...10), hold: 0.3)
        inventory.size = 20
        analytics = SimulatedService(id: "analytics", rate: 2, hold: 0.5, size: 10)
        faultAt = (random.pick(baselineMinutes) * 60).rounded()
        self.random = random
    }

    static func at(_ seconds: Double) -> Timestamp {
        origin + .milliseconds(Int64(seconds * 1000))
    }

    static let services = [
        Service(
            id: "checkout", name: "Checkout",
            dependencies: [
                Dependency(on: "payments", kind: .critical),
                Dependency(on: "inventory", kind: .critical),
            ]),
        Service(
            id: "payments", name: "Payments",
            dependencies: [Dependency(on: "card-processor", kind: .critical)]),
        Service(id: "inventory", name: "Inventory"), Service(id: "analytics", name: "Analytics"),
        Service(id: "card-processor", name: "Card processor"),
    ]

    mutating func change(
        _ service: ServiceID, _ kind: Change.Kind, at seconds: Double, version: String? = nil,
        title: String
    ) {
        changes.append(
            Change(
                id: "\(service)-\(changes.count)", service: service, at: Self.at(seconds),
                kind: kind, version: version, title: title))
    }

    mutating func campaign(at seconds: Double, ratio: Double, ramp: Double = 0) {
        change("marketing", .campaign, at: seconds, title: "Campaign Autumn")
        payments.demand = { now in
            guard now >= seconds else { return 1 }
            guard ramp > 0 else { return ratio }
            return 1 + (ratio - 1) * min(1, (now - seconds) / ramp)
        }
        inventory.demand = payments.demand
    }

    /// The record until a moment.
    mutating func frames(seconds: Double) -> [ServiceID: [SignalFrame]] {
        payments.upstreamMean = cardMean
        payments.upstreamErrors = cardErrors
        var frames: [ServiceID: [SignalFrame]] = [:]
        for service in [payments, inventory, analytics] {
            frames[service.id] = service.frames(
                seconds: seconds, origin: Self.origin, random: &random)
        }
        frames["checkout"] = checkout(frames)
        for service in frames.keys.sorted() { blur(&frames[service, default: []]) }
        return frames
    }

    /// Readings that are a little off, and some that are missing.
    private mutating func blur(_ frames: inout [SignalFrame]) {
        guard readingNoise > 0 || lostScrapes > 0 else { return }
        let exact: Set<Signal.Name> = [
            .scrapeUp, .processStart, .poolSize, .poolAgedHolders, .poolOldestHolder,
        ]
        frames = frames.compactMap { frame in
            guard !random.happens(lostScrapes) else { return nil }
            var values = frame.values
            for signal in values.keys.sorted() where !exact.contains(signal.name) {
                values[signal, default: 0] *= 1 + readingNoise * random.normal()
            }
            return SignalFrame(
                service: frame.service, at: frame.at, intervalSeconds: frame.intervalSeconds,
                values: values, indexes: frame.indexes, failure: frame.failure)
        }
    }

    /// Checkout has no pool; what it sees is what its upstreams answer.
    private mutating func checkout(_ frames: [ServiceID: [SignalFrame]]) -> [SignalFrame] {
        (frames["payments"] ?? []).enumerated().map { index, payments in
            var values: [Signal: Double] = [Signal(.scrapeUp): 1, Signal(.processStart): 1]
            var latency = 0.03 * random.pick(0.9...1.1)
            var errors = 0.0
            for seen in [payments, frames["inventory"]?[index]].compactMap({ $0 }) {
                let name = seen.service.rawValue
                let isDown = seen.failure != nil
                let mean = isDown ? 0.004 : seen[.latencyMean] ?? 0
                let failed = isDown ? 1 : seen[.errorRatio] ?? 0
                values[Signal(.upstreamRate, of: name)] = 5
                values[Signal(.upstreamMean, of: name)] = mean
                values[Signal(.upstreamErrorRatio, of: name)] = failed
                latency += mean
                errors = 1 - (1 - errors) * (1 - failed)
            }
            values[Signal(.requestRate)] = 5 * random.pick(0.9...1.1)
            values[Signal(.latencyMean)] = latency
            values[Signal(.errorRatio)] = errors
            return SignalFrame(
                service: "checkout", at: payments.at, intervalSeconds: 10, values: values)
        }
    }
}
