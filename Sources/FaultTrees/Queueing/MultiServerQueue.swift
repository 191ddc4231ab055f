import Numerics

/// The queue M/M/c: requests at random times, exponential service, `workers` of them at once.
///
/// It waits for ever and loses nobody. All times are seconds, all rates per second.
///
/// Source: Erlang 1917; Kleinrock 1975, "Queueing Systems", volume 1, chapter 3.
package struct MultiServerQueue: Hashable, Sendable {
    /// The most workers that are taken, so that no figure of a file makes this slow.
    package static var maximumWorkers: Int { 1_000_000 }

    /// Requests it serves at the same time.
    package let workers: Int
    /// Mean time one request holds a worker.
    package let serviceSeconds: Double
    /// Requests that arrive per second.
    package let ratePerSecond: Double

    /// A queue; `nil` unless 1...``maximumWorkers``, time above 0, rate from 0, all finite.
    package init?(workers: Int, serviceSeconds: Double, ratePerSecond: Double) {
        guard (1...Self.maximumWorkers).contains(workers),
            serviceSeconds > 0, serviceSeconds.isFinite, ratePerSecond >= 0,
            (ratePerSecond * serviceSeconds).isFinite, (Double(workers) / serviceSeconds).isFinite
        else { return nil }
        self.workers = workers
        self.serviceSeconds = serviceSeconds
        self.ratePerSecond = ratePerSecond
    }

    /// Work that arrives, in workers (Erlang).
    package var offeredLoad: Double { ratePerSecond * serviceSeconds }

    /// Share of the workers that are busy, from 0; from 1 on the queue grows without end.
    package var utilisation: Double { offeredLoad / Double(workers) }

    /// Requests per second at which it saturates.
    package var saturationRate: Double { Double(workers) / serviceSeconds }

    /// Whether the queue stays finite.
    package var isStable: Bool { utilisation < 1 }

    /// Probability that an arriving request has to wait; 1 when the queue is saturated.
    ///
    /// - Complexity: O(workers).
    package var waitProbability: Double { Erlang.c(workers: workers, load: offeredLoad) }

    /// Mean time a request waits; infinite when the queue is saturated.
    package var meanWaitSeconds: Double {
        isStable ? waitProbability * drainSeconds : .infinity
    }

    /// Mean time from arrival to answer; infinite when the queue is saturated.
    package var meanResponseSeconds: Double { meanWaitSeconds + serviceSeconds }

    /// Mean number of requests that wait; infinite when the queue is saturated.
    package var meanQueueLength: Double {
        isStable ? ratePerSecond * meanWaitSeconds : .infinity
    }

    /// The wait that a share of the requests does not exceed; infinite when saturated.
    ///
    /// P(wait > *t*) = C exp(-(*c*/*s* - λ) *t*), with C the probability to wait.
    ///
    /// - Parameter share: In 0..<1 (0.95 for the 95th percentile).
    /// - Returns: Seconds, from 0.
    package func waitQuantileSeconds(_ share: Double) -> Double {
        precondition((0..<1).contains(share), "a share of requests lies in 0..<1")
        guard isStable else { return .infinity }
        let probability = waitProbability
        guard probability > 1 - share else { return 0 }
        return Elementary.log(probability / (1 - share)) * drainSeconds
    }

    /// Requests per second at which the mean response takes twice the service time.
    ///
    /// From there on waiting takes more time than work. For one worker it is half the capacity,
    /// which is also where Kleinrock's power (rate over response time) is largest; more workers
    /// bring it closer to saturation.
    ///
    /// - Complexity: O(workers), 64 times: bisection, since the wait grows with the rate.
    package var kneeRate: Double {
        var low = 0.0
        var high = Double(workers)
        for _ in 0..<64 {
            let load = (low + high) / 2
            let wait = Erlang.c(workers: workers, load: load) / (Double(workers) - load)
            if wait < 1 { low = load } else { high = load }
        }
        return low / serviceSeconds
    }

    /// How many times the present traffic reaches the knee; infinite without traffic.
    package var factorToKnee: Double { ratePerSecond > 0 ? kneeRate / ratePerSecond : .infinity }

    /// How many times the present traffic saturates it; infinite without traffic.
    package var factorToSaturation: Double {
        ratePerSecond > 0 ? saturationRate / ratePerSecond : .infinity
    }

    /// The mean time between departures while all workers are busy, less that of arrivals.
    private var drainSeconds: Double { 1 / (saturationRate - ratePerSecond) }
}
