/// Something that happens at a moment of a run.
struct CascadeEvent: Comparable {
    enum Kind: UInt8 { case fall, overload, failover }

    /// Seconds after the start of the run.
    let time: Double
    let kind: Kind
    /// The service, or the group that fails over.
    let place: Int
    /// The arc along which a fall comes, the stamp of an overload, or the member that failed.
    let detail: Int

    static func < (left: CascadeEvent, right: CascadeEvent) -> Bool {
        if left.time != right.time { return left.time < right.time }
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        if left.place != right.place { return left.place < right.place }
        return left.detail < right.detail
    }
}

/// Events in order of time: a binary heap that keeps its memory from run to run.
struct CascadeQueue {
    private var events: [CascadeEvent] = []

    mutating func removeAll() { events.removeAll(keepingCapacity: true) }

    /// - Complexity: O(log *n*).
    mutating func insert(_ event: CascadeEvent) {
        events.append(event)
        var child = events.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard event < events[parent] else { break }
            events[child] = events[parent]
            child = parent
        }
        events[child] = event
    }

    /// - Complexity: O(log *n*).
    mutating func popMin() -> CascadeEvent? {
        guard let last = events.popLast() else { return nil }
        guard let smallest = events.first else { return last }
        var hole = 0
        while true {
            var child = 2 * hole + 1
            guard child < events.count else { break }
            if child + 1 < events.count, events[child + 1] < events[child] { child += 1 }
            guard events[child] < last else { break }
            events[hole] = events[child]
            hole = child
        }
        events[hole] = last
        return smallest
    }
}
