/// All minimal cut sets of a tree, module by module, without listing them.
package struct CutSetFamily: Sendable {
    /// The modules, inner ones first; the last is the root of all.
    let modules: [CutSetModule]
    /// The probability of each event of the tree.
    let probabilities: [Double]

    /// Hands over every cut set once, in an order that depends on the tree alone.
    ///
    /// - Parameter body: Takes the events, by their indices in the tree, ascending; whether to go on.
    /// - Complexity: O(events handed over); memory is bounded by the depth of the diagrams.
    package func forEach(_ body: ([Int]) throws -> Bool) rethrows {
        var walk = CutSetWalk(modules)
        while let events = walk.next() {
            guard try body(events) else { return }
        }
    }

    /// The most probable cut sets, the most probable first; ties in an order of their own.
    ///
    /// - Complexity: O(count × depth × log(count × depth)) after O(nodes).
    package func leading(_ count: Int) -> [CutSet] {
        guard count > 0 else { return [] }
        var search = CutSetSearch(self)
        var found: [CutSet] = []
        while found.count < count, let events = search.next() {
            found.append(
                CutSet(
                    events: events, probability: events.reduce(1) { $0 * probabilities[$1] }))
        }
        return found
    }
}
