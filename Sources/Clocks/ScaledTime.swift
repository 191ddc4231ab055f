package import Model

#if canImport(Glibc)
    import Glibc
#endif

/// The wall clock, counted `speed` times faster from a common origin.
///
/// At speed 1 it is the wall clock. Processes that share `origin` and `speed` agree on the time to
/// the accuracy of the machine's clock.
package struct ScaledTime: TimeSource {
    /// The wall-clock moment at which scaled and real time coincide.
    package let origin: Timestamp
    /// How many seconds of scaled time pass in one real second; above 0.
    package let speed: Double

    /// A clock; traps unless `speed` is above 0.
    package init(origin: Timestamp, speed: Double) {
        precondition(speed > 0, "time must go forward")
        self.origin = origin
        self.speed = speed
    }

    /// The wall clock itself.
    package static let wall = ScaledTime(origin: Timestamp(millisecondsSinceEpoch: 0), speed: 1)

    /// The wall-clock moment it is now.
    package static func wallNow() -> Timestamp {
        Timestamp(millisecondsSinceEpoch: wallNanoseconds() / 1_000_000)
    }

    package func now() -> Timestamp {
        // Scaled from nanoseconds: whole milliseconds times the speed would make time jump.
        let elapsed = ScaledTime.wallNanoseconds() - origin.millisecondsSinceEpoch * 1_000_000
        let scaled = (Double(elapsed) / 1e6 * speed).rounded(.down)
        return Timestamp(millisecondsSinceEpoch: origin.millisecondsSinceEpoch + Int64(scaled))
    }

    private static func wallNanoseconds() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    package func sleep(until moment: Timestamp) async throws {
        let seconds = moment.seconds(since: now()) / speed
        guard seconds > 0 else { return try Task.checkCancellation() }
        try await Task.sleep(for: .seconds(seconds), tolerance: .zero)
    }

    /// The real time that `duration` of scaled time takes.
    package func real(_ duration: Duration) -> Duration { duration / speed }
}
