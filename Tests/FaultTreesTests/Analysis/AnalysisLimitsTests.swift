import FaultTrees
import TestKit
import Testing

@Suite("Analysis limits", .timeLimit(.minutes(1))) struct AnalysisLimitsTests {
    /// `count` events, wired so that no order of variables is good.
    private static func tangle(_ count: Int, seed: UInt64, chance: Double) -> FaultTree {
        var generator = SeededGenerator(seed: seed)
        let gates = (0..<2 * count).map { index in
            let width = index == 0 ? 2 * count - 1 : 3
            let arguments: [FaultTree.Formula] = (0..<width).map { place in
                index == 0
                    ? .gate(place + 1) : .event(Int.random(in: 0..<count, using: &generator))
            }
            return FaultTree.Gate(
                name: "g\(index)", formula: index == 0 ? .or(arguments) : .and(arguments))
        }
        let events = (0..<count).map { FaultTree.Event(name: "e\($0)", probability: chance) }
        return FaultTree(gates: gates, events: events, top: 0)
    }

    @Test(arguments: [0.001, 0.05, 0.4])
    func `where memory is short there are bounds, and they hold`(chance: Double) throws {
        let tree = Self.tangle(30, seed: 3, chance: chance)
        let exact = try FaultTreeAnalysis.analyze(tree)
        let short = try FaultTreeAnalysis.analyze(
            tree, limits: AnalysisLimits(memoryBytes: 150_000))
        #expect(short.shortage == .memory)
        let isComplete = short.isComplete
        #expect(!isComplete)
        let leading = short.cutSets?.leading(1)
        #expect(leading == nil)
        #expect(short.rareEvent == nil)
        #expect(short.cutSetCount <= exact.cutSetCount)
        #expect(short.probabilityBounds.contains(try #require(exact.probability)))
    }

    @Test(arguments: [24, 26, 28])
    func `cut sets of trees with negations are not cut short by the race of orders`(
        count: Int
    ) throws {
        for seed in 0..<3 as Range<UInt64> {
            let tangle = Self.tangle(count, seed: seed, chance: 0.1)
            let gates = tangle.gates.map { gate in
                guard case .and(let arguments) = gate.formula else { return gate }
                return FaultTree.Gate(
                    name: gate.name,
                    formula: .and([.not(arguments[0])] + arguments.dropFirst()))
            }
            let tree = FaultTree(gates: gates, events: tangle.events, top: 0)
            let result = try FaultTreeAnalysis.analyze(tree)
            #expect(result.shortage == nil)
            #expect(result.cutSets != nil)
        }
    }

    @Test func `where time is short there are bounds`() throws {
        let tree = Self.tangle(30, seed: 4, chance: 0.01)
        let result = try FaultTreeAnalysis.analyze(tree, limits: AnalysisLimits { true })
        #expect(result.shortage == .time)
        #expect(result.probability == nil)
        #expect(result.importance.isEmpty)
        #expect(result.probabilityBounds.lowerBound >= 0)
        #expect(result.probabilityBounds.upperBound < 1)
    }

    @Test func `modules that fit are exact inside of bounds`() throws {
        // Ten pairs that fit, together with a tangle that does not.
        let tangle = Self.tangle(30, seed: 5, chance: 0.01)
        let count = tangle.events.count
        let pairs = (0..<10).map { index in
            FaultTree.Formula.and([.event(count + 2 * index), .event(count + 2 * index + 1)])
        }
        let top = FaultTree.Gate(name: "top", formula: .and([.gate(0), .or(pairs)]))
        let events = (0..<20).map { FaultTree.Event(name: "p\($0)", probability: 0.1) }
        let tree = FaultTree(
            gates: tangle.gates + [top], events: tangle.events + events, top: tangle.gates.count)
        let exact = try FaultTreeAnalysis.analyze(tree)
        let short = try FaultTreeAnalysis.analyze(
            tree, limits: AnalysisLimits(memoryBytes: 150_000))
        let probability = try #require(exact.probability)
        let isComplete = short.isComplete
        #expect(!isComplete)
        #expect(short.probabilityBounds.contains(probability))
        #expect(short.probabilityBounds.upperBound < 0.1)
        #expect(short.cutSetCount == BigCount(10))
        #expect(short.cutSetCount <= exact.cutSetCount)
    }

    @Test(arguments: [true, false])
    func `bounds hold on trees of every kind`(isCoherent: Bool) throws {
        var generator = SeededGenerator(seed: 6)
        for index in 0..<60 {
            let random = RandomTree(
                events: 3 + index % 6, gates: 2 + index % 9, isCoherent: isCoherent,
                using: &generator)
            let result = try FaultTreeAnalysis.analyze(
                random.tree, limits: AnalysisLimits { true })
            let probability = random.probability()
            let bounds = result.probabilityBounds
            #expect(
                bounds.lowerBound <= probability + 1e-12
                    && probability <= bounds.upperBound + 1e-12, "tree \(index)")
            #expect(
                result.cutSetCount <= BigCount(UInt64(random.minimalSets.count)), "tree \(index)")
        }
    }
}
