/// Lists the minimal cut sets of few events from the families of all modules of a tree.
///
/// Method: a depth-first walk down the diagrams that turns back where even the shortest set through
/// a node is too long, so that the work goes with what is listed and the diagrams' depth. It keeps
/// its own stack.
struct ShortCutSets {
    /// The sets found, as indices of events in ascending order.
    private(set) var sets: [[Int]] = []
    /// Whether there are more than the limit allowed.
    private(set) var isCut = false

    private let modules: [CutSetModule]
    /// For each node of each module, how many events its shortest set has.
    private let shortest: [[Int]]
    /// More events than any set has; sums of two do not overflow.
    private static let none = Int.max / 4

    /// Where a walk goes on when the module it is in is done.
    private struct Rest {
        let module: Int
        let node: Int
        /// How many events the shortest way through this and all that follow has.
        let shortest: Int
        let next: Int
    }

    /// A way that is still to be walked.
    private struct Way {
        let module: Int
        let node: Int
        let rest: Int
        let chosen: [Int]
    }

    /// The sets of the last module that have at most `order` events.
    ///
    /// - Parameters:
    ///   - modules: Inner modules first, with events and inner modules as variables.
    ///   - order: The most events of a set.
    ///   - limit: The most sets that are listed.
    init(_ modules: [CutSetModule], order: Int, limit: Int) {
        self.modules = modules
        var shortest: [[Int]] = []
        for module in modules { shortest.append(Self.lengths(module, inner: shortest, modules)) }
        self.shortest = shortest
        guard let last = modules.indices.last else { return }
        walk(from: last, order: order, limit: limit)
        sets.sort { left, right in
            left.count != right.count
                ? left.count < right.count : left.lexicographicallyPrecedes(right)
        }
    }

    private static func lengths(
        _ module: CutSetModule, inner: [[Int]], _ modules: [CutSetModule]
    ) -> [Int] {
        let steps = module.variables.map { variable in
            switch variable {
            case .event: 1
            case .module(let index): inner[index][Int(modules[index].root)]
            }
        }
        var lengths = [none, 0]
        for node in module.nodes.dropFirst(2) {
            let high = lengths[Int(node.high)] + steps[Int(node.level)]
            lengths.append(min(none, min(high, lengths[Int(node.low)])))
        }
        return lengths
    }

    private mutating func walk(from top: Int, order: Int, limit: Int) {
        var rests: [Rest] = []
        var ways = [Way(module: top, node: Int(modules[top].root), rest: -1, chosen: [])]
        while let way = ways.popLast() {
            let later = way.rest < 0 ? 0 : rests[way.rest].shortest
            let least = way.chosen.count + shortest[way.module][way.node] + later
            guard way.node != 0, least <= order else { continue }
            if way.node == 1 {
                if way.rest < 0 {
                    guard sets.count < limit else { return isCut = true }
                    sets.append(way.chosen.sorted())
                } else {
                    let rest = rests[way.rest]
                    ways.append(
                        Way(
                            module: rest.module, node: rest.node, rest: rest.next,
                            chosen: way.chosen))
                }
                continue
            }
            branch(way, later, &ways, &rests)
        }
    }

    private func branch(_ way: Way, _ later: Int, _ ways: inout [Way], _ rests: inout [Rest]) {
        let module = modules[way.module]
        let node = module.nodes[way.node]
        ways.append(
            Way(module: way.module, node: Int(node.low), rest: way.rest, chosen: way.chosen))
        switch module.variables[Int(node.level)] {
        case .event(let event):
            ways.append(
                Way(
                    module: way.module, node: Int(node.high), rest: way.rest,
                    chosen: way.chosen + [event]))
        case .module(let inner):
            let high = Int(node.high)
            rests.append(
                Rest(
                    module: way.module, node: high,
                    shortest: min(Self.none, shortest[way.module][high] + later),
                    next: way.rest))
            ways.append(
                Way(
                    module: inner, node: Int(modules[inner].root), rest: rests.count - 1,
                    chosen: way.chosen))
        }
    }
}
