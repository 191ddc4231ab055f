/// Groups of a directed graph within which everything reaches everything.
package enum StrongComponents {
    /// Finds the groups of a graph given as lists.
    ///
    /// - Parameter links: For each node, the nodes it leads to.
    /// - Returns: Each group behind all it leads to; members in ascending order.
    /// - Complexity: O(*V* + *E*), and sorting within the groups.
    package static func find(_ links: [[Int]]) -> [[Int]] {
        find(count: links.count) { node, place in
            place < links[node].count ? links[node][place] : nil
        }
    }

    /// Finds the groups of a graph that is asked link by link.
    ///
    /// Source: Tarjan 1972, depth-first search and linear graph algorithms.
    ///
    /// - Parameters:
    ///   - count: The number of nodes; they are numbered from 0.
    ///   - link: Where the link of a node at a place from 0 leads; `nil` behind the last.
    /// - Returns: Each group behind all it leads to; members in ascending order.
    /// - Complexity: O(*V* + *E*) without recursion, and sorting within the groups.
    static func find(count: Int, link: (_ node: Int, _ place: Int) -> Int?) -> [[Int]] {
        var search = ComponentSearch(count: count)
        for node in 0..<count { search.visit(node, link) }
        return search.components
    }
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

    init(count: Int) {
        order = [Int](repeating: -1, count: count)
        low = order
        isOpen = [Bool](repeating: false, count: count)
    }

    mutating func visit(_ start: Int, _ link: (_ node: Int, _ place: Int) -> Int?) {
        guard order[start] < 0 else { return }
        enter(start)
        while let (node, next) = calls.last {
            guard let other = link(node, next) else {
                leave(node)
                continue
            }
            calls[calls.count - 1].next += 1
            if order[other] < 0 {
                enter(other)
            } else if isOpen[other] {
                low[node] = min(low[node], order[other])
            }
        }
    }

    private mutating func enter(_ node: Int) {
        order[node] = visited
        low[node] = visited
        visited += 1
        open.append(node)
        isOpen[node] = true
        calls.append((node, 0))
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
        components.append(component.sorted())
    }
}
