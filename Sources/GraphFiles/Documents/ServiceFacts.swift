import Model

/// What files have said of one service so far; `nil` where they said nothing.
struct ServiceFacts: Sendable {
    var name: String?
    var summary: String?
    var kind: Service.Kind?
    var provider: String?
    var region: String?
    var release: String?
    var availability: Double?
    var repairSeconds: Double?
    var ratePerSecond: Double?
    var capacityPerSecond: Double?
    var workers: Int?
    var serviceSeconds: Double?
    var attempts: Int?
    var hasBreaker: Bool?

    init() {}

    /// What a service says of itself beyond what holds for every service.
    init(_ service: Service) {
        name = service.name == service.id.rawValue ? nil : service.name
        summary = service.summary.isEmpty ? nil : service.summary
        kind = service.kind == .service ? nil : service.kind
        provider = service.placement.provider
        region = service.placement.region
        release = service.placement.release
        availability = service.operation.availability
        repairSeconds = service.operation.repairSeconds
        ratePerSecond = service.operation.ratePerSecond
        capacityPerSecond = service.operation.capacityPerSecond
        workers = service.operation.workers
        serviceSeconds = service.operation.serviceSeconds
        attempts = service.operation.attempts
        hasBreaker = service.operation.hasBreaker
    }

    /// Takes what others say where nothing is known yet.
    ///
    /// - Returns: The names of the facts that contradict what is known; what is known stays.
    mutating func fill(from other: ServiceFacts) -> [String] {
        var conflicts: [String] = []
        func take<Value: Equatable>(_ mine: inout Value?, _ theirs: Value?, _ fact: String) {
            guard let theirs else { return }
            if let known = mine, known != theirs { conflicts.append(fact) }
            mine = mine ?? theirs
        }
        take(&name, other.name, "name")
        take(&summary, other.summary, "summary")
        take(&kind, other.kind, "kind")
        take(&provider, other.provider, "provider")
        take(&region, other.region, "region")
        take(&release, other.release, "release")
        take(&availability, other.availability, "availability")
        take(&repairSeconds, other.repairSeconds, "repair")
        take(&ratePerSecond, other.ratePerSecond, "rate")
        take(&capacityPerSecond, other.capacityPerSecond, "capacity")
        take(&workers, other.workers, "workers")
        take(&serviceSeconds, other.serviceSeconds, "serviceTime")
        take(&attempts, other.attempts, "attempts")
        take(&hasBreaker, other.hasBreaker, "breaker")
        return conflicts
    }

    /// The service with all that is known of it.
    func service(_ id: ServiceID, dependencies: [Dependency]) -> Service {
        Service(
            id: id, name: name ?? id.rawValue, summary: summary ?? "", dependencies: dependencies,
            kind: kind ?? .service,
            placement: Placement(provider: provider, region: region, release: release),
            operation: Operation(
                availability: availability, repairSeconds: repairSeconds,
                ratePerSecond: ratePerSecond, capacityPerSecond: capacityPerSecond,
                workers: workers, serviceSeconds: serviceSeconds, attempts: attempts,
                hasBreaker: hasBreaker))
    }
}
