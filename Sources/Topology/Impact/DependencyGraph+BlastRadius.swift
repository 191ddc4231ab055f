package import Model

extension DependencyGraph {
    /// Seconds until callers of a failed service fail themselves.
    package static var propagationSeconds: Double { 5 }

    /// Who falls when services fail, in order of fall.
    ///
    /// A critical dependent falls ``propagationSeconds`` later, a partial one too but loses only
    /// its share, an asynchronous one when its buffer is used up. Shares multiply along the path.
    /// Every service is told once, with its earliest fall; at equal times with the largest loss.
    ///
    /// - Parameter failures: The failing services and when each fails or failed.
    /// - Returns: Only dependents, none of `failures`, by expected time, then by name.
    /// - Complexity: O(*V* + *E* log *E*). Method: Dijkstra's algorithm from several origins.
    package func blastRadius(of failures: [ServiceID: Timestamp]) -> [Impact] {
        var arrivals = failures.filter { number(of: $0.key) != nil }
            .map { Arrival(service: $0.key, at: $0.value, share: 1, from: nil) }
        var fallen: [ServiceID: Arrival] = [:]
        var heap = Heap(arrivals)
        while let arrival = heap.popMin() {
            guard fallen[arrival.service] == nil else { continue }
            fallen[arrival.service] = arrival
            guard let node = number(of: arrival.service) else { continue }
            for arc in dependents(of: node) {
                let edge = Edge(service: nodes[arc.node].id, kind: arc.kind)
                guard fallen[edge.service] == nil, failures[edge.service] == nil else { continue }
                if let next = arrival.spread(along: edge) { heap.insert(next) }
            }
        }
        arrivals = fallen.values.filter { failures[$0.service] == nil }.sorted()
        return arrivals.map { impact(of: $0, fallen: fallen) }
    }

    private func impact(of arrival: Arrival, fallen: [ServiceID: Arrival]) -> Impact {
        var path = [arrival.service]
        var current = arrival
        while let from = current.from, let previous = fallen[from.service] {
            path.append(from.service)
            current = previous
        }
        return Impact(
            service: arrival.service, path: path.reversed(), share: arrival.share,
            expectedAt: arrival.at, reason: arrival.from.map(Self.reason) ?? "")
    }

    /// A dependency by the name of its other end.
    fileprivate struct Edge {
        let service: ServiceID
        let kind: Dependency.Kind
    }

    private static func reason(_ edge: Edge) -> String {
        switch edge.kind {
        case .critical:
            return "calls \(edge.service) for every request"
        case .partial(let share):
            return "needs \(edge.service) for \(Int((share * 100).rounded())) % of its work"
        case .asynchronous(let seconds):
            return seconds < 0.5
                ? "reads \(edge.service) through a queue that bridges nothing"
                : "reads \(edge.service) through a queue that bridges \(spoken(seconds))"
        case .redundant(let group, let required, _):
            return "needs \(required) of the group '\(group)' with \(edge.service)"
        }
    }

    private static func spoken(_ seconds: Double) -> String {
        let whole = Int(min(seconds, 1e9).rounded())
        let units = [(3600, "h"), (60, "min"), (1, "s")]
        guard let first = units.firstIndex(where: { whole >= $0.0 }) else { return "0 s" }
        let (size, name) = units[first]
        let head = "\(whole / size) \(name)"
        guard first + 1 < units.count else { return head }
        let rest = whole % size / units[first + 1].0
        return rest == 0 ? head : "\(head) \(rest) \(units[first + 1].1)"
    }
}

/// A failure that reaches a service.
private struct Arrival: Comparable {
    let service: ServiceID
    let at: Timestamp
    let share: Double
    /// The failing service it comes from, and how that one is needed; `nil` for an origin.
    let from: DependencyGraph.Edge?

    /// What reaches the dependent at the end of `edge`; `nil` when it loses nothing.
    func spread(along edge: DependencyGraph.Edge) -> Arrival? {
        let (delay, factor): (Double, Double) =
            switch edge.kind {
            case .critical: (DependencyGraph.propagationSeconds, 1)
            case .partial(let share): (DependencyGraph.propagationSeconds, share)
            case .asynchronous(let seconds): (seconds, 1)
            case .redundant: (DependencyGraph.propagationSeconds, 0)
            }
        guard factor > 0 else { return nil }
        let milliseconds = Int64((min(delay, 1e9) * 1000).rounded())
        return Arrival(
            service: edge.service, at: at + .milliseconds(milliseconds), share: share * factor,
            from: DependencyGraph.Edge(service: service, kind: edge.kind))
    }

    static func < (left: Arrival, right: Arrival) -> Bool {
        if left.at != right.at { return left.at < right.at }
        if left.share != right.share { return left.share > right.share }
        if left.service != right.service { return left.service < right.service }
        return (left.from?.service.rawValue ?? "") < (right.from?.service.rawValue ?? "")
    }

    static func == (left: Arrival, right: Arrival) -> Bool { !(left < right) && !(right < left) }
}
