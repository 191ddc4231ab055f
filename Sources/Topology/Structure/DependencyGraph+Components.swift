package import Model

extension DependencyGraph {
    /// The services that need each other in circles, each with those it shares a circle with.
    ///
    /// - Returns: Groups of two and more, and services that need themselves; names sorted within
    ///   each, groups by their first name.
    /// - Complexity: O(*V* + *E*).
    package var cycles: [[ServiceID]] {
        components().filter { $0.count > 1 || needsItself($0[0]) }
            .map { $0.map { nodes[$0].id }.sorted() }
            .sorted { $0[0] < $1[0] }
    }

    /// The strongly connected components; a component stands behind all that it needs.
    ///
    /// - Returns: The numbers of services; one alone is a component too.
    /// - Complexity: O(*V* + *E*), without recursion. Source: Tarjan 1972, depth-first search and
    ///   linear graph algorithms.
    package func components() -> [[Int]] {
        var search = ComponentSearch(nodeCount: nodes.count)
        for node in nodes.indices { search.visit(node, in: self) }
        return search.components
    }

    private func needsItself(_ node: Int) -> Bool { needs(of: node).contains { $0.node == node } }
}

/// Tarjan's search with its own stack of calls.
private struct ComponentSearch {
    private(set) var components: [[Int]] = []
    private var order: [Int]
    private var low: [Int]
    private var isOpen: [Bool]
    private var open: [Int] = []
    private var calls: [(node: Int, next: Int)] = []
    private var visited = 0

    init(nodeCount: Int) {
        order = [Int](repeating: -1, count: nodeCount)
        low = order
        isOpen = [Bool](repeating: false, count: nodeCount)
    }

    mutating func visit(_ start: Int, in graph: DependencyGraph) {
        guard order[start] < 0 else { return }
        enter(start, in: graph)
        while let (node, next) = calls.last {
            let needs = graph.needs(of: node)
            guard next < needs.endIndex else {
                leave(node)
                continue
            }
            calls[calls.count - 1].next += 1
            let other = needs[next].node
            if order[other] < 0 {
                enter(other, in: graph)
            } else if isOpen[other] {
                low[node] = min(low[node], order[other])
            }
        }
    }

    private mutating func enter(_ node: Int, in graph: DependencyGraph) {
        order[node] = visited
        low[node] = visited
        visited += 1
        open.append(node)
        isOpen[node] = true
        calls.append((node, graph.needs(of: node).startIndex))
    }

    private mutating func leave(_ node: Int) {
        calls.removeLast()
        if let caller = calls.last { low[caller.node] = min(low[caller.node], low[node]) }
        guard low[node] == order[node] else { return }
        var component: [Int] = []
        while let member = open.popLast() {
            isOpen[member] = false
            component.append(member)
            if member == node { break }
        }
        components.append(component)
    }
}
