import FoundationEssentials
import TestKit
import Testing

@testable import FaultTrees

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Elementary functions") struct ElementaryTests {
    @Test func `agree with the C library to a few units in the last place`() {
        var chance = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            let x = Double.random(in: -700...700, using: &chance)
            #expect(abs(Elementary.exp(x) / exp(x) - 1) < 2e-15, "exp \(x)")
            let small = Double.random(in: -1...1, using: &chance)
            #expect(abs(Elementary.exp(small) / exp(small) - 1) < 1e-15, "exp \(small)")
            let y = exp(x)
            #expect(abs(Elementary.log(y) - log(y)) <= 4e-16 * max(1, abs(log(y))), "log \(y)")
        }
    }

    @Test func `know the edges`() {
        #expect(Elementary.exp(0) == 1)
        #expect(Elementary.exp(-800) == 0)
        #expect(Elementary.exp(-.infinity) == 0)
        #expect(Elementary.exp(800) == .infinity)
        #expect(Elementary.exp(.nan).isNaN)
        #expect(Elementary.log(1) == 0)
        #expect(Elementary.log(0) == -.infinity)
        #expect(Elementary.log(-1).isNaN)
        #expect(Elementary.log(.infinity) == .infinity)
    }
}
