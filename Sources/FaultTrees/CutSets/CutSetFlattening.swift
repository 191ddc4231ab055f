/// Puts the sets of all modules into one family of sets of events.
struct CutSetFlattening {
    private let modules: [CutSetModule]
    private let target: CutSetDiagram
    /// The first level of each module's own block; levels of inner modules lie inside of it.
    private var levels: [[UInt32]]
    private var events: [Int] = []
    /// The family of each module.
    private var roots: [UInt32] = []

    private init(_ modules: [CutSetModule], into target: CutSetDiagram) {
        self.modules = modules
        self.target = target
        levels = modules.map { Array(repeating: 0, count: $0.variables.count) }
        number()
    }

    /// One module with all the sets; `nil` when memory is short.
    ///
    /// - Complexity: for each node that stands for a module, the size of that module's family.
    static func flattened(_ modules: [CutSetModule], budget: Budget) -> CutSetModule? {
        let target = CutSetDiagram(budget: budget)
        var flattening = CutSetFlattening(modules, into: target)
        for module in modules.indices {
            guard let root = flattening.flatten(module) else { return nil }
            flattening.roots.append(root)
        }
        return CutSetModule(
            target.table, root: flattening.roots.last ?? 0,
            variables: flattening.events.map { .event($0) })
    }

    /// Numbers all events in the order of the diagrams, inner modules where they stand.
    private mutating func number() {
        var stack: [(module: Int, level: Int)] = [(modules.count - 1, 0)]
        while let top = stack.popLast() {
            guard top.level < modules[top.module].variables.count else { continue }
            stack.append((top.module, top.level + 1))
            switch modules[top.module].variables[top.level] {
            case .event(let event):
                levels[top.module][top.level] = UInt32(events.count)
                events.append(event)
            case .module(let inner): stack.append((inner, 0))
            }
        }
    }

    private func flatten(_ index: Int) -> UInt32? {
        let module = modules[index]
        var families: [UInt32] = [CutSetDiagram.empty, CutSetDiagram.unit]
        families.reserveCapacity(module.nodes.count)
        for node in module.nodes.dropFirst(2) {
            let high = families[Int(node.high)]
            let low = families[Int(node.low)]
            switch module.variables[Int(node.level)] {
            case .event:
                families.append(target.family(levels[index][Int(node.level)], high, low))
            case .module(let inner): families.append(joined(roots[inner], high, low))
            }
            if target.isFull { return nil }
        }
        return families[Int(module.root)]
    }

    /// Each set of `inner` with each of `high`, and those of `low`.
    ///
    /// No set of an inner module is empty, so its lowest side ends in the empty family.
    private func joined(_ inner: UInt32, _ high: UInt32, _ low: UInt32) -> UInt32 {
        guard inner != CutSetDiagram.empty, high != CutSetDiagram.empty else { return low }
        let product = product(inner, high)
        var chain: [DiagramNode] = []
        var node = product
        while node != CutSetDiagram.empty, !target.isFull {
            let decision = unsafe target.table.nodes[Int(node)]
            chain.append(decision)
            node = decision.low
        }
        return chain.reversed().reduce(low) { target.family($1.level, $1.high, $0) }
    }

    private func product(_ inner: UInt32, _ high: UInt32) -> UInt32 {
        let packed = CutSetModule(target.table, root: inner, variables: [])
        var families: [UInt32] = [CutSetDiagram.empty, high]
        families.reserveCapacity(packed.nodes.count)
        for node in packed.nodes.dropFirst(2) {
            families.append(
                target.family(node.level, families[Int(node.high)], families[Int(node.low)]))
            if target.isFull { return CutSetDiagram.empty }
        }
        return families[Int(packed.root)]
    }
}
