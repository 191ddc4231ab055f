import Model

/// Computes which share of its work each service loses, and when.
///
/// A service loses, at any moment, the largest of: its own outage; per dependency, the least that
/// the needed service has lost during the whole bridge up to this moment, times the factor; per
/// group, what reaches it from the member that breaks the group. Of all solutions it is the
/// smallest: no cycle keeps itself down.
///
/// While no outage ends, losses only grow, so arrivals are taken in order of time as in Dijkstra's
/// algorithm. When one ends, `recover(at:)` computes afresh what is still lost.
struct LossEngine {
    /// An outage of a service, up to but without its end.
    struct Root {
        let node: Int
        let start: Int64
        var end = ImpactArcs.never
        var share = ImpactArcs.whole
    }

    /// A dependent that moves to another member of a group.
    struct Switch {
        let arrival: LossArrival
        var end: Int64
    }

    let arcs: ImpactArcs
    /// Whether losses pass through groups at all.
    let usesGroups: Bool
    /// Whether a root is taken to work until its own outage starts.
    let pinsRoots: Bool
    /// Losses known already: what they cover is not followed.
    var floor: LossFloor?
    var roots: [Root] = []
    var steps: [LossStep] = []
    /// The last step of each service; below 0 for none.
    var last: [Int32]
    /// The services with a step, in the order of their first.
    var touched: [Int32] = []
    var switches: [Switch] = []
    var groupLosses: [GroupLoss]
    /// One more than the place of each arc's arrival in its group; 0 for none.
    var arrivalPlaces: [Int32]
    var heap = Heap<LossArrival>()
    private var pending: [LossArrival]
    private var isPinned: [Bool]
    private static let nothing = LossArrival(
        time: ImpactArcs.never, share: 0, hops: 0, node: -1, source: -1, arc: -1, parent: -1,
        root: -1)

    init(_ arcs: ImpactArcs, usesGroups: Bool = true, pinsRoots: Bool = false) {
        self.arcs = arcs
        self.usesGroups = usesGroups
        self.pinsRoots = pinsRoots
        last = [Int32](repeating: -1, count: arcs.nodeCount)
        pending = [LossArrival](repeating: Self.nothing, count: arcs.nodeCount)
        isPinned = [Bool](repeating: false, count: arcs.nodeCount)
        let hasGroups = usesGroups && !arcs.groups.isEmpty
        groupLosses = hasGroups ? arcs.groups.map { _ in GroupLoss() } : []
        arrivalPlaces = [Int32](repeating: 0, count: hasGroups ? arcs.arcs.count : 0)
    }

    /// Computes all steps up to a moment.
    mutating func run(_ roots: [Root], until limit: Int64 = ImpactArcs.never) {
        self.roots = roots
        for root in roots {
            if pinsRoots { isPinned[root.node] = true }
            heap.insert(arrival(of: root))
        }
        var ends = Heap(roots.map(\.end).filter { $0 < limit })
        while true {
            let next = heap.min?.time ?? ImpactArcs.never
            if let end = ends.min, end <= next {
                while ends.min == end { _ = ends.popMin() }
                recover(at: end)
            } else if next < limit, let arrival = heap.popMin() {
                apply(arrival)
            } else {
                return
            }
        }
    }

    /// Forgets everything computed; takes time only for the services that were touched.
    mutating func reset() {
        for node in touched {
            last[Int(node)] = -1
            pending[Int(node)] = Self.nothing
        }
        while let arrival = heap.popMin() { pending[Int(arrival.node)] = Self.nothing }
        touched.removeAll(keepingCapacity: true)
        steps.removeAll(keepingCapacity: true)
    }

    func arrival(of root: Root) -> LossArrival {
        LossArrival(
            time: root.start, share: root.share, hops: 0, node: Int32(root.node),
            source: Int32(root.node), arc: -1, parent: -1, root: Int32(root.node))
    }

    /// The share a service loses now.
    func share(of node: Int32) -> Int32 {
        let step = last[Int(node)]
        return step < 0 ? 0 : steps[Int(step)].share
    }

    /// Whether of two arrivals with the same time and share the first is told as the cause.
    func isBetterCause(_ one: LossArrival, than other: LossArrival) -> Bool {
        if one.hops != other.hops { return one.hops < other.hops }
        return arcs.ranks[Int(one.source)] < arcs.ranks[Int(other.source)]
    }

    // MARK: Growing losses

    private mutating func apply(_ arrival: LossArrival) {
        if let floor, floor.covers(arrival) {
            pending[Int(arrival.node)] = Self.nothing
            return
        }
        guard arrival.arc >= 0 else { return offer(arrival) }
        guard arcs.arcs[Int(arrival.arc)].group >= 0 else { return offer(arrival) }
        if let breaking = arriveInGroup(arrival) { offer(breaking) }
    }

    /// Takes the loss of a member; returns the loss of the dependent when the group is broken.
    mutating func arriveInGroup(_ arrival: LossArrival) -> LossArrival? {
        let number = Int(arcs.arcs[Int(arrival.arc)].group)
        let breaking = arcs.groups[number].breaking
        let before = groupLosses[number].value(breaking: breaking)
        let place = Int(arrivalPlaces[Int(arrival.arc)]) - 1
        if place < 0 {
            groupLosses[number].insert(arrival)
            arrivalPlaces[Int(arrival.arc)] = Int32(groupLosses[number].arrivals.count)
            let end = ImpactArcs.later(arrival.time, by: arcs.groups[number].failover)
            if end > arrival.time { switches.append(Switch(arrival: arrival, end: end)) }
        } else {
            groupLosses[number].replace(at: place, with: arrival)
        }
        let value = groupLosses[number].value(breaking: breaking)
        guard value > 0, arrival.share >= value else { return nil }
        var cause = arrival
        if value > before {
            for other in groupLosses[number].arrivals
            where other.time == arrival.time && other.share >= value {
                if isBetterCause(other, than: cause) { cause = other }
            }
        }
        cause.share = value
        return cause
    }

    private mutating func offer(_ arrival: LossArrival) {
        let node = Int(arrival.node)
        let current = last[node]
        let step = current < 0 ? nil : steps[Int(current)]
        let share = step?.share ?? 0
        if arrival.share > share {
            if let step, step.time == arrival.time, step.since == step.time {
                improve(current, arrival)
            } else {
                append(arrival, since: arrival.time, below: share > 0 ? current : -1)
            }
            spread(from: last[node])
        } else if let step, arrival.share == share, step.time == arrival.time, step.arc >= 0,
            arrival.arc >= 0, isBetterCause(arrival, than: cause(of: step))
        {
            improve(current, arrival)
            if arrival.hops < step.hops { spread(from: current) }
        }
    }

    private func cause(of step: LossStep) -> LossArrival {
        LossArrival(
            time: step.time, share: step.share, hops: step.hops, node: step.node,
            source: arcs.arcs[Int(step.arc)].source, arc: step.arc, parent: step.parent,
            root: step.root)
    }

    private mutating func improve(_ step: Int32, _ arrival: LossArrival) {
        steps[Int(step)].share = arrival.share
        steps[Int(step)].hops = arrival.hops
        steps[Int(step)].arc = arrival.arc
        steps[Int(step)].parent = arrival.parent
        steps[Int(step)].root = arrival.root
    }

    mutating func append(_ arrival: LossArrival, since: Int64, below: Int32) {
        let node = Int(arrival.node)
        if last[node] < 0 { touched.append(arrival.node) }
        steps.append(
            LossStep(
                time: arrival.time, since: since, share: arrival.share, hops: arrival.hops,
                arc: arrival.arc, parent: arrival.parent, root: arrival.root, node: arrival.node,
                previous: last[node],
                below: below))
        last[node] = Int32(steps.count - 1)
    }

    private mutating func spread(from number: Int32) {
        let step = steps[Int(number)]
        for place in arcs.places(from: Int(step.node)) {
            push(place, step, since: step.since, share: step.share, parent: number)
        }
    }

    /// Foresees that a loss passes along an arc.
    mutating func push(
        _ place: Int, _ step: LossStep, since: Int64, share: Int32, parent: Int32
    ) {
        let arc = arcs.arcs[place]
        guard arc.group < 0 || usesGroups, !isPinned[Int(arc.target)] else { return }
        let arrival = LossArrival(
            time: ImpactArcs.later(since, by: arc.bridge),
            share: ImpactArcs.scale(share, arc.factor), hops: step.hops + 1, node: arc.target,
            source: step.node, arc: Int32(place), parent: parent, root: step.root)
        guard arrival.share > 0, arrival.time < ImpactArcs.never else { return }
        if arc.group < 0 {
            guard isNews(arrival) else { return }
            pending[Int(arc.target)] = arrival
        }
        heap.insert(arrival)
    }

    /// Whether an arrival changes something that what is known or foreseen does not.
    private func isNews(_ arrival: LossArrival) -> Bool {
        let current = last[Int(arrival.node)]
        if current >= 0 {
            let step = steps[Int(current)]
            if step.share > arrival.share { return false }
            if step.share == arrival.share, step.time < arrival.time { return false }
        }
        let other = pending[Int(arrival.node)]
        guard other.time <= arrival.time, other.share >= arrival.share else { return true }
        guard other.time == arrival.time, other.share == arrival.share else { return false }
        return isBetterCause(arrival, than: other)
    }

    /// Forgets what is foreseen, since an outage has ended.
    mutating func forgetForeseen() {
        while let arrival = heap.popMin() { pending[Int(arrival.node)] = Self.nothing }
        for node in touched { pending[Int(node)] = Self.nothing }
    }
}
