/// Builds the diagram of one module after the other, in the order of variables that suits it.
final class ModuleBuilder {
    /// A module's function and its variables by level.
    struct Built {
        let root: DecisionDiagram.Edge
        /// Nodes of the network.
        let variables: [Int]
    }

    /// How far one order came.
    private struct Attempt {
        /// How many gates were built.
        let gateCount: Int
        /// The function of the module when all were.
        let built: Built?
    }

    /// How many nodes an order has in the first race.
    private static let firstNodeLimit = 1 << 12

    let diagram: DecisionDiagram
    private let plan: ModulePlan
    private let budget: Budget
    /// The edge of each node in the module that is being built.
    private var edges: [DecisionDiagram.Edge]

    init(_ plan: ModulePlan, budget: Budget) {
        self.plan = plan
        self.budget = budget
        diagram = DecisionDiagram(budget: budget)
        edges = Array(repeating: DecisionDiagram.no, count: plan.network.count)
    }

    /// Builds a module in several orders, each with few nodes; goes on with the better half of them
    /// (three at least) and four times the nodes, until one fits.
    ///
    /// `outcomes`: What is known of the modules before it.
    /// - Returns: `nil` when a limit was hit, here or at an inner module.
    func build(_ module: Int, _ outcomes: [ModuleOutcome?]) -> Built? {
        let gates = plan.gates[module]
        guard !gates.isEmpty else { return leaf(plan.roots[module]) }
        let shape = ModuleShape(plan.network, gates: gates)
        for node in shape.variables where plan.moduleOf[node] >= 0 {
            if outcomes[plan.moduleOf[node]] == nil { return nil }
        }
        let flips: [UInt32] = shape.variables.map { node in
            plan.moduleOf[node] >= 0 && outcomes[plan.moduleOf[node]]?.isFlipped == true ? 1 : 0
        }
        if gates.count == 1 {
            return build(gates, shape, Array(shape.variables.indices), flips, .max).built
        }
        return race(gates, shape, flips)
    }

    /// The top is an event or a constant.
    private func leaf(_ node: Int) -> Built {
        diagram.reset()
        return node == 0
            ? Built(root: DecisionDiagram.yes, variables: [])
            : Built(root: diagram.variable(0), variables: [node])
    }

    private func race(_ gates: [Int], _ shape: ModuleShape, _ flips: [UInt32]) -> Built? {
        var orders: [[Int]] = []
        for kind in VariableOrder.allCases {
            let order = kind.order(of: shape)
            if !orders.contains(order) { orders.append(order) }
        }
        var nodeLimit = ModuleBuilder.firstNodeLimit
        while true {
            var progress: [Int] = []
            for (place, order) in orders.enumerated() {
                let attempt = build(gates, shape, order, flips, nodeLimit)
                if let built = attempt.built { return built }
                // Where one order takes all memory, the others may still fit.
                if place + 1 < orders.count { budget.forgetMemory() }
                if budget.shortage != nil || nodeLimit > NodeTable.mostNodes { return nil }
                progress.append(attempt.gateCount)
            }
            // Three stay to the end: few nodes tell little of many.
            orders = orders.indices.sorted { (-progress[$0], $0) < (-progress[$1], $1) }
                .prefix(max(3, (orders.count + 1) / 2)).map { orders[$0] }
            nodeLimit *= 4
        }
    }

    private func build(
        _ gates: [Int], _ shape: ModuleShape, _ order: [Int], _ flips: [UInt32], _ nodeLimit: Int
    ) -> Attempt {
        diagram.reset()
        diagram.table.nodeLimit = min(nodeLimit, NodeTable.mostNodes)
        for (level, variable) in order.enumerated() {
            edges[shape.variables[variable]] = diagram.variable(UInt32(level)) ^ flips[variable]
        }
        for (index, gate) in gates.enumerated() {
            let arguments = plan.network.arguments[gate].map {
                edges[Network.node($0)] ^ ($0 & 1)
            }
            edges[gate] = diagram.gate(
                plan.network.kinds[gate], plan.network.thresholds[gate], arguments)
            if diagram.isFull { return Attempt(gateCount: index, built: nil) }
        }
        let root = gates.last.map { edges[$0] } ?? DecisionDiagram.no
        return Attempt(
            gateCount: gates.count,
            built: Built(root: root, variables: order.map { shape.variables[$0] }))
    }
}
