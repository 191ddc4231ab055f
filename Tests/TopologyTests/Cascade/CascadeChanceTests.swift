import Testing

@testable import Topology

@Suite("Cascade chance", .timeLimit(.minutes(1)))
struct CascadeChanceTests {
    @Test func `numbers are fixed by seed, run, name and purpose`() {
        let key = CascadeChance.key("payments")
        let chance = CascadeChance(seed: 1, run: 0)
        let number = chance.unit(key, .delay)
        #expect(number == CascadeChance(seed: 1, run: 0).unit(key, .delay))
        #expect(number != CascadeChance(seed: 2, run: 0).unit(key, .delay))
        #expect(number != CascadeChance(seed: 1, run: 1).unit(key, .delay))
        #expect(number != chance.unit(CascadeChance.key("orders"), .delay))
        #expect(number != chance.unit(key, .headroom))
    }

    @Test func `numbers are even, and those of two purposes unrelated`() {
        let key = CascadeChance.key("payments")
        let pairs = (0..<20_000).map { run in
            let chance = CascadeChance(seed: 7, run: run)
            return (chance.unit(key, .delay) - 0.5, chance.unit(key, .headroom) - 0.5)
        }
        let mean = pairs.reduce(0) { $0 + $1.0 } / 20_000
        let variance = pairs.reduce(0) { $0 + $1.0 * $1.0 } / 20_000
        let covariance = pairs.reduce(0) { $0 + $1.0 * $1.1 } / 20_000
        #expect(abs(mean) < 0.01)
        #expect(abs(variance - 1.0 / 12) < 0.002)
        #expect(abs(covariance) < 0.0025)
    }

    @Test func `a pair of names has an order`() {
        let (one, other) = (CascadeChance.key("a"), CascadeChance.key("b"))
        #expect(CascadeChance.key(one, other) != CascadeChance.key(other, one))
    }

    @Test func `a log-logistic time that has passed in part lies beyond it`() {
        let time = LogLogistic(median: 5)
        #expect(time.value(at: 0.5) == 5)
        #expect(time.survival(5) == 0.5)
        #expect(abs(time.value(at: 0.9) - 15) < 1e-9)
        // Given more than 5: a survival of a quarter, where (t/5)² = 3.
        #expect(abs(time.value(at: 0.5, beyond: 5) - 5 * 3.0.squareRoot()) < 1e-9)
        #expect(time.value(at: 1e-16, beyond: 1e9) >= 1e9)
    }

    @Test func `the most frequent way is found among many rare ones`() {
        var ways = CascadeWays()
        #expect(ways.mostFrequent == [])
        for number in 0..<300 {
            let hash = number % 3 == 0 ? 7 : UInt64(1000 + number)
            ways.add(hash) { [CascadeStep(place: Int(hash), cause: -1)] }
        }
        #expect(ways.mostFrequent == [CascadeStep(place: 7, cause: -1)])
    }
}
