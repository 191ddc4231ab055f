import FaultTrees
import TestKit
import Testing

@Suite("Big counts", .timeLimit(.minutes(1))) struct BigCountTests {
    @Test func `factorials have all their digits`() {
        let factorial = (1...30).reduce(BigCount(1)) { $0 * BigCount(UInt64($1)) }
        #expect(factorial.description == "265252859812191058636308480000000")
        #expect(BigCount.zero.description == "0")
        #expect(BigCount(1_000_000_000_000_000_000).description == "1000000000000000000")
    }

    @Test func `sums, products and differences agree`() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            let numbers = (0..<3).map { _ in
                BigCount(generator.next()) * BigCount(generator.next()) + BigCount(generator.next())
            }
            let (first, second, third) = (numbers[0], numbers[1], numbers[2])
            #expect((first + second) * third == first * third + second * third)
            #expect(first + second - second == first)
            #expect(first * second >= first)
            #expect((first < second) == !(second <= first))
        }
    }

    @Test func `carries run through`() {
        let most = BigCount(.max)
        #expect((most + BigCount(1)).description == "18446744073709551616")
        #expect((most * most).description == "340282366920938463426481119284349108225")
        #expect((most * most).small == nil)
        #expect(most.small == .max)
        #expect((most + BigCount(1)).approximation == 18_446_744_073_709_551_616)
    }
}
