package import Model

extension DependencyGraph {
    /// The shortest way a failure of `origin` can take to `target`, both included.
    ///
    /// Each service on it needs the one before.
    ///
    /// - Returns: `nil` when `target` does not need `origin`; `[origin]` when they are the same.
    /// - Complexity: O(*V* + *E*).
    package func path(from origin: ServiceID, to target: ServiceID) -> [ServiceID]? {
        guard services[origin] != nil, services[target] != nil else { return nil }
        let walked = walk(from: origin, along: dependentEdges, until: target)
        guard origin == target || walked.cameFrom[target] != nil else { return nil }
        var path = [target]
        var current = target
        while current != origin, let previous = walked.cameFrom[current] {
            path.append(previous)
            current = previous
        }
        return path.reversed()
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
        from origin: ServiceID, along edges: [ServiceID: [Edge]], until target: ServiceID?
    ) -> (order: [ServiceID], cameFrom: [ServiceID: ServiceID]) {
        var order = [origin]
        var cameFrom: [ServiceID: ServiceID] = [:]
        var next = 0
        while next < order.count {
            let current = order[next]
            next += 1
            if current == target { break }
            for edge in edges[current] ?? []
            where edge.service != origin && cameFrom[edge.service] == nil {
                cameFrom[edge.service] = current
                order.append(edge.service)
            }
        }
        return (order, cameFrom)
    }
}
