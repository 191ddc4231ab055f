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
    /// - Returns: The numbers of services, ascending in each; one alone is a component too.
    /// - Complexity: O(*V* + *E*), without recursion.
    package func components() -> [[Int]] {
        StrongComponents.find(count: nodes.count) { node, place in
            let needs = needs(of: node)
            let index = needs.startIndex + place
            return index < needs.endIndex ? needs[index].node : nil
        }
    }

    private func needsItself(_ node: Int) -> Bool { needs(of: node).contains { $0.node == node } }
}
