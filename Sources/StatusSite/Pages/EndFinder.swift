import Model

/// Finds the ends of the graph: the services that nobody else needs.
struct EndFinder {
    private let dependents: [ServiceID: [ServiceID]]

    /// A finder among services.
    init(_ statuses: [ServiceStatus]) {
        var dependents: [ServiceID: [ServiceID]] = [:]
        for status in statuses {
            for need in status.service.dependencies where need.service != status.service.id {
                dependents[need.service, default: []].append(status.service.id)
            }
        }
        self.dependents = dependents
    }

    /// The ends that need a service, directly or through others, by identity; itself when it is one.
    ///
    /// - Complexity: O(services + dependencies).
    func ends(from start: ServiceID) -> [ServiceID] {
        var seen: Set<ServiceID> = [start]
        var waiting = [start]
        var ends: [ServiceID] = []
        while let service = waiting.popLast() {
            let next = dependents[service] ?? []
            if next.isEmpty { ends.append(service) }
            for dependent in next where seen.insert(dependent).inserted {
                waiting.append(dependent)
            }
        }
        return ends.sorted()
    }
}
