import Model

/// The order in which services are listed: what is needed before what needs it.
enum ServiceOrder {
    /// The services by depth of dependence, then by name.
    ///
    /// Circles are cut where they close.
    /// - Complexity: O(*n* log *n* + *m*) for *n* services with *m* dependencies.
    static func sorted(_ statuses: [ServiceStatus]) -> [ServiceStatus] {
        let needs = Dictionary(
            statuses.map { ($0.service.id, $0.service.dependencies.map(\.service)) },
            uniquingKeysWith: { first, _ in first })
        var depths: [ServiceID: Int] = [:]
        for status in statuses { measure(status.service.id, needs: needs, depths: &depths) }
        return statuses.sorted { left, right in
            let depth = (depths[left.service.id] ?? 0, depths[right.service.id] ?? 0)
            return depth.0 == depth.1
                ? left.service.name < right.service.name : depth.0 < depth.1
        }
    }

    @discardableResult
    private static func measure(
        _ id: ServiceID, needs: [ServiceID: [ServiceID]], depths: inout [ServiceID: Int]
    ) -> Int {
        if let known = depths[id] { return known }
        depths[id] = 0
        var depth = 0
        for needed in needs[id] ?? [] where needs[needed] != nil {
            depth = max(depth, measure(needed, needs: needs, depths: &depths) + 1)
        }
        depths[id] = depth
        return depth
    }
}
