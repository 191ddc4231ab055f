import Model
import TestKit
import Testing

@testable import Topology

@Suite("Impact, on graphs of chance", .timeLimit(.minutes(2)))
struct ImpactPropertyTests {
    private static let start = Timestamp(secondsSinceEpoch: 0)

    private static func outages(
        of count: Int, using chance: inout SeededGenerator
    ) -> [ServiceID: (start: Int, end: Int?)] {
        var outages: [ServiceID: (start: Int, end: Int?)] = [:]
        for _ in 0..<Int.random(in: 1...3, using: &chance) {
            let start = Int.random(in: 1...40, using: &chance)
            let length = Int.random(in: 1...50, using: &chance)
            let lasts = Int.random(in: 0..<4, using: &chance) == 0
            let node = Int.random(in: 0..<count, using: &chance)
            outages[RandomGraph.name(node)] = (start, lasts ? nil : start + length)
        }
        return outages
    }

    private static func forecast(
        _ services: [Service], _ outages: [ServiceID: (start: Int, end: Int?)]
    ) -> ImpactForecast {
        DependencyGraph(services: services).impactForecast(
            of: outages.mapValues { outage in
                Outage(
                    start: start + .seconds(outage.start),
                    end: outage.end.map { start + .seconds($0) })
            })
    }

    @Test func `agrees with the model played second by second`() {
        for seed in 0..<400 as Range<UInt64> {
            var chance = SeededGenerator(seed: seed)
            let count = Int.random(in: 2...8, using: &chance)
            let services = RandomGraph.services(count: count, needs: 2, using: &chance)
            let outages = Self.outages(of: count, using: &chance)
            let stepped = SteppedImpact(services, outages)
            let forecast = Self.forecast(services, outages)
            let hits = Dictionary(
                uniqueKeysWithValues: (forecast.origins + forecast.hits).map { ($0.service, $0) })
            for service in services {
                let loss = stepped.loss[service.id] ?? []
                let extra = stepped.extra[service.id] ?? []
                let hit = hits[service.id]
                #expect(Self.losses(of: hit) == loss, "seed \(seed), \(service.id)")
                #expect(
                    (hit?.interruptions ?? []).filter { $0.start.secondsSinceEpoch < 160 }
                        .map(Self.text) == Self.windows(extra),
                    "seed \(seed), \(service.id)")
                Self.checkBacklog(hit, service.operation, loss, extra, seed)
            }
        }
    }

    private static func losses(of hit: ImpactForecast.Hit?) -> [Int] {
        (0..<SteppedImpact.horizon).map { second in
            let step = hit?.steps.last { $0.at <= start + .seconds(second) }
            return step.map { Int(($0.share * 10_000).rounded()) } ?? 0
        }
    }

    private static func text(_ window: ImpactForecast.Interruption) -> String {
        let end = min(window.end.seconds(since: start), Double(SteppedImpact.horizon))
        return "\(Int(window.start.seconds(since: start)))–\(Int(end)) "
            + "\(Int((window.share * 10_000).rounded()))"
    }

    private static func windows(_ extra: [Int]) -> [String] {
        var windows: [String] = []
        var second = 0
        while second < extra.count {
            guard extra[second] > 0 else {
                second += 1
                continue
            }
            let end = extra[second...].firstIndex(of: 0) ?? extra.count
            windows.append("\(second)–\(end) \(extra[second..<end].max() ?? 0)")
            second = end
        }
        return windows
    }

    private static func checkBacklog(
        _ hit: ImpactForecast.Hit?, _ operation: Operation, _ loss: [Int], _ extra: [Int],
        _ seed: UInt64
    ) {
        guard let hit, let back = hit.backAt, let rate = operation.ratePerSecond,
            let capacity = operation.capacityPerSecond
        else { return }
        var queue = 0.0
        for second in 0..<min(SteppedImpact.horizon, Int(back.seconds(since: start))) {
            let lost = max(loss[second], extra[second])
            queue +=
                lost > 0
                ? rate * Double(lost) / 10_000 : -min(queue, max(0, capacity - rate))
        }
        switch hit.backlog {
        case .workedOff(let requests, let moment):
            #expect(abs(requests - queue) < 1e-6, "seed \(seed), \(hit.service)")
            let drain = queue > 0 ? queue / (capacity - rate) : 0
            #expect(
                abs(moment.seconds(since: back) - drain) < 0.002, "seed \(seed), \(hit.service)")
        case .permanent(let requests):
            #expect(capacity <= rate)
            #expect(abs(requests - queue) < 1e-6, "seed \(seed), \(hit.service)")
        default: Issue.record("seed \(seed), \(hit.service): \(String(describing: hit.backlog))")
        }
    }

    @Test func `the order of the list changes nothing`() {
        for seed in 0..<200 as Range<UInt64> {
            var chance = SeededGenerator(seed: seed)
            let services = RandomGraph.services(count: 12, needs: 2, using: &chance)
            let outages = Self.outages(of: 12, using: &chance)
            let mixed = services.shuffled(using: &chance).map { service in
                Service(
                    id: service.id, name: "",
                    dependencies: service.dependencies.shuffled(using: &chance),
                    operation: service.operation)
            }
            #expect(
                Self.forecast(services, outages) == Self.forecast(mixed, outages), "seed \(seed)")
            let failures = outages.mapValues { Self.start + .seconds($0.start) }
            #expect(
                DependencyGraph(services: services).blastRadius(of: failures)
                    == DependencyGraph(services: mixed).blastRadius(of: failures), "seed \(seed)")
        }
    }

    @Test func `other names change only the names`() {
        for seed in 0..<200 as Range<UInt64> {
            var chance = SeededGenerator(seed: seed)
            let services = RandomGraph.services(count: 12, needs: 2, using: &chance)
            let outages = Self.outages(of: 12, using: &chance)
            let names = (0..<12).map { ServiceID("n\($0)") }.shuffled(using: &chance)
            let renamed = Dictionary(
                uniqueKeysWithValues: zip((0..<12).map(RandomGraph.name), names))
            let rename = { (id: ServiceID) in renamed[id] ?? id }
            let others = services.map { service in
                Service(
                    id: rename(service.id), name: "",
                    dependencies: service.dependencies.map {
                        Dependency(on: rename($0.service), kind: $0.kind)
                    }, operation: service.operation)
            }
            let one = Self.forecast(services, outages)
            let other = Self.forecast(
                others, Dictionary(uniqueKeysWithValues: outages.map { (rename($0), $1) }))
            let found = Dictionary(
                uniqueKeysWithValues: (other.origins + other.hits).map { ($0.service, $0) })
            #expect(one.hits.count == other.hits.count)
            for hit in one.origins + one.hits {
                let same = found[rename(hit.service)]
                #expect(same?.steps == hit.steps, "seed \(seed)")
                #expect(same?.interruptions.map(\.end) == hit.interruptions.map(\.end))
                #expect(same?.backlog == hit.backlog)
                #expect(same?.path.count == hit.path.count)
            }
        }
    }

    @Test func `more outages never mean less lost, a longer buffer never earlier or more`() {
        for seed in 0..<200 as Range<UInt64> {
            var chance = SeededGenerator(seed: seed)
            let services = RandomGraph.services(count: 12, needs: 2, using: &chance)
            let outages = Self.outages(of: 12, using: &chance)
            let more = outages.merging(Self.outages(of: 12, using: &chance)) { one, _ in one }
            let longer = services.map(Self.withLongerBuffers)
            let base = Self.lossesByService(Self.forecast(services, outages))
            let worse = Self.lossesByService(Self.forecast(services, more))
            let better = Self.lossesByService(Self.forecast(longer, outages))
            for service in services.map(\.id) {
                let nothing = [Int](repeating: 0, count: SteppedImpact.horizon)
                let loss = base[service] ?? nothing
                #expect(zip(loss, worse[service] ?? nothing).allSatisfy { $0 <= $1 }, "\(seed)")
                #expect(zip(loss, better[service] ?? nothing).allSatisfy { $0 >= $1 }, "\(seed)")
            }
        }
    }

    private static func lossesByService(_ forecast: ImpactForecast) -> [ServiceID: [Int]] {
        Dictionary(
            uniqueKeysWithValues: (forecast.origins + forecast.hits).map {
                ($0.service, losses(of: $0))
            })
    }

    private static func withLongerBuffers(_ service: Service) -> Service {
        Service(
            id: service.id, name: "",
            dependencies: service.dependencies.map { need in
                guard case .asynchronous(let seconds) = need.kind else { return need }
                return Dependency(
                    on: need.service, kind: .asynchronous(bufferSeconds: seconds + 7))
            })
    }
}
