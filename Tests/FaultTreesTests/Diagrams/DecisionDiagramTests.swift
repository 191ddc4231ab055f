import TestKit
import Testing

@testable import FaultTrees

@Suite("Decision diagrams", .timeLimit(.minutes(1))) struct DecisionDiagramTests {
    private static func diagram(_ memoryBytes: Int = 1 << 28) -> DecisionDiagram {
        DecisionDiagram(budget: Budget(AnalysisLimits(memoryBytes: memoryBytes)))
    }

    @Test func `the same function has the same edge`() {
        let diagram = Self.diagram()
        let (a, b, c) = (diagram.variable(0), diagram.variable(1), diagram.variable(2))
        let left = diagram.or(diagram.and(a, b), diagram.and(a, c))
        #expect(left == diagram.and(a, diagram.or(b, c)))
        #expect(diagram.and(a, a ^ 1) == DecisionDiagram.no)
        #expect(diagram.or(a, a ^ 1) == DecisionDiagram.yes)
        #expect(diagram.choose(a, b, b) == b)
        #expect(diagram.gate(.xor, 0, [a, b, a]) == b)
        #expect(diagram.isTrueWithoutEvents(a ^ 1))
        #expect(!diagram.isTrueWithoutEvents(left))
    }

    @Test func `a majority does not depend on order`() {
        let diagram = Self.diagram()
        let edges = (0..<9).map { diagram.variable(UInt32($0)) }
        let majority = diagram.gate(.atLeast, 5, edges)
        #expect(majority == diagram.gate(.atLeast, 5, edges.reversed()))
        #expect(majority ^ 1 == diagram.gate(.atLeast, 5, edges.map { $0 ^ 1 }))
    }

    @Test func `a deep diagram overflows no stack`() {
        let diagram = Self.diagram()
        let edges = (0..<50_000).map { diagram.variable(UInt32($0)) }
        let odd = diagram.gate(.and, 0, edges.indices.filter { $0 % 2 == 1 }.map { edges[$0] })
        let even = diagram.gate(.and, 0, edges.indices.filter { $0 % 2 == 0 }.map { edges[$0] })
        #expect(diagram.and(odd, even) == diagram.gate(.and, 0, edges))
    }

    @Test func `the hull of a function forgets what must not happen`() {
        let diagram = Self.diagram()
        let (a, b) = (diagram.variable(0), diagram.variable(1))
        #expect(diagram.hull(of: diagram.gate(.xor, 0, [a, b])) == diagram.or(a, b))
        #expect(diagram.hull(of: diagram.and(a, b ^ 1)) == a)
        #expect(diagram.hull(of: a ^ 1) == DecisionDiagram.yes)
        #expect(diagram.hull(of: diagram.and(a, b)) == diagram.and(a, b))
    }

    @Test func `a diagram that does not fit says so`() {
        let diagram = Self.diagram(150_000)
        let edges = (0..<400).map { diagram.variable(UInt32($0)) }
        _ = diagram.gate(.atLeast, 200, edges)
        #expect(diagram.isFull)
    }
}
