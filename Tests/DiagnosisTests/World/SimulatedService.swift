import Model
import TestKit

/// A service with a pool, simulated request by request, that breaks in chosen ways.
///
/// Arrivals are drawn a tick at a time, times held are spread widely around their mean, a request
/// that finds the pool full waits, and one that waits too long fails. All times are in seconds from
/// the start of the story.
struct SimulatedService {
    /// What goes wrong, and when.
    struct Faults {
        var leakAt = Double.infinity
        var leakShare = 0.0
        var indexAt = Double.infinity
        var indexAdds = 0.0
        var slowAt = Double.infinity
        var slowAdds = 0.0
        var errorsAt = Double.infinity
        var errorShare = 0.0
        var crashAt = Double.infinity
        var crashFor = 0.0
        /// When the process is replaced by a sound one.
        var repairAt = Double.infinity
    }

    var id: ServiceID
    var rate = 10.0
    var hold = 1.0
    var size = 50.0
    var statement = 0.0002
    var upstream: ServiceID?
    var faults = Faults()
    /// Requests now, as a multiple of the usual.
    var demand: (Double) -> Double = { _ in 1 }
    /// The mean time of a call to the upstream, and the share of calls that fail.
    var upstreamMean: (Double) -> Double = { _ in 0 }
    var upstreamErrors: (Double) -> Double = { _ in 0 }

    private struct Held {
        let taken: Double
        let until: Double
    }

    private struct Tally {
        var busy = 0.0
        var finished = 0.0
        var heldSeconds = 0.0
        var latencySeconds = 0.0
        var errors = 0.0
        var answers = 0.0
        var calls = 0.0
        var callSeconds = 0.0
        var callErrors = 0.0
        var timeouts = 0.0
    }

    /// The frames of a story, one each 10 s.
    func frames(
        seconds: Double, origin: Timestamp, random: inout SeededGenerator
    ) -> [SignalFrame] {
        var frames: [SignalFrame] = []
        var held: [Held] = []
        var waiting: [Double] = []
        var tally = Tally()
        let tick = 0.2
        var isUp = true
        var restartedAt = -1000.0
        for step in 1...Int(seconds / tick) {
            let now = Double(step) * tick
            if now >= faults.repairAt, restartedAt < faults.repairAt, isUp {
                restartedAt = now
                held = []
            }
            let isGone = now >= faults.crashAt && now < faults.crashAt + faults.crashFor
            if isGone != !isUp {
                isUp = !isGone
                if isUp { restartedAt = now }
                held = []
                waiting = []
            }
            finish(&held, at: now, tally: &tally)
            arrive(at: now, tick: tick, waiting: &waiting, tally: &tally, isUp: isUp, &random)
            serve(&waiting, &held, at: now, tick: tick, tally: &tally, &random)
            tally.busy += Double(held.count) * tick
            if step % 50 == 0 {
                let at = origin + .milliseconds(Int64(now * 1000))
                frames.append(
                    frame(at: at, now: now, tally, held, waiting, isUp, restartedAt, origin))
                tally = Tally()
            }
        }
        return frames
    }

    private func finish(_ held: inout [Held], at now: Double, tally: inout Tally) {
        guard held.contains(where: { $0.until <= now }) else { return }
        var left: [Held] = []
        left.reserveCapacity(held.count)
        for one in held {
            if one.until > now {
                left.append(one)
            } else {
                tally.finished += 1
                tally.heldSeconds += one.until - one.taken
            }
        }
        held = left
    }

    private func arrive(
        at now: Double, tick: Double, waiting: inout [Double], tally: inout Tally, isUp: Bool,
        _ random: inout SeededGenerator
    ) {
        let expected = rate * demand(now) * tick
        // A sum of chances with mean and variance near those of a Poisson number.
        var count = 0
        let draws = max(8, Int(3 * expected))
        for _ in 0..<draws where random.happens(expected / Double(draws)) { count += 1 }
        guard isUp else { return }
        for _ in 0..<count { waiting.append(now) }
        let late = waiting.prefix { now - $0 > 5 }.count
        waiting.removeFirst(late)
        tally.errors += Double(late)
        tally.answers += Double(late)
        tally.timeouts += Double(late)
        tally.latencySeconds += 5 * Double(late)
    }

    private func serve(
        _ waiting: inout [Double], _ held: inout [Held], at now: Double, tick: Double,
        tally: inout Tally, _ random: inout SeededGenerator
    ) {
        var served = 0
        while served < waiting.count, Double(held.count) < size {
            let arrived = waiting[served]
            served += 1
            let isFaulty = now < faults.repairAt
            let isSlow = now >= faults.slowAt && isFaulty
            let call = upstream == nil ? 0 : upstreamMean(now) * random.pick(0.5...1.5)
            let own = (hold + (isSlow ? faults.slowAdds : 0)) * random.pick(0.3...1.7)
            let scan =
                now >= faults.indexAt && isFaulty ? faults.indexAdds * random.pick(0.8...1.2) : 0
            let time = own + scan + statement + call
            let isLeaked = now >= faults.leakAt && isFaulty && random.happens(faults.leakShare)
            // Somewhere within the tick, so that counting at its end is right on average.
            let taken = now - tick * random.pick(0...1)
            let until = isLeaked ? Double.infinity : taken + time
            if until > now {
                held.append(Held(taken: taken, until: until))
            } else {
                tally.finished += 1
                tally.heldSeconds += time
            }
            let callFails = upstream != nil && random.happens(upstreamErrors(now))
            let fails =
                callFails || now >= faults.errorsAt && isFaulty && random.happens(faults.errorShare)
            tally.answers += 1
            tally.errors += fails ? 1 : 0
            tally.latencySeconds += now - arrived + time
            tally.calls += 1
            tally.callSeconds += call
            tally.callErrors += callFails ? 1 : 0
        }
        waiting.removeFirst(served)
    }

    private func frame(
        at: Timestamp, now: Double, _ tally: Tally, _ held: [Held], _ waiting: [Double],
        _ isUp: Bool, _ restartedAt: Double, _ origin: Timestamp
    ) -> SignalFrame {
        guard isUp else {
            return SignalFrame(
                service: id, at: at, intervalSeconds: 10, values: [Signal(.scrapeUp): 0],
                failure: "connection refused")
        }
        let pool = id.rawValue
        let inUse = tally.busy / 10
        let explained = tally.heldSeconds / 10
        let ages = held.map { now - $0.taken }
        let start = origin.secondsSinceEpoch + restartedAt
        var values: [Signal: Double] = [
            Signal(.scrapeUp): 1, Signal(.processStart): start,
            Signal(.requestRate): tally.answers / 10,
            Signal(.poolInUse, of: pool): inUse, Signal(.poolSize, of: pool): size,
            Signal(.poolUtilisation, of: pool): inUse / size,
            Signal(.poolExplained, of: pool): explained,
            Signal(.poolUnexplained, of: pool): inUse - explained,
            Signal(.poolAgedHolders, of: pool): Double(ages.count { $0 > 30 }),
            Signal(.poolOldestHolder, of: pool): ages.max() ?? 0,
            Signal(.poolPending, of: pool): Double(waiting.count),
            Signal(.poolReturnRate, of: pool): tally.finished / 10,
            Signal(.poolTimeoutRate, of: pool): tally.timeouts / 10,
            Signal(.statementRate, of: "find_\(pool)"): tally.calls / 10,
        ]
        if tally.finished > 0 {
            values[Signal(.poolHoldMean, of: pool)] = tally.heldSeconds / tally.finished
        }
        if tally.answers > 0 {
            values[Signal(.errorRatio)] = tally.errors / tally.answers
            values[Signal(.latencyMean)] = tally.latencySeconds / tally.answers
        }
        if tally.calls > 0 {
            let scan = now > faults.indexAt && now < faults.repairAt ? faults.indexAdds : 0
            values[Signal(.statementMean, of: "find_\(pool)")] =
                (statement + scan) * (0.95 + 0.1 * (now / 7).truncatingRemainder(dividingBy: 1))
        }
        if let upstream, tally.calls > 0 {
            values[Signal(.upstreamRate, of: upstream.rawValue)] = tally.calls / 10
            values[Signal(.upstreamMean, of: upstream.rawValue)] = tally.callSeconds / tally.calls
            values[Signal(.upstreamErrorRatio, of: upstream.rawValue)] =
                tally.callErrors / tally.calls
        }
        let all: Set = ["\(pool).primary", "\(pool).by_order"]
        let isGone = now >= faults.indexAt && now < faults.repairAt
        let indexes = isGone ? all.subtracting(["\(pool).by_order"]) : all
        return SignalFrame(
            service: id, at: at, intervalSeconds: 10, values: values, indexes: indexes)
    }
}
