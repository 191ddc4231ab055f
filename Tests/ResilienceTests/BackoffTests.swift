import Resilience
import TestKit
import Testing

@Suite("Backoff") struct BackoffTests {
    private let backoff = Backoff(base: .milliseconds(100), cap: .seconds(1))

    @Test(
        "doubles its ceiling up to the cap",
        arguments: zip([1, 2, 3, 4, 5, 1000, .max], [100, 200, 400, 800, 1000, 1000, 1000]))
    func ceiling(failures: Int, milliseconds: Int) {
        #expect(backoff.ceiling(afterFailures: failures) == .milliseconds(milliseconds))
    }

    @Test func `stays within zero and the ceiling, and reaches both halves`() {
        var generator = SeededGenerator(seed: 7)
        let delays = (0..<1000).map { _ in
            backoff.delay(afterFailures: 3, using: &generator) / .milliseconds(1)
        }
        #expect(delays.allSatisfy { (0...400).contains($0) })
        let mean = delays.reduce(0, +) / 1000
        #expect((185...215).contains(mean), "full jitter has its mean at half the ceiling")
    }

    @Test func `gives the same waits for the same seed`() {
        var first = SeededGenerator(seed: 3)
        var second = SeededGenerator(seed: 3)
        for failures in 1...10 {
            #expect(
                backoff.delay(afterFailures: failures, using: &first)
                    == backoff.delay(afterFailures: failures, using: &second))
        }
    }

    @Test func `traps before anything has failed`() async {
        await #expect(processExitsWith: .failure) { _ = Backoff().ceiling(afterFailures: 0) }
    }
}
