import FaultTrees
import Testing

@Suite("Fault tree analysis", .timeLimit(.minutes(1))) struct FaultTreeAnalysisTests {
    private static func tree(_ formula: FaultTree.Formula, events: [Double]) -> FaultTree {
        FaultTree(
            gates: [FaultTree.Gate(name: "top", formula: formula)],
            events: events.enumerated().map {
                .init(name: "e\($0.offset)", probability: $0.element)
            },
            top: 0)
    }

    private static func sets(_ result: FaultTreeResult) -> [[Int]] {
        var sets: [[Int]] = []
        result.cutSets?.forEach {
            sets.append($0)
            return true
        }
        return sets
    }

    @Test func `a top that always happens has the empty cut set`() throws {
        let result = try FaultTreeAnalysis.analyze(Self.tree(.constant(true), events: [0.1]))
        #expect(Self.sets(result) == [[]])
        #expect(result.probability == 1)
        #expect(result.importance[0].birnbaum == 0)
    }

    @Test func `a top that never happens has none`() throws {
        let never = FaultTree.Formula.and([.event(0), .not(.event(0))])
        let result = try FaultTreeAnalysis.analyze(Self.tree(never, events: [0.1]))
        #expect(Self.sets(result) == [])
        #expect(result.cutSetCount == .zero)
        #expect(result.probability == 0)
    }

    @Test func `a top that is an event is its own cut set`() throws {
        let result = try FaultTreeAnalysis.analyze(Self.tree(.event(1), events: [0.1, 0.2]))
        #expect(Self.sets(result) == [[1]])
        #expect(result.probability == 0.2)
        #expect(result.importance.map(\.birnbaum) == [0, 1])
        #expect(result.importance[1].riskReductionWorth == .infinity)
    }

    @Test func `the negation of an event needs no event`() throws {
        let result = try FaultTreeAnalysis.analyze(Self.tree(.not(.event(0)), events: [0.25]))
        #expect(Self.sets(result) == [[]])
        #expect(result.probability == 0.75)
        #expect(!result.isCoherent)
        #expect(result.rareEvent == nil)
        #expect(result.importance[0].birnbaum == -1)
    }

    @Test func `probabilities far below one keep their digits`() throws {
        let tiny = FaultTree.Formula.and((0..<20).map { .event($0) })
        let events = [Double](repeating: 1e-12, count: 20)
        let result = try FaultTreeAnalysis.analyze(Self.tree(tiny, events: events))
        #expect(abs((result.probability ?? 0) / 1e-240 - 1) < 1e-12)
    }

    @Test func `more cut sets than 64 bits hold are counted exactly`() throws {
        // 20 of 40 modules, each of three alternatives: C(40, 20) × 3^20.
        let modules = (0..<40).map { module in
            FaultTree.Gate(
                name: "m\(module)", formula: .or((0..<3).map { .event(3 * module + $0) }))
        }
        let top = FaultTree.Gate(
            name: "top", formula: .atLeast(20, (0..<40).map { .gate($0) }))
        let events = (0..<120).map { FaultTree.Event(name: "e\($0)", probability: 0.01) }
        let tree = FaultTree(gates: modules + [top], events: events, top: 40)
        let result = try FaultTreeAnalysis.analyze(tree)
        #expect(result.cutSetCount.description == "480641126421572936820")
        #expect(result.byOrder.map(\.order) == [20])
    }

    @Test func `thirty thousand nested gates overflow no stack`() throws {
        let count = 30_000
        let gates = (0..<count).map { index -> FaultTree.Gate in
            let rest: FaultTree.Formula = index + 1 < count ? .gate(index + 1) : .event(0)
            let formula: FaultTree.Formula =
                index.isMultiple(of: 2) ? .or([.event(1), rest]) : .and([.event(2), rest])
            return FaultTree.Gate(name: "g\(index)", formula: formula)
        }
        let events = [0.1, 0.2, 0.3].enumerated().map {
            FaultTree.Event(name: "e\($0.offset)", probability: $0.element)
        }
        let result = try FaultTreeAnalysis.analyze(FaultTree(gates: gates, events: events, top: 0))
        #expect(Set(Self.sets(result)) == [[1], [0, 2]])
    }

    @Test func `mistakes are told`() {
        let missing = Self.tree(.event(7), events: [0.1])
        let error = #expect(throws: FaultTreeError.self) {
            try FaultTreeAnalysis.analyze(missing)
        }
        #expect(error?.description == "Gate 'top' names a gate or an event that is not there.")
        let wrong = Self.tree(.event(0), events: [1.5])
        let other = #expect(throws: FaultTreeError.self) { try FaultTreeAnalysis.analyze(wrong) }
        #expect(other?.description == "The probability of event 'e0' is not in 0...1.")
        #expect(
            FaultTreeError.cycle(["a", "b"]).description
                == "Gate 'a' reaches itself: a → b → a. Break the circle.")
    }
}
