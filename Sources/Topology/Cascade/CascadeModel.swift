import Model

/// A graph made ready for simulation: services and arcs in order of names, figures in arrays.
///
/// The order of names makes every sum and every tie independent of the order of the list.
struct CascadeModel {
    /// How a fall passes an arc.
    enum Passage: UInt8 { case critical, partial, asynchronous, redundant, never }

    /// A dependency of `caller` on `callee`.
    struct Arc {
        let caller: Int
        let callee: Int
        var passage: Passage
        /// The share lost, the seconds bridged, or the seconds of a failover.
        let amount: Double
        /// The redundant group; -1 without one.
        let group: Int
        /// Share of the callee's load that comes along this arc.
        var weight: Double
        let key: UInt64
    }

    /// What is known of a service.
    struct Node {
        let key: UInt64
        /// Requests per second, or 1.
        var load: Double
        /// What it can serve relative to its load; 0 when unknown.
        var capacity: Double
        /// How many times as much it can serve as it is said to.
        var enlargement = 1.0
        /// Times tried in all; 0 when unknown.
        var attempts: Int
        var hasBreaker: Bool?
        /// Share of its load that comes from outside the graph.
        var external: Double
    }

    /// Dependencies of one caller that stand in for each other.
    struct Group {
        let key: UInt64
        let caller: Int
        let required: Int
        let arcs: [Int]
    }

    let services: [Service]
    var nodes: [Node] = []
    var arcs: [Arc] = []
    private(set) var groups: [Group] = []
    /// Arcs of a caller are `arcs[needs[caller]..<needs[caller + 1]]`.
    private(set) var needs: [Int] = [0]
    /// Arcs on a callee are `dependents[starts[callee]..<starts[callee + 1]]`.
    private(set) var starts: [Int] = []
    private(set) var dependents: [Int] = []
    private let places: [ServiceID: Int]

    /// - Complexity: O((*V* + *E*) log *V*).
    init(_ graph: DependencyGraph) {
        let order = graph.nodes.indices.sorted { graph.nodes[$0].id < graph.nodes[$1].id }
        services = order.map { graph.nodes[$0] }
        var place = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { place[old] = new }
        places = Dictionary(uniqueKeysWithValues: services.enumerated().map { ($1.id, $0) })
        nodes = services.map(Self.node)
        for (caller, old) in order.enumerated() {
            addArcs(
                of: caller,
                graph.needs(of: old).map { (place[$0.node], $0.kind) }.filter { $0.0 != caller })
        }
        turnArcs()
        weigh()
    }

    /// The place of a service in order of names; `nil` when it is not in the graph.
    func place(of service: ServiceID) -> Int? { places[service] }

    private static func node(of service: Service) -> Node {
        let operation = service.operation
        let rate = operation.ratePerSecond.flatMap(usable)
        let workers = operation.workers.flatMap { usable(Double($0)) }
        let seconds = operation.serviceSeconds.flatMap(usable)
        let capacity =
            operation.capacityPerSecond.flatMap(usable)
            ?? workers.flatMap { workers in seconds.map { workers / $0 } }
        let known = rate.flatMap { rate in capacity.map { $0 / rate } }
        return Node(
            key: CascadeChance.key(service.id.rawValue),
            load: rate ?? 0, capacity: known.flatMap(usable) ?? 0,
            attempts: operation.attempts.map { max(1, $0) } ?? 0,
            hasBreaker: operation.hasBreaker, external: 1)
    }

    private static func usable(_ value: Double) -> Double? {
        value > 0 && value.isFinite ? value : nil
    }

    private mutating func addArcs(of caller: Int, _ list: [(Int, Dependency.Kind)]) {
        var members: [String: (required: Int, arcs: [Int])] = [:]
        var places: [String: Int] = [:]
        let first = arcs.count
        let sorted = list.sorted { $0.0 < $1.0 }
        for (offset, (_, kind)) in sorted.enumerated() {
            guard case .redundant(let name, let required, _) = kind else { continue }
            members[name, default: (required, [])].arcs.append(first + offset)
        }
        for (name, group) in members.sorted(by: { $0.key < $1.key }) {
            places[name] = groups.count
            let key = CascadeChance.key(nodes[caller].key, CascadeChance.key(name))
            groups.append(
                Group(
                    key: key, caller: caller, required: min(group.required, group.arcs.count),
                    arcs: group.arcs))
        }
        arcs += sorted.map { arc(from: caller, to: $0, $1, groups: places) }
        needs.append(arcs.count)
    }

    private func arc(
        from caller: Int, to callee: Int, _ kind: Dependency.Kind, groups: [String: Int]
    ) -> Arc {
        let (passage, amount, group): (Passage, Double, Int) =
            switch kind {
            case .critical: (.critical, 0, -1)
            case .partial(let share): (.partial, share, -1)
            case .asynchronous(let seconds): (.asynchronous, seconds, -1)
            case .redundant(let name, _, let seconds): (.redundant, seconds, groups[name] ?? -1)
            }
        return Arc(
            caller: caller, callee: callee, passage: passage, amount: amount, group: group,
            weight: 0, key: CascadeChance.key(nodes[caller].key, nodes[callee].key))
    }

    private mutating func turnArcs() {
        starts = [Int](repeating: 0, count: nodes.count + 1)
        for arc in arcs { starts[arc.callee + 1] += 1 }
        for node in nodes.indices { starts[node + 1] += starts[node] }
        var next = starts
        dependents = [Int](repeating: 0, count: arcs.count)
        for (number, arc) in arcs.enumerated() {
            dependents[next[arc.callee]] = number
            next[arc.callee] += 1
        }
    }

    /// Splits the load of each service among its callers: by their rates where all are known.
    private mutating func weigh() {
        let isKnown = nodes.map { $0.load > 0 }
        let rates = nodes.map(\.load).filter { $0 > 0 }.sorted()
        let usual = rates.isEmpty ? 1 : rates[rates.count / 2]
        for node in nodes.indices where !isKnown[node] { nodes[node].load = usual }
        for node in nodes.indices where starts[node] < starts[node + 1] {
            let callers = dependents[starts[node]..<starts[node + 1]]
            let areKnown = callers.allSatisfy { isKnown[arcs[$0].caller] }
            let weights = callers.map { areKnown ? nodes[arcs[$0].caller].load : 1 }
            let sum = weights.reduce(0, +)
            for (number, weight) in zip(callers, weights) { arcs[number].weight = weight / sum }
            nodes[node].external = 0
        }
    }
}
