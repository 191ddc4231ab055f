import Marketplace
import Model
import Numerics
import Topology

/// The blast radius on a graph of a million dependencies, beside a plain walk of the same graph.
enum GraphImpact {
    private static let nodeCount = 100_000
    private static let arcCount = 1_000_000

    static func measure(_ options: BenchmarkOptions) -> SubjectReport {
        var report = SubjectReport(.graph, reference: "a breadth-first walk of the same graph")
        let critical = graph(seed: options.seed) { _ in .critical }
        let mixed = graph(seed: options.seed, kind: mixedKind)
        let reference = milliseconds { reached(in: critical) }
        let add = { (name: String, value: Double) in
            report.measurements.append(Measurement(name, value, "ms", ratio: value / reference))
        }
        let start = Timestamp(secondsSinceEpoch: 0)
        let root = ServiceID("s0")
        add("breadth-first walk (reference)", reference)
        add(
            "blast radius, all critical",
            milliseconds { critical.blastRadius(of: [root: start]).count })
        add("blast radius, all kinds", milliseconds { mixed.blastRadius(of: [root: start]).count })
        let outage = Outage(start: start, end: start + .seconds(3600))
        add(
            "forecast with end and interruptions, all kinds",
            milliseconds { mixed.impactForecast(of: [root: outage]).hits.count })
        let hit = critical.blastRadius(of: [root: start]).count
        if hit != reached(in: critical) - 1 {
            report.failures.append("The blast radius has \(hit) services, the walk another number.")
        }
        report.notes = [
            "\(nodeCount) services, \(arcCount) dependencies, seed \(options.seed); one thread; "
                + "\(hit) services are hit."
        ]
        return report
    }

    private static func graph(
        seed: UInt64, kind: (inout SplitMix64) -> Dependency.Kind
    ) -> DependencyGraph {
        var chance = SplitMix64(seed: seed)
        let need = arcCount / nodeCount
        let services = (0..<nodeCount).map { index in
            var needed: [Int] = []
            // The first one needs nothing, so that something can fail alone.
            while needed.count < need + (index <= need ? 1 : 0), index > 0 {
                let other = Int(chance.next() % UInt64(nodeCount))
                if !needed.contains(other) { needed.append(other) }
            }
            return Service(
                id: ServiceID("s\(index)"), name: "",
                dependencies: needed.map {
                    Dependency(on: ServiceID("s\($0)"), kind: kind(&chance))
                })
        }
        return DependencyGraph(services: services)
    }

    /// Half critical, the rest a third each partial, asynchronous and two of a group.
    private static func mixedKind(_ chance: inout SplitMix64) -> Dependency.Kind {
        switch chance.next() % 6 {
        case 0: .partial(share: Double(chance.next() % 100) / 100)
        case 1: .asynchronous(bufferSeconds: Double(chance.next() % 600))
        case 2: .redundant(group: "g", required: 1, failoverSeconds: 30)
        default: .critical
        }
    }

    /// The least a walk has to do: visit every dependency once.
    private static func reached(in graph: DependencyGraph) -> Int {
        guard let origin = graph.number(of: "s0") else { return 0 }
        var isReached = [Bool](repeating: false, count: graph.nodes.count)
        isReached[origin] = true
        var order = [origin]
        var next = 0
        while next < order.count {
            for arc in graph.dependents(of: order[next]) where !isReached[arc.node] {
                isReached[arc.node] = true
                order.append(arc.node)
            }
            next += 1
        }
        return order.count
    }

    /// The median of five.
    private static func milliseconds(_ work: () -> Int) -> Double {
        1000 / rate(of: 1) { precondition(work() > 0, "something is hit") }
    }
}
