/// Finds the components that most services need, and counts these.
struct ReachSearch {
    /// A component and how many services are in it or need it.
    typealias Found = (component: Int, count: Int)

    let graph: CondensedGraph
    /// What was counted.
    private(set) var found: [Found] = []
    /// Whether estimates left nothing out.
    private(set) var isComplete = true
    private let limit: Int
    private var workLeft: Int
    private var isSeen: [Bool]
    private let reach: ReachBounds
    /// The services counted so far, by how often each count stands for one; at most `limit`.
    private var largest: [Int] = []

    init(_ graph: CondensedGraph, limit: Int, work: Int) {
        self.graph = graph
        self.limit = max(1, limit)
        workLeft = work
        isSeen = [Bool](repeating: false, count: graph.members.count)
        reach = ReachBounds(graph)
    }

    /// Searches, from what needs nothing on.
    mutating func run(_ shouldStop: () -> Bool) {
        var frontier = graph.members.indices.filter { graph.needs(of: $0).isEmpty }
        var open: [Found] = []
        while !frontier.isEmpty, !shouldStop() {
            for number in frontier { isSeen[number] = true }
            open += count(frontier, shouldStop)
            frontier = []
            // Whoever needs one of these is needed by fewer than that one.
            let least = least
            for next in open where next.count > least {
                for other in graph.dependents(of: next.component)
                where !isSeen[other] && reach.most[other] >= least {
                    isSeen[other] = true
                    frontier.append(other)
                }
            }
            open.removeAll { $0.count > least }
        }
    }

    /// The count that the last of so many has; 0 as long as there are fewer.
    private var least: Int { largest.count < limit ? 0 : largest[largest.count - 1] }

    private mutating func count(_ frontier: [Int], _ shouldStop: () -> Bool) -> [Found] {
        var counted: [Found] = []
        for number in frontier where reach.isExact[number] {
            counted.append((number, reach.most[number]))
        }
        for entry in counted { take(entry) }
        let unknown = frontier.filter { !reach.isExact[$0] && reach.most[$0] >= least }
        let blocks = affordable(unknown)
        for start in stride(from: 0, to: blocks.count, by: 64) where !shouldStop() {
            let block = blocks[start...].prefix(64)
            workLeft -= graph.size
            for (number, count) in zip(block, graph.counts(of: block)) {
                take((number, count))
                counted.append((number, count))
            }
        }
        return counted
    }

    /// Those of them that can be counted with what is left of the work; 64 at least.
    private mutating func affordable(_ numbers: [Int]) -> [Int] {
        let most = max(64, workLeft / max(1, graph.size) * 64)
        guard numbers.count > most else { return numbers }
        isComplete = false
        let estimates = graph.estimates()
        return Array(
            numbers.sorted { (estimates[$1], $0) < (estimates[$0], $1) }.prefix(most))
    }

    private mutating func take(_ entry: Found) {
        found.append(entry)
        let copies = min(limit, graph.members[entry.component].count)
        guard largest.count < limit || entry.count > least else { return }
        let place = largest.firstIndex { $0 < entry.count } ?? largest.count
        largest.insert(contentsOf: repeatElement(entry.count, count: copies), at: place)
        largest.removeLast(max(0, largest.count - limit))
    }
}

/// How many services need each component at most, in one pass.
struct ReachBounds {
    /// No fewer than are in it or need it.
    private(set) var most: [Int]
    /// Whether ``most`` is the count.
    private(set) var isExact: [Bool]

    /// - Complexity: O(size of the graph).
    init(_ graph: CondensedGraph) {
        let total = graph.members.reduce(0) { $0 + $1.count }
        most = graph.members.map(\.count)
        isExact = [Bool](repeating: false, count: most.count)
        // Whether nothing that needs it, directly or not, does so on two ways.
        var isTree = isExact
        for number in most.indices.reversed() {
            let dependents = graph.dependents(of: number)
            for other in dependents { most[number] = min(total, most[number] + most[other]) }
            isTree[number] = dependents.allSatisfy {
                isTree[$0] && graph.needs(of: $0).count == 1
            }
            let isAlone = dependents.count == 1 && dependents.allSatisfy { isExact[$0] }
            isExact[number] = isTree[number] || isAlone
        }
    }
}
