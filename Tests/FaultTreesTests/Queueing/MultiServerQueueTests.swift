import Numerics
import TestKit
import Testing

@testable import FaultTrees

@Suite("Queue M/M/c", .timeLimit(.minutes(1))) struct MultiServerQueueTests {
    private func queue(_ workers: Int, _ seconds: Double, _ rate: Double) throws
        -> MultiServerQueue
    {
        try #require(
            MultiServerQueue(workers: workers, serviceSeconds: seconds, ratePerSecond: rate))
    }

    @Test func `of one worker is the queue of textbooks`() throws {
        // M/M/1: wait = rho s / (1 - rho), queue = rho^2 / (1 - rho).
        let queue = try queue(1, 0.1, 8)
        #expect(abs(queue.utilisation - 0.8) < 1e-12)
        #expect(abs(queue.waitProbability - 0.8) < 1e-12)
        #expect(abs(queue.meanWaitSeconds - 0.4) < 1e-12)
        #expect(abs(queue.meanResponseSeconds - 0.5) < 1e-12)
        #expect(abs(queue.meanQueueLength - 3.2) < 1e-12)
        // P(wait > t) = rho exp(-(mu - lambda) t), so p95 = ln(0.8 / 0.05) / 2.
        #expect(abs(queue.waitQuantileSeconds(0.95) - 1.386_294_361_119_89) < 1e-12)
        #expect(queue.waitQuantileSeconds(0.2) == 0)
        #expect(abs(queue.saturationRate - 10) < 1e-12)
    }

    @Test func `has its knee where the answer takes twice the service time`() throws {
        #expect(abs(try queue(1, 0.1, 8).kneeRate - 5) < 1e-9)
        for workers in [1, 2, 8, 50, 400] {
            let knee = try queue(workers, 0.2, 1).kneeRate
            let there = try queue(workers, 0.2, knee)
            #expect(abs(there.meanResponseSeconds - 0.4) < 1e-9, "\(workers) workers")
        }
        let eight = try queue(8, 0.1, 40)
        #expect(abs(eight.factorToSaturation - 2) < 1e-12)
        #expect(eight.factorToKnee > 1.6 && eight.factorToKnee < 2)
    }

    @Test func `is largest in power at the knee of one worker`() throws {
        let power = { (rate: Double) throws -> Double in
            rate / (try queue(1, 1, rate)).meanResponseSeconds
        }
        let knee = try queue(1, 1, 0.1).kneeRate
        #expect(try power(knee) > power(knee - 0.01))
        #expect(try power(knee) > power(knee + 0.01))
    }

    @Test func `grows without end from saturation on`() throws {
        let full = try queue(4, 0.5, 8)
        #expect(!full.isStable)
        #expect(full.waitProbability == 1)
        #expect(full.meanWaitSeconds == .infinity)
        #expect(full.meanQueueLength == .infinity)
        #expect(full.waitQuantileSeconds(0.95) == .infinity)
    }

    @Test func `refuses figures that mean nothing`() {
        let make = MultiServerQueue.init(workers:serviceSeconds:ratePerSecond:)
        #expect(make(0, 1, 1) == nil)
        #expect(make(1_000_001, 1, 1) == nil)
        #expect(make(1, 0, 1) == nil)
        #expect(make(1, .nan, 1) == nil)
        #expect(make(1, 1, -1) == nil)
        #expect(make(1, 1, .infinity) == nil)
        #expect(make(1, .leastNonzeroMagnitude, 1) == nil)
    }

    @Test("agrees with a simulation", arguments: [(1, 0.7), (3, 0.8), (10, 0.85)])
    func simulation(workers: Int, utilisation: Double) throws {
        let queue = try queue(workers, 1, utilisation * Double(workers))
        // Independent runs, so that their spread gives the interval of the mean.
        let runs = (0..<24).map { QueueSimulation(queue, seed: 100 + $0).run(requests: 4_000) }
        let waits = Sample(runs.map(\.meanWait))
        let waiting = Sample(runs.map(\.waitingShare))
        let p95 = Sample(runs.map(\.p95Wait))
        #expect(waits.interval.contains(queue.meanWaitSeconds), "\(waits)")
        #expect(waiting.interval.contains(queue.waitProbability), "\(waiting)")
        #expect(p95.interval.contains(queue.waitQuantileSeconds(0.95)), "\(p95)")
    }
}

/// A mean and where it lies at 99.9 %, by Student's t for 23 degrees of freedom.
private struct Sample {
    let mean: Double
    let interval: ClosedRange<Double>

    init(_ values: [Double]) {
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / (count - 1)
        let half = 3.768 * (variance / count).squareRoot()
        self.mean = mean
        interval = (mean - half)...(mean + half)
    }
}

/// Requests in order of arrival, each taken by the worker that is free first.
private struct QueueSimulation {
    private let queue: MultiServerQueue
    private var chance: SeededGenerator

    init(_ queue: MultiServerQueue, seed: UInt64) {
        self.queue = queue
        chance = SeededGenerator(seed: seed)
    }

    func run(requests: Int) -> (meanWait: Double, waitingShare: Double, p95Wait: Double) {
        var chance = chance
        var free = [Double](repeating: 0, count: queue.workers)
        var now = 0.0
        var waits: [Double] = []
        for request in 0..<(requests + requests / 4) {
            now += exponential(1 / queue.ratePerSecond, &chance)
            let first = free.indices.min { free[$0] < free[$1] } ?? 0
            let wait = max(0, free[first] - now)
            free[first] = now + wait + exponential(queue.serviceSeconds, &chance)
            // The first fifth warms up.
            if request >= requests / 4 { waits.append(wait) }
        }
        let count = Double(waits.count)
        return (
            waits.reduce(0, +) / count, Double(waits.filter { $0 > 0 }.count) / count,
            waits.sorted()[Int(count * 0.95)]
        )
    }

    private func exponential(_ mean: Double, _ chance: inout SeededGenerator) -> Double {
        -mean * Elementary.log(Double.random(in: Double.leastNonzeroMagnitude..<1, using: &chance))
    }
}
