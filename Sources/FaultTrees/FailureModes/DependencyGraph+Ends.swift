package import Model
package import Topology

extension DependencyGraph {
    /// The services that nobody needs, in the order of the list; what users see.
    ///
    /// Of a cycle that nobody outside needs, the first service stands for all. Providers and regions
    /// are no ends: services run on them.
    ///
    /// - Complexity: O(*V* + *E*).
    package var ends: [ServiceID] {
        let links = nodes.indices.map { node in needs(of: node).map(\.node) }
        var component = [Int](repeating: 0, count: nodes.count)
        let components = StrongComponents.find(links)
        for (number, members) in components.enumerated() {
            for member in members { component[member] = number }
        }
        var isNeeded = [Bool](repeating: false, count: components.count)
        for node in nodes.indices {
            for target in links[node] where component[target] != component[node] {
                isNeeded[component[target]] = true
            }
        }
        return components.indices.filter { !isNeeded[$0] }.map { components[$0][0] }
            .filter { nodes[$0].kind == .service || nodes[$0].kind == .component }
            .sorted().map { nodes[$0].id }
    }
}
