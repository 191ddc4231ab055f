import Clocks
import Model
import Testing

@Suite("Scaled time", .timeLimit(.minutes(1))) struct ScaledTimeTests {
    @Test func `is the wall clock at speed 1`() {
        let before = ScaledTime.wallNow()
        let now = ScaledTime.wall.now()
        let after = ScaledTime.wallNow()
        #expect(before <= now + .milliseconds(1))
        #expect(now <= after + .milliseconds(1))
    }

    @Test(arguments: [2.0, 10, 60, 0.5])
    func `counts seconds since the origin faster by its speed`(speed: Double) {
        let origin = ScaledTime.wallNow() - .seconds(100)
        let time = ScaledTime(origin: origin, speed: speed)
        let before = ScaledTime.wallNow().seconds(since: origin)
        let scaled = time.now().seconds(since: origin)
        let after = ScaledTime.wallNow().seconds(since: origin)
        #expect(scaled >= before * speed - 0.001)
        // `after` was cut at a millisecond, which the speed magnifies.
        #expect(scaled <= (after + 0.001) * speed)
    }

    @Test func `agrees with a clock of the same origin and speed`() {
        let origin = ScaledTime.wallNow()
        let first = ScaledTime(origin: origin, speed: 10)
        let second = ScaledTime(origin: origin, speed: 10)
        let (early, middle, late) = (first.now(), second.now(), first.now())
        #expect(early <= middle)
        #expect(middle <= late)
    }

    @Test func `turns scaled into real time`() {
        let time = ScaledTime(origin: ManualMoment.origin, speed: 10)
        #expect(time.real(.seconds(90)) == .seconds(9))
        #expect(time.real(.milliseconds(20)) == .milliseconds(2))
    }

    @Test func `sleeps the scaled time, which is shorter in reality`() async throws {
        let time = ScaledTime(origin: ScaledTime.wallNow(), speed: 1_000_000)
        let real = ContinuousClock.now
        let start = time.now()
        try await time.sleep(for: .seconds(5_000))
        #expect(time.now() >= start + .seconds(5_000))
        #expect(ContinuousClock.now - real >= .milliseconds(4))
        #expect(ContinuousClock.now - real < .seconds(60))
    }

    @Test func `returns at once when the moment has passed`() async throws {
        let time = ScaledTime(origin: ScaledTime.wallNow(), speed: 1)
        try await time.sleep(until: time.now() - .seconds(3600))
    }

    @Test func `throws when the task is cancelled, also when the moment has passed`() async {
        let time = ScaledTime(origin: ScaledTime.wallNow(), speed: 1)
        for wait in [Duration.seconds(3600), .seconds(-3600)] {
            let sleeper = Task { [wait] in
                while !Task.isCancelled { await Task.yield() }
                try await time.sleep(for: wait)
            }
            sleeper.cancel()
            await #expect(throws: CancellationError.self) { try await sleeper.value }
        }
    }

    @Test(arguments: [0.0, -1]) func `traps when time would not go forward`(speed: Double) async {
        await #expect(processExitsWith: .failure) { [speed] in
            _ = ScaledTime(origin: Timestamp(millisecondsSinceEpoch: 0), speed: speed)
        }
    }
}

private enum ManualMoment {
    static let origin = Timestamp(millisecondsSinceEpoch: 1_795_528_800_000)
}
