import Model
import TestKit
import Testing
import Topology

/// Simulated probabilities beside exact ones, by all combinations of independent chances.
@Suite("Cascade against enumeration", .timeLimit(.minutes(1)))
struct CascadeExactTests {
    /// A dependency that takes its caller down with a probability.
    private struct Edge {
        let caller: Int
        let callee: Int
        let probability: Double
    }

    private let count = 6

    private func edges(_ generator: inout some RandomNumberGenerator) -> [Edge] {
        var edges: [Edge] = []
        // One partial dependency a service, so that the tolerances are independent chances.
        for caller in 1..<count {
            let partial = Int.random(in: 0..<count, using: &generator)
            let critical = Int.random(in: 0..<count, using: &generator)
            if partial != caller {
                let share = Double(Int.random(in: 1...9, using: &generator)) / 10
                edges.append(Edge(caller: caller, callee: partial, probability: share))
            }
            if critical != caller, critical != partial {
                edges.append(Edge(caller: caller, callee: critical, probability: 0.7))
            }
        }
        return edges
    }

    /// Probability of each service to fall with service 0.
    private func exact(_ edges: [Edge]) -> [Double] {
        var sums = [Double](repeating: 0, count: count)
        for pattern in 0..<(1 << edges.count) {
            var weight = 1.0
            for (bit, edge) in edges.enumerated() {
                weight *= pattern >> bit & 1 == 1 ? edge.probability : 1 - edge.probability
            }
            var hasFallen = [Bool](repeating: false, count: count)
            hasFallen[0] = true
            for _ in 0..<count {
                for (bit, edge) in edges.enumerated()
                where pattern >> bit & 1 == 1 && hasFallen[edge.callee] {
                    hasFallen[edge.caller] = true
                }
            }
            for node in 0..<count where hasFallen[node] { sums[node] += weight }
        }
        return sums
    }

    @Test(arguments: 1...8) func `agrees with the exact probability`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let edges = edges(&generator)
        let services = (0..<count).map { node in
            CascadeGraphs.service(
                "n\(node)",
                edges.filter { $0.caller == node }.map { edge in
                    let isCritical = edge.probability == 0.7
                    return (
                        "n\(edge.callee)",
                        isCritical ? .critical : .partial(share: edge.probability)
                    )
                })
        }
        // A share of 0.7 would be taken for a critical one above, which is the same chance.
        var priors = CascadePriors.certain
        priors.transmission = 0.7
        let simulation = CascadeSimulation(
            CascadeInput(
                graph: DependencyGraph(services: services), down: ["n0": CascadeGraphs.now],
                now: CascadeGraphs.now, horizon: .seconds(1_000_000), runs: 4000, seed: seed,
                priors: priors))
        let forecasts = simulation.forecasts
        for (node, probability) in exact(edges).enumerated().dropFirst() {
            let found = forecasts.first { $0.service == ServiceID("n\(node)") }?.probability ?? 0
            // Four standard errors: 40 comparisons, so that chance alone fails once in 400.
            let error = 4 * (probability * (1 - probability) / 4000).squareRoot()
            #expect(abs(found - probability) <= error + 1e-9, "seed \(seed), n\(node)")
        }
    }

    @Test func `an expected fall happens with its probability, within its range`() {
        let now = CascadeGraphs.now
        let range = TimeRange(start: now + .seconds(100), end: now + .seconds(500))
        let input = CascadeInput(
            graph: CascadeGraphs.chain(1),
            expected: ["s0": ExpectedFall(in: range, probability: 0.3)],
            now: now, runs: 4000)
        let forecast = CascadeSimulation(input).forecasts.first
        #expect(forecast?.interval.contains(0.3) == true)
        #expect(abs((forecast?.medianAt.seconds(since: now) ?? 0) - 300) < 20)
        #expect(abs((forecast?.earlyAt.seconds(since: now) ?? 0) - 140) < 20)
        #expect(abs((forecast?.lateAt.seconds(since: now) ?? 0) - 460) < 20)
        #expect(forecast?.evidence == "is foretold to fall in 1 min 40 s to 8 min 20 s (30 %)")
    }

    @Test func `a fall passes after the propagation time of the priors`() {
        let now = CascadeGraphs.now
        let input = CascadeInput(
            graph: CascadeGraphs.chain(2), down: ["s0": now], now: now, runs: 4000, priors: .certain
        )
        let forecast = CascadeSimulation(input).forecasts.first
        // Log-logistic of shape 2 and median 5: a tenth below 5/3, a tenth above 15.
        #expect(abs((forecast?.earlyAt.seconds(since: now) ?? 0) - 5.0 / 3) < 0.2)
        #expect(abs((forecast?.medianAt.seconds(since: now) ?? 0) - 5) < 0.3)
        #expect(abs((forecast?.lateAt.seconds(since: now) ?? 0) - 15) < 1.2)
    }
}
