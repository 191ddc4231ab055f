/// Turns a fault tree into a network, without recursion: trees of others may be deep.
struct NetworkBuilder {
    private typealias Formula = FaultTree.Formula

    /// A formula that waits for the literals of its arguments.
    private struct Frame {
        let kind: Network.Kind
        let threshold: Int
        let isNegated: Bool
        let arguments: [FaultTree.Formula]
        var next = 0
        var literals: [Network.Literal] = []
        /// The gate that is finished with this frame; -1 for none.
        let gate: Int
    }

    private let tree: FaultTree
    private var network: Network
    /// The literal of each gate that is done.
    private var literals: [Network.Literal?]
    private var isOpen: [Bool]
    private var frames: [Frame] = []

    private init(_ tree: FaultTree) {
        self.tree = tree
        network = Network(eventCount: tree.events.count)
        literals = Array(repeating: nil, count: tree.gates.count)
        isOpen = Array(repeating: false, count: tree.gates.count)
    }

    /// The network of what the top event needs.
    ///
    /// - Throws: ``FaultTreeError`` when the tree is not well formed.
    /// - Complexity: O(size of the tree).
    static func network(of tree: FaultTree) throws(FaultTreeError) -> Network {
        for event in tree.events where !(0...1).contains(event.probability) {
            throw .probability(event: event.name)
        }
        guard tree.gates.indices.contains(tree.top) else { throw .missing(gate: "top") }
        var builder = NetworkBuilder(tree)
        builder.network.root = try builder.build()
        return builder.network
    }

    private mutating func build() throws(FaultTreeError) -> Network.Literal {
        try open(gate: tree.top)
        var answer = Network.no
        while let last = frames.indices.last {
            if frames[last].next < frames[last].arguments.count {
                let argument = frames[last].arguments[frames[last].next]
                guard let literal = try literal(of: argument) else {
                    try open(argument)
                    continue
                }
                frames[last].literals.append(literal)
                frames[last].next += 1
                continue
            }
            answer = close(frames.removeLast())
            guard let parent = frames.indices.last else { break }
            frames[parent].literals.append(answer)
            frames[parent].next += 1
        }
        return answer
    }

    private mutating func close(_ frame: Frame) -> Network.Literal {
        let literal =
            network.gate(frame.kind, frame.threshold, frame.literals) ^ (frame.isNegated ? 1 : 0)
        if frame.gate >= 0 {
            literals[frame.gate] = literal
            isOpen[frame.gate] = false
        }
        return literal
    }

    /// The literal of a formula that needs no work; `nil` when it does.
    private func literal(
        of formula: FaultTree.Formula
    ) throws(FaultTreeError) -> Network.Literal? {
        switch formula {
        case .constant(let value): return value ? Network.yes : Network.no
        case .event(let index):
            guard tree.events.indices.contains(index) else { throw .missing(gate: openGate) }
            return Network.event(index)
        case .gate(let index):
            guard tree.gates.indices.contains(index) else { throw .missing(gate: openGate) }
            if isOpen[index] { throw .cycle(circle(from: index)) }
            return literals[index]
        default: return nil
        }
    }

    private mutating func open(gate: Int) throws(FaultTreeError) {
        isOpen[gate] = true
        // A frame of one argument, whatever the formula: the gate is done when it is.
        frames.append(
            Frame(
                kind: .or, threshold: 0, isNegated: false, arguments: [tree.gates[gate].formula],
                gate: gate))
    }

    private mutating func open(_ formula: FaultTree.Formula) throws(FaultTreeError) {
        switch formula {
        case .gate(let index): try open(gate: index)
        case .and(let arguments): push(.and, arguments)
        case .or(let arguments): push(.or, arguments)
        case .atLeast(let count, let arguments): push(.atLeast, arguments, threshold: count)
        case .xor(let arguments): push(.xor, arguments)
        case .not(let argument): push(.or, [argument], isNegated: true)
        case .constant, .event: preconditionFailure("constants and events need no work")
        }
    }

    private mutating func push(
        _ kind: Network.Kind, _ arguments: [FaultTree.Formula], threshold: Int = 0,
        isNegated: Bool = false
    ) {
        frames.append(
            Frame(
                kind: kind, threshold: threshold, isNegated: isNegated, arguments: arguments,
                gate: -1))
    }

    private var openGate: String {
        frames.last { $0.gate >= 0 }.map { tree.gates[$0.gate].name } ?? tree.gates[tree.top].name
    }

    private func circle(from gate: Int) -> [String] {
        let open = frames.map(\.gate).filter { $0 >= 0 }
        return open.drop { $0 != gate }.map { tree.gates[$0].name }
    }
}
