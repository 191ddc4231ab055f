import Model
import Topology

/// Recognises patterns among the single points of failure of a service.
///
/// A component is central when two services need it directly, and at least three and a quarter of
/// all others directly or not. It counts as a database when its name says so; the name is all a
/// graph tells about it.
struct WeakSpotFinder {
    let graph: DependencyGraph
    let service: ServiceID

    private static let maximumCandidates = 200
    private static let stores = [
        "db", "database", "sql", "postgres", "mysql", "mariadb", "mongo", "mongodb", "redis",
        "oracle", "cassandra", "dynamodb", "memcached", "store", "warehouse",
    ]

    /// The patterns, in the order of the single points given; overload comes after.
    func spots(in singlePoints: [FailureMode]) -> [WeakSpot] {
        let failures = singlePoints.flatMap(\.failures)
        let candidates = candidates(in: failures)
        return failures.compactMap { structural($0, candidates) } + failures.compactMap(overload)
    }

    /// The services with the most direct dependents, two at least; each costs a walk.
    private func candidates(in failures: [BasicFailure]) -> Set<ServiceID> {
        let counts = failures.compactMap { failure -> (count: Int, id: ServiceID)? in
            guard case .own(let id) = failure.cause, let node = graph.number(of: id) else {
                return nil
            }
            let count = graph.dependents(of: node).count { $0.node != node }
            return count >= 2 ? (count, id) : nil
        }
        let sorted = counts.sorted { ($1.count, $0.id) < ($0.count, $1.id) }
        return Set(sorted.prefix(Self.maximumCandidates).map(\.id))
    }

    private func structural(
        _ failure: BasicFailure, _ candidates: Set<ServiceID>
    ) -> WeakSpot? {
        switch failure.cause {
        case .own(let id): own(id, isCandidate: candidates.contains(id))
        case .shared(let cause): shared(cause, failure.takesDown)
        case .outlasts: nil
        }
    }

    private func own(_ id: ServiceID, isCandidate: Bool) -> WeakSpot? {
        guard id != service, let subject = graph[id] else { return nil }
        switch subject.kind {
        case .provider:
            return WeakSpot(
                pattern: .oneProvider, subject: id.rawValue,
                words: "One provider: when \(id) fails, \(service) does, and nothing stands in.")
        case .region:
            return WeakSpot(
                pattern: .oneRegion, subject: id.rawValue,
                words: "One region: when \(id) fails, \(service) does, and nothing stands in.")
        case .service, .component:
            return isCandidate ? central(id) : nil
        }
    }

    private func central(_ id: ServiceID) -> WeakSpot? {
        let count = graph.allDependents(of: id).count
        guard count >= 3, count * 4 >= graph.nodes.count - 1 else { return nil }
        let isStore = isStore(id)
        let name = isStore ? "Central database" : "Central component"
        return WeakSpot(
            pattern: isStore ? .centralDatabase : .centralComponent, subject: id.rawValue,
            words: "\(name): \(count) services need \(id), directly or through others, and "
                + "nothing stands in for it.")
    }

    private func isStore(_ id: ServiceID) -> Bool {
        let words = id.rawValue.split { "-_.".contains($0) }.map(String.init)
        return words.contains { Self.stores.contains($0) }
            || Self.stores.prefix(10).contains { id.rawValue.hasSuffix($0) }
    }

    private func shared(_ cause: SharedCause, _ takesDown: [ServiceID]) -> WeakSpot? {
        let isOne = takesDown.count == 1
        let who = isOne ? "\(takesDown[0]) runs" : "\(takesDown.count) services run"
        let (pattern, words): (WeakSpot.Pattern, String) =
            switch cause.kind {
            case .provider: (.oneProvider, "One provider: \(who) on \(cause.name)")
            case .region: (.oneRegion, "One region: \(who) in \(cause.name)")
            case .release: (.oneRelease, "One release: \(who) \(cause.name)")
            }
        return WeakSpot(
            pattern: pattern, subject: cause.name,
            words: "\(words), and \(service) does not deliver without it.")
    }

    private func overload(_ failure: BasicFailure) -> WeakSpot? {
        guard case .own(let id) = failure.cause, let subject = graph[id],
            let headroom = Headroom(of: subject), headroom.level != .calm
        else { return nil }
        return WeakSpot(
            pattern: .overload, subject: id.rawValue,
            words: OverloadWords(headroom, isMonolith: isMonolith(id)).text)
    }

    /// Whether all the service's own work is in one place: no other service is needed.
    private func isMonolith(_ id: ServiceID) -> Bool {
        guard id == service else { return false }
        return !graph.allDependencies(of: id)
            .contains { graph[$0]?.kind == .service && !isStore($0) }
    }
}
