package import Model
package import Topology

/// The fault tree of "this service does not deliver", built from a dependency graph.
///
/// A service does not deliver when it has lost a share of its work of at least
/// ``FailureFigures/lossThreshold``. docs/methods/failure-modes.md says what passes on how much.
package struct ServiceFaultTree: Sendable {
    /// The service.
    package let service: ServiceID
    /// The tree; its top gate says that the service does not deliver.
    package let tree: FaultTree
    /// The basic failures; each is the event of the tree at the same index.
    package let failures: [BasicFailure]
    /// Whether the tree is exact; else a cycle was too large and the tree says too much downtime.
    package let isExact: Bool
    /// Figures of the graph that were not taken, one sentence each.
    package let problems: [String]

    /// The tree of a service.
    ///
    /// - Parameters:
    ///   - service: What has to deliver.
    ///   - graph: Where it stands.
    ///   - figures: What is measured and assumed.
    ///   - shouldStop: Asked every now and then whether to give up.
    /// - Throws: ``ServiceFaultTreeError`` when the service is not in the graph, when shares
    ///   multiply to more cases than are followed, or when told to stop.
    /// - Complexity: O(*V* + *E*) for graphs whose cycles are critical and without partial shares.
    package init(
        for service: ServiceID, in graph: DependencyGraph,
        figures: FailureFigures = FailureFigures(),
        shouldStop: () -> Bool = { false }
    ) throws(ServiceFaultTreeError) {
        let share = figures.lossThreshold
        try self.init(
            losing: share > 0 && share <= 1 ? max(1, Demand.parts(share)) : 0, of: service,
            in: graph, figures: figures, shouldStop: shouldStop)
    }

    /// The tree of "this service has lost at least so much", in hundredths of a percent.
    init(
        losing parts: Int, of service: ServiceID, in graph: DependencyGraph,
        figures: FailureFigures, cycleLimit: Int = CycleUnfolding.limit,
        shouldStop: () -> Bool = { false }
    ) throws(ServiceFaultTreeError) {
        guard (1...Demand.whole).contains(parts), figures.lossThreshold > 0,
            figures.lossThreshold <= 1
        else {
            throw .threshold(figures.lossThreshold)
        }
        guard let node = graph.number(of: service) else {
            throw .unknown(service, names: graph.nodes.map(\.id))
        }
        guard
            let book = ClauseBook(
                graph: graph, figures: figures, node: node, parts: parts, shouldStop: shouldStop)
        else { throw .tooManyShares(service) }
        if book.isStopped { throw .stopped(service) }
        let names = book.demands.map { demand in
            demand.parts == parts
                ? graph.nodes[demand.node].id.rawValue
                : "\(graph.nodes[demand.node].id) by \(demand.parts) ‱"
        }
        var unfolding = CycleUnfolding(
            book.clauses, names: names, limit: cycleLimit, shouldStop: shouldStop)
        if unfolding.isStopped { throw .stopped(service) }
        let top = unfolding.gate(of: 0)
        let failures = book.register.failures.map(\.failure)
        let pruned = PrunedTree(gates: unfolding.gates, top: top, eventCount: failures.count)
        self.service = service
        self.failures = pruned.events.map { failures[$0] }
        isExact = unfolding.isExact
        problems = book.register.problems
        tree = FaultTree(
            gates: pruned.gates,
            events: self.failures.map {
                FaultTree.Event(name: $0.name, probability: $0.probability)
            }, top: pruned.top)
    }

    /// The same tree with other probabilities, one for each of ``failures``.
    package func tree(with probabilities: [Double]) -> FaultTree {
        FaultTree(
            gates: tree.gates,
            events: zip(tree.events, probabilities).map {
                FaultTree.Event(name: $0.name, probability: $1)
            }, top: tree.top)
    }
}
