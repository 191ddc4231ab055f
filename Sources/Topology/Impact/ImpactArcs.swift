import Model

/// The arcs of a graph from what is needed to what needs it, prepared for computing losses.
///
/// Times are whole milliseconds, shares whole hundredths of a percent (``whole`` is all).
struct ImpactArcs: Sendable {
    /// All of a service's work, in hundredths of a percent.
    static let whole: Int32 = 10_000
    /// Later than anything that happens.
    static let never = Int64.max

    /// One arc; its place in the list is that of the graph's own list of dependents.
    struct Arc: Sendable {
        /// The service that is needed.
        let source: Int32
        /// The service that needs it.
        let target: Int32
        /// What the target loses when the source loses all.
        let factor: Int32
        /// The group of the target this belongs to; below 0 for none.
        let group: Int32
        /// How long the source has to be losing until the target does.
        let bridge: Int64
    }

    /// Services that stand in for each other at one dependent.
    struct Group: Sendable {
        var members = 0
        var required = 1
        /// How long the dependent loses its work when it moves to another member.
        var failover: Int64 = 0

        /// How many members have to lose before the dependent does, from 1.
        var breaking: Int { members - min(required, members) + 1 }
    }

    let nodeCount: Int
    let names: [ServiceID]
    /// The place of each service's name among all names in order.
    let ranks: [Int32]
    let arcs: [Arc]
    private let starts: [Int]
    private(set) var groups: [Group]

    init(_ graph: DependencyGraph) {
        nodeCount = graph.nodes.count
        names = graph.nodes.map(\.id)
        ranks = Self.ranks(of: names)
        var builder = ImpactArcsBuilder(capacity: graph.arcCount)
        var starts = [0]
        starts.reserveCapacity(nodeCount + 1)
        for node in 0..<nodeCount {
            for arc in graph.dependents(of: node) { builder.add(arc, from: node) }
            starts.append(builder.arcs.count)
        }
        self.starts = starts
        arcs = builder.arcs
        groups = builder.groups
    }

    private static func ranks(of names: [ServiceID]) -> [Int32] {
        var ranks = [Int32](repeating: 0, count: names.count)
        let order = names.enumerated().sorted { $0.element < $1.element }
        for (rank, name) in order.enumerated() { ranks[name.offset] = Int32(rank) }
        return ranks
    }

    /// The places of the arcs to those who need a service.
    func places(from node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

    /// A share of a share, rounded to hundredths of a percent.
    static func scale(_ share: Int32, _ factor: Int32) -> Int32 {
        (share * factor + whole / 2) / whole
    }

    /// A share in 0...1 as hundredths of a percent.
    static func parts(_ share: Double) -> Int32 { Int32((share * Double(whole)).rounded()) }

    /// Seconds as milliseconds; a thousand million seconds stand for more.
    static func milliseconds(_ seconds: Double) -> Int64 {
        Int64((Swift.min(seconds, 1e9) * 1000).rounded())
    }

    /// A moment later by a time; never later than ``never``.
    static func later(_ moment: Int64, by time: Int64) -> Int64 {
        let (sum, isTooLate) = moment.addingReportingOverflow(time)
        return isTooLate ? never : sum
    }
}

/// Collects arcs and numbers the groups they belong to.
private struct ImpactArcsBuilder {
    private struct GroupKey: Hashable {
        let node: Int
        let name: String
    }

    private(set) var arcs: [ImpactArcs.Arc] = []
    private(set) var groups: [ImpactArcs.Group] = []
    private var numbers: [GroupKey: Int] = [:]
    private let propagation = ImpactArcs.milliseconds(DependencyGraph.propagationSeconds)

    init(capacity: Int) { arcs.reserveCapacity(capacity) }

    mutating func add(_ arc: DependencyGraph.Arc, from node: Int) {
        var factor = ImpactArcs.whole
        var group = -1
        var bridge = propagation
        switch arc.kind {
        case .critical: break
        case .partial(let share): factor = ImpactArcs.parts(share)
        case .asynchronous(let seconds): bridge = ImpactArcs.milliseconds(seconds)
        case .redundant(let name, let required, let seconds):
            group = number(of: GroupKey(node: arc.node, name: name))
            groups[group].members += 1
            groups[group].required = max(groups[group].required, required)
            groups[group].failover = max(
                groups[group].failover, ImpactArcs.milliseconds(seconds))
        }
        arcs.append(
            ImpactArcs.Arc(
                source: Int32(node), target: Int32(arc.node), factor: factor, group: Int32(group),
                bridge: bridge))
    }

    private mutating func number(of key: GroupKey) -> Int {
        if let number = numbers[key] { return number }
        numbers[key] = groups.count
        groups.append(ImpactArcs.Group())
        return groups.count - 1
    }
}
