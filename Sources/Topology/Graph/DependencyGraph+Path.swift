package import Model

extension DependencyGraph {
    /// Which way to follow the dependencies.
    enum Direction { case needs, dependents }

    /// The shortest way a failure of `origin` can take to `target`, both included.
    ///
    /// Each service on it needs the one before.
    ///
    /// - Returns: `nil` when `target` does not need `origin`; `[origin]` when they are the same.
    /// - Complexity: O(*V* + *E*).
    package func path(from origin: ServiceID, to target: ServiceID) -> [ServiceID]? {
        guard let start = number(of: origin), let end = number(of: target) else { return nil }
        let cameFrom = walk(from: start, .dependents, until: end).cameFrom
        guard start == end || cameFrom[end] != nil else { return nil }
        var path = [end]
        while let last = path.last, last != start, let previous = cameFrom[last] {
            path.append(previous)
        }
        return path.reversed().map { nodes[$0].id }
    }

    /// How many dependencies a failure of `origin` passes to reach `target`; `nil` when it cannot.
    ///
    /// - Complexity: O(*V* + *E*).
    package func distance(from origin: ServiceID, to target: ServiceID) -> Int? {
        path(from: origin, to: target).map { $0.count - 1 }
    }

    /// Whether one of the two needs the other, directly or through others.
    ///
    /// A service is connected with itself.
    ///
    /// - Complexity: O(*V* + *E*).
    package func areConnected(_ one: ServiceID, _ other: ServiceID) -> Bool {
        one == other || path(from: one, to: other) != nil || path(from: other, to: one) != nil
    }

    /// A breadth-first walk; visits every service once.
    func walk(
        from origin: Int, _ direction: Direction, until target: Int? = nil
    ) -> (order: [Int], cameFrom: [Int?]) {
        var order = [origin]
        var cameFrom = [Int?](repeating: nil, count: nodes.count)
        var next = 0
        while next < order.count {
            let current = order[next]
            next += 1
            if current == target { break }
            let arcs = direction == .needs ? needs(of: current) : dependents(of: current)
            for arc in arcs where arc.node != origin && cameFrom[arc.node] == nil {
                cameFrom[arc.node] = current
                order.append(arc.node)
            }
        }
        return (order, cameFrom)
    }
}
