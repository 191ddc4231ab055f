/// Groups of a directed graph within which everything reaches everything.
enum StrongComponents {
    /// Finds the groups.
    ///
    /// - Parameter links: For each node, the nodes it leads to.
    /// - Returns: Each group after all it leads to; members in ascending order.
    /// - Complexity: O(nodes + links), without recursion. Source: Tarjan 1972.
    static func find(_ links: [[Int]]) -> [[Int]] {
        var search = Search(links: links)
        for node in links.indices where search.order[node] == 0 { search.visit(node) }
        return search.components
    }

    private struct Search {
        let links: [[Int]]
        /// When each node was found, from 1; 0 before.
        var order: [Int]
        var components: [[Int]] = []
        private var lowest: [Int]
        private var isOpen: [Bool]
        private var found = 0
        private var open: [Int] = []
        private var path: [(node: Int, next: Int)] = []

        init(links: [[Int]]) {
            self.links = links
            order = [Int](repeating: 0, count: links.count)
            lowest = order
            isOpen = [Bool](repeating: false, count: links.count)
        }

        mutating func visit(_ root: Int) {
            enter(root)
            while let top = path.last {
                if top.next < links[top.node].count {
                    path[path.count - 1].next += 1
                    follow(top.node, links[top.node][top.next])
                } else {
                    path.removeLast()
                    leave(top.node)
                }
            }
        }

        private mutating func enter(_ node: Int) {
            found += 1
            order[node] = found
            lowest[node] = found
            isOpen[node] = true
            open.append(node)
            path.append((node, 0))
        }

        private mutating func follow(_ node: Int, _ target: Int) {
            if order[target] == 0 {
                enter(target)
            } else if isOpen[target] {
                lowest[node] = min(lowest[node], order[target])
            }
        }

        private mutating func leave(_ node: Int) {
            if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
            guard lowest[node] == order[node] else { return }
            var component: [Int] = []
            while let last = open.popLast() {
                isOpen[last] = false
                component.append(last)
                if last == node { break }
            }
            components.append(component.sorted())
        }
    }
}
