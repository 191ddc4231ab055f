package import Model

/// The services that most others need, directly or through others.
package struct MostNeeded: Sendable {
    /// One of them.
    package struct Needed: Hashable, Sendable {
        /// The service.
        package let service: ServiceID
        /// How many others need it directly, each dependency counted.
        package let direct: Int
        /// How many others need it in any way, directly or through others, from 1.
        package let all: Int
        /// How many others it takes down alone.
        package let takesDown: Int
    }

    /// The most needed first, then by name.
    package let services: [Needed]
    /// Whether none that is needed more may be missing; the counts of those here are exact anyway.
    package let isComplete: Bool
}

extension DependencyGraph {
    /// The services that most others need.
    ///
    /// Method: circles are one, which leaves a graph without any. There, what a service needs is
    /// needed by more than the service is, so that the search goes from what needs nothing to those
    /// that need what was found, as far as they can be among the first. Counts are taken for 64 at a
    /// time. Where these are too many, those with the largest estimates are counted (Cohen 1997,
    /// size-estimation framework).
    ///
    /// - Parameters:
    ///   - limit: How many.
    ///   - work: How many dependencies may be followed before estimates choose who is counted.
    ///   - shouldStop: Asked every now and then; then the answer is of no use.
    /// - Returns: At most `limit`, without those that nobody needs.
    /// - Complexity: O(*V* + *E*) for chains, circles and trees; else at most `work`.
    package func mostNeeded(
        limit: Int, work: Int = 2_000_000_000, shouldStop: () -> Bool = { false }
    ) -> MostNeeded {
        var search = ReachSearch(CondensedGraph(self), limit: limit, work: work)
        search.run(shouldStop)
        let found = search.found.filter { $0.count > 1 }
            .flatMap { component, count in
                search.graph.members[component].map { (node: $0, count: count - 1) }
            }
            .sorted { ($1.count, nodes[$0.node].id) < ($0.count, nodes[$1.node].id) }
            .prefix(limit)
        let falls = takenDown(byEach: found.map(\.node))
        return MostNeeded(
            services: zip(found, falls).map { found, takesDown in
                MostNeeded.Needed(
                    service: nodes[found.node].id,
                    direct: dependents(of: found.node).count { $0.node != found.node },
                    all: found.count, takesDown: takesDown)
            }, isComplete: search.isComplete)
    }
}
