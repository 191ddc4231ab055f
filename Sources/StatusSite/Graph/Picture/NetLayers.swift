import Topology

/// Puts services into layers, so that arrows lead from each layer to later ones.
///
/// Method: Sugiyama, Tagawa and Toda 1981: layers by the longest way from those that nobody needs;
/// within a layer by the mean place of those in earlier layers that need it. Services that need
/// each other in a circle share a layer.
struct NetLayers: Sendable, Hashable {
    /// An arrow between two places of a list.
    struct Arc: Sendable, Hashable {
        let from: Int
        let to: Int
    }

    /// The places of the list, layer by layer.
    let layers: [[Int]]

    /// Layers of as many services as there are places.
    ///
    /// - Complexity: O(*V* + *E*), and sorting.
    init(count: Int, arcs: [Arc]) {
        var links = [[Int]](repeating: [], count: count)
        for arc in arcs { links[arc.from].append(arc.to) }
        let depths = Self.depths(links)
        var layers = [[Int]](repeating: [], count: (depths.max() ?? -1) + 1)
        for node in 0..<count { layers[depths[node]].append(node) }
        self.layers = Self.ordered(layers, arcs, depths)
    }

    /// How far each lies behind those that nobody needs.
    private static func depths(_ links: [[Int]]) -> [Int] {
        let components = StrongComponents.find(links)
        var component = [Int](repeating: 0, count: links.count)
        for (number, members) in components.enumerated() {
            for member in members { component[member] = number }
        }
        var depths = [Int](repeating: 0, count: components.count)
        // Each component stands behind all it leads to: from the last, all before it are settled.
        for number in components.indices.reversed() {
            for target in components[number].flatMap({ links[$0] })
            where component[target] != number {
                depths[component[target]] = max(depths[component[target]], depths[number] + 1)
            }
        }
        return component.map { depths[$0] }
    }

    private static func ordered(
        _ layers: [[Int]], _ arcs: [Arc], _ depths: [Int]
    ) -> [[Int]] {
        var place = [Double](repeating: 0, count: depths.count)
        var sources = [[Int]](repeating: [], count: depths.count)
        for arc in arcs where depths[arc.from] < depths[arc.to] {
            sources[arc.to].append(arc.from)
        }
        return layers.map { layer in
            let means = Dictionary(
                uniqueKeysWithValues: layer.map { node in
                    let near = sources[node].map { place[$0] }
                    return (node, near.isEmpty ? 1 : near.reduce(0, +) / Double(near.count))
                })
            let sorted = layer.sorted { (means[$0] ?? 1, $0) < (means[$1] ?? 1, $1) }
            for (index, node) in sorted.enumerated() {
                place[node] = (Double(index) + 0.5) / Double(sorted.count)
            }
            return sorted
        }
    }
}
