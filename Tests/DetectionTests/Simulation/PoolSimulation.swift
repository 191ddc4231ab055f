import Detection
import Model
import TestKit

/// Poisson arrivals through a pool without a limit (M/G/∞), some of which never give back.
///
/// What is in use is exact, as a pool's own integral of its use is.
struct PoolSimulation {
    /// How requests come, how long they hold, and which are lost.
    struct Load {
        var rate: (Double) -> Double = { _ in 10 }
        var hold: (Double, inout SeededGenerator) -> Double = { _, random in
            // 1 s in the mean: half of it fixed, half exponential.
            0.5 - 0.5 * logarithm(1 - random.unit())
        }
        /// Whether the `number`th request that arrives at a time is never given back.
        var isLost: (Double, Int, inout SeededGenerator) -> Bool = { _, _, _ in false }
    }

    static let step: Double = 10
    static let size: Double = 50
    let frames: [SignalFrame]
    /// The end of the first interval in which less than one connection was left, in seconds.
    let exhaustedAt: Double?

    /// One run.
    ///
    /// - Parameters:
    ///   - load: What comes.
    ///   - seconds: How long it runs.
    ///   - seed: What the chance starts from.
    ///   - endsWhenFull: Whether the run ends with the interval that exhausts the pool.
    init(_ load: Load, seconds: Double, seed: UInt64, endsWhenFull: Bool = false) {
        var tally = Tally(count: Int(seconds / Self.step))
        var random = SeededGenerator(seed: seed)
        var now = 0.0
        var number = 0
        while true {
            now -= logarithm(1 - random.unit()) / load.rate(now)
            guard now < seconds, !(endsWhenFull && tally.isFull(before: now)) else { break }
            number += 1
            let isLost = load.isLost(now, number, &random)
            tally.add(from: now, to: isLost ? .infinity : now + load.hold(now, &random))
        }
        let full = tally.used.firstIndex { $0 / Self.step >= Self.size - 1 }
        exhaustedAt = full.map { Double($0 + 1) * Self.step }
        let all = tally.frames()
        frames = endsWhenFull ? Array(all.prefix((full ?? all.count) + 1)) : all
    }

    /// The end of an interval, by number, as a moment.
    static func moment(_ seconds: Double) -> Timestamp {
        Timestamp(secondsSinceEpoch: 1_800_000_000 + seconds)
    }
}

/// The sums of every interval.
private struct Tally {
    var used: [Double]
    private var finished: [Double]
    private var returns: [Double]
    private var arrivals: [Double]
    private var aged: [Double]
    private var oldest: [Double]

    init(count: Int) {
        let zeros = [Double](repeating: 0, count: count)
        (used, finished, returns, arrivals, aged, oldest) = (
            zeros, zeros, zeros, zeros, zeros, zeros
        )
    }

    mutating func add(from start: Double, to end: Double) {
        let step = PoolSimulation.step
        let first = Int(start / step)
        arrivals[first] += 1
        var index = first
        var from = start
        while index < used.count {
            let edge = Double(index + 1) * step
            guard end >= edge else {
                used[index] += end - from
                finished[index] += end - start
                returns[index] += 1
                return
            }
            used[index] += edge - from
            oldest[index] = max(oldest[index], edge - start)
            if edge - start > 30 { aged[index] += 1 }
            from = edge
            index += 1
        }
    }

    /// Whether the last interval that ended before a moment left less than one connection.
    func isFull(before now: Double) -> Bool {
        let index = Int(now / PoolSimulation.step) - 1
        return index >= 0 && used[index] >= (PoolSimulation.size - 1) * PoolSimulation.step
    }

    func frames() -> [SignalFrame] {
        let step = PoolSimulation.step
        return used.indices.map { index in
            let inUse = min(used[index] / step, PoolSimulation.size)
            let explained = finished[index] / step
            return SignalFrame(
                service: "payments", at: PoolSimulation.moment(Double(index + 1) * step),
                intervalSeconds: step,
                values: [
                    Signal(.scrapeUp): 1, Signal(.processStart): 1_700_000_000,
                    Signal(.requestRate): arrivals[index] / step, Signal(.errorRatio): 0,
                    Signal(.latencyMean): finished[index] / max(1, returns[index]),
                    Signal(.poolInUse, of: "payments"): inUse,
                    Signal(.poolSize, of: "payments"): PoolSimulation.size,
                    Signal(.poolUtilisation, of: "payments"): inUse / PoolSimulation.size,
                    Signal(.poolExplained, of: "payments"): explained,
                    Signal(.poolUnexplained, of: "payments"): inUse - explained,
                    Signal(.poolAgedHolders, of: "payments"): aged[index],
                    Signal(.poolOldestHolder, of: "payments"): oldest[index],
                    Signal(.poolReturnRate, of: "payments"): returns[index] / step,
                    Signal(.poolHoldMean, of: "payments"): finished[index]
                        / max(1, returns[index]),
                ])
        }
    }
}
