package import Model

/// Who needs whom: a directed graph of services that answers who falls with whom.
///
/// Cycles and services that need themselves are allowed. Nothing here recurses, so a chain of any
/// length is safe. A dependency on a service that is not in the list is left out and told in
/// ``problems``, as is a second service of the same name.
///
/// Services are numbered in the order of the list; the arcs of both directions lie in one array
/// each, so that a walk over a million arcs touches memory in order.
package struct DependencyGraph: Sendable {
    /// The services, the first of those with the same name; a service's place is its number.
    package let nodes: [Service]
    /// What is wrong with the list it was made of, one sentence each, in the order of the list.
    package let problems: [String]
    private let numbers: [ServiceID: Int]
    private let needed: Arcs
    private let dependent: Arcs

    /// One arc as seen from one end.
    package struct Arc: Sendable {
        /// The number of the service at the other end.
        package let node: Int
        /// How much the dependency matters.
        package let kind: Dependency.Kind
    }

    /// The graph of a list of services.
    ///
    /// - Complexity: O(*V* + *E*).
    package init(services list: [Service]) {
        var builder = GraphBuilder()
        for service in list { builder.add(service) }
        builder.connect()
        nodes = builder.nodes
        numbers = builder.numbers
        problems = builder.problems
        needed = Arcs(of: nodes.count, builder.arcs.map { ($0.from, $0.to, $0.kind) })
        dependent = Arcs(of: nodes.count, builder.arcs.map { ($0.to, $0.from, $0.kind) })
    }

    /// The number of a service; `nil` when it is not in the graph.
    package func number(of service: ServiceID) -> Int? { numbers[service] }

    /// What the service of this number needs, in the order it declares it.
    package func needs(of node: Int) -> ArraySlice<Arc> { needed[node] }

    /// Who needs the service of this number, in the order of the list.
    package func dependents(of node: Int) -> ArraySlice<Arc> { dependent[node] }

    /// How many dependencies there are.
    package var arcCount: Int { needed.count }
}

/// The arcs of a graph in one direction: those of a node lie beside each other.
private struct Arcs: Sendable {
    private let starts: [Int]
    private let arcs: [DependencyGraph.Arc]

    var count: Int { arcs.count }

    init(of nodeCount: Int, _ list: [(from: Int, to: Int, kind: Dependency.Kind)]) {
        var starts = [Int](repeating: 0, count: nodeCount + 1)
        for arc in list { starts[arc.from + 1] += 1 }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        var next = starts
        var arcs = [DependencyGraph.Arc](
            repeating: DependencyGraph.Arc(node: 0, kind: .critical), count: list.count)
        for arc in list {
            arcs[next[arc.from]] = DependencyGraph.Arc(node: arc.to, kind: arc.kind)
            next[arc.from] += 1
        }
        self.starts = starts
        self.arcs = arcs
    }

    subscript(node: Int) -> ArraySlice<DependencyGraph.Arc> {
        arcs[starts[node]..<starts[node + 1]]
    }
}
