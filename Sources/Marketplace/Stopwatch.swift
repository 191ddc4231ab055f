/// Measures how long work takes, in scenario seconds and finer than timestamps count.
package struct Stopwatch: Sendable {
    /// Scenario seconds in one real second.
    package let speed: Double

    /// A stopwatch that runs `speed` times faster than the wall clock.
    package init(speed: Double) { self.speed = speed }

    /// The moment from which to measure.
    package func start() -> ContinuousClock.Instant { .now }

    /// Scenario seconds since `start`.
    package func seconds(since start: ContinuousClock.Instant) -> Double {
        let parts = (ContinuousClock.now - start).components
        return (Double(parts.seconds) + Double(parts.attoseconds) / 1e18) * speed
    }
}
