import FaultTrees
import TestKit
import Testing

@Suite("Fault tree analysis against all states", .timeLimit(.minutes(2))) struct BruteForceTests {
    private static func trees(_ count: Int, seed: UInt64, isCoherent: Bool) -> [RandomTree] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { index in
            RandomTree(
                events: 3 + index % 7, gates: 2 + index % 9, isCoherent: isCoherent,
                using: &generator)
        }
    }

    private static func isClose(_ left: Double, _ right: Double) -> Bool {
        abs(left - right) <= 1e-12 * max(1, abs(left), abs(right))
    }

    @Test(arguments: [(1, true), (2, false), (3, true), (4, false)])
    func `cut sets, counts and probability agree`(seed: UInt64, isCoherent: Bool) throws {
        for (index, random) in Self.trees(60, seed: seed, isCoherent: isCoherent).enumerated() {
            let result = try FaultTreeAnalysis.analyze(random.tree)
            let label: Comment = "seed \(seed), tree \(index)"
            #expect(result.isComplete, label)
            let expected = random.minimalSets
            var found: [[Int]] = []
            result.cutSets?.forEach {
                found.append($0)
                return true
            }
            #expect(Set(found) == expected, label)
            #expect(found.count == expected.count, label)
            #expect(result.cutSetCount == BigCount(UInt64(expected.count)), label)
            for entry in result.byOrder {
                let sets = expected.filter { $0.count == entry.order }
                #expect(entry.count == BigCount(UInt64(sets.count)), label)
            }
            let probability = random.probability()
            #expect(Self.isClose(result.probability ?? -1, probability), label)
            if let rareEvent = result.rareEvent {
                let sum = expected.reduce(0) { sum, set in
                    sum + set.reduce(1) { $0 * random.tree.events[$1].probability }
                }
                #expect(Self.isClose(rareEvent, sum), label)
            }
        }
    }

    @Test(arguments: [(5, true), (6, false)])
    func `importance agrees`(seed: UInt64, isCoherent: Bool) throws {
        for (index, random) in Self.trees(40, seed: seed, isCoherent: isCoherent).enumerated() {
            let result = try FaultTreeAnalysis.analyze(random.tree)
            let top = random.probability()
            for measures in result.importance {
                let label: Comment = "seed \(seed), tree \(index), event \(measures.event)"
                let event = random.tree.events[measures.event]
                let with = random.probability(fixing: measures.event, to: true)
                let without = random.probability(fixing: measures.event, to: false)
                #expect(Self.isClose(measures.birnbaum, with - without), label)
                guard top > 0 else { continue }
                #expect(
                    Self.isClose(measures.criticality, (with - without) * event.probability / top),
                    label)
                #expect(Self.isClose(measures.fussellVesely, with * event.probability / top), label)
                #expect(Self.isClose(measures.riskAchievementWorth, with / top), label)
                if without == 0 {
                    #expect(measures.riskReductionWorth == .infinity, label)
                } else {
                    #expect(Self.isClose(measures.riskReductionWorth, top / without), label)
                }
            }
        }
    }

    @Test func `truncation keeps the right sets`() throws {
        for (index, random) in Self.trees(60, seed: 7, isCoherent: true).enumerated() {
            let expected = random.minimalSets
            let chance = { (set: [Int]) in
                set.reduce(1) { $0 * random.tree.events[$1].probability }
            }
            let label: Comment = "tree \(index)"
            for order in 1...3 {
                let result = try FaultTreeAnalysis.analyze(
                    random.tree, truncation: .init(maximumOrder: order))
                #expect(Self.sets(result) == expected.filter { $0.count <= order }, label)
            }
            for cutoff in [0.3, 0.01, 0.0001] {
                let result = try FaultTreeAnalysis.analyze(
                    random.tree, truncation: .init(maximumOrder: 4, cutoff: cutoff))
                let kept = expected.filter { $0.count <= 4 && chance($0) >= cutoff }
                #expect(Self.sets(result) == kept, label)
                #expect(result.leftOutCount == BigCount(UInt64(expected.count - kept.count)), label)
            }
        }
    }

    private static func sets(_ result: FaultTreeResult) -> Set<[Int]> {
        var found = Set<[Int]>()
        result.cutSets?.forEach { found.insert($0).inserted }
        return found
    }

    @Test func `the most probable cut sets come first`() throws {
        for (index, random) in Self.trees(40, seed: 8, isCoherent: true).enumerated() {
            let result = try FaultTreeAnalysis.analyze(random.tree)
            let leading = result.cutSets?.leading(1000) ?? []
            let label: Comment = "tree \(index)"
            #expect(Set(leading.map(\.events)) == random.minimalSets, label)
            let chances = leading.map(\.probability)
            #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 >= $1 * (1 - 1e-12) }, label)
        }
    }

    @Test(arguments: [true, false])
    func `other names, numbers and places change nothing`(isCoherent: Bool) throws {
        var generator = SeededGenerator(seed: 9)
        for (index, random) in Self.trees(40, seed: 10, isCoherent: isCoherent).enumerated() {
            let other = random.tree.shuffled(using: &generator)
            let result = try FaultTreeAnalysis.analyze(random.tree)
            let again = try FaultTreeAnalysis.analyze(other.tree)
            let label: Comment = "tree \(index)"
            #expect(result.byOrder == again.byOrder, label)
            #expect(Self.isClose(result.probability ?? -1, again.probability ?? -2), label)
            let moved = Self.sets(result).map { $0.map { other.places[$0] }.sorted() }
            #expect(Set(moved) == Self.sets(again), label)
        }
    }
}

extension FaultTree {
    /// The same tree with gates, events and arguments in another order.
    fileprivate func shuffled(
        using generator: inout some RandomNumberGenerator
    ) -> (tree: FaultTree, places: [Int]) {
        let eventOrder = events.indices.shuffled(using: &generator)
        let gateOrder = gates.indices.shuffled(using: &generator)
        let eventPlaces = events.indices.map { eventOrder.firstIndex(of: $0) ?? 0 }
        let gatePlaces = gates.indices.map { gateOrder.firstIndex(of: $0) ?? 0 }
        func moved(_ formula: Formula) -> Formula {
            switch formula {
            case .constant: formula
            case .event(let index): .event(eventPlaces[index])
            case .gate(let index): .gate(gatePlaces[index])
            case .and(let all): .and(all.reversed().map(moved))
            case .or(let all): .or(all.reversed().map(moved))
            case .atLeast(let count, let all): .atLeast(count, all.reversed().map(moved))
            case .xor(let all): .xor(all.reversed().map(moved))
            case .not(let one): .not(moved(one))
            }
        }
        let tree = FaultTree(
            gates: gateOrder.map { Gate(name: "x\($0)", formula: moved(gates[$0].formula)) },
            events: eventOrder.map {
                Event(name: "y\($0)", probability: events[$0].probability)
            }, top: gatePlaces[top])
        return (tree, eventPlaces)
    }
}
