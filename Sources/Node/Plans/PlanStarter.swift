import Catalogue
import Continuity
import Messaging
import Model
import Storage

/// Starts plans when an incident of their service opens, and notes in them when it is over.
struct PlanStarter: Sendable {
    let keeper: PlanKeeper
    let store: any Store
    let bus: any Bus
    let catalogue: Catalogue
    /// The entry that a watched service is part of, where the configuration names one.
    let entries: [ServiceID: ServiceID]
    let now: @Sendable () -> Timestamp

    /// Works until its task is cancelled.
    func run() async {
        let messages = bus.subscribe(capacity: 256, overflow: .dropOldest)
        // What cannot be read now is looked at again when the incident changes.
        try? await catchUp()
        for await message in messages {
            guard case .incident(let incident) = message else { continue }
            try? await take(incident)
        }
    }

    /// Takes up what happened while nobody looked: incidents that are open, and those that ended.
    func catchUp() async throws {
        for incident in try await store.openIncidents() { try await take(incident) }
        for service in try await keeper.services() {
            for id in try await keeper.book(of: service).underWay?.incidents ?? [] {
                guard let incident = try await store.incident(id), !incident.isOpen else {
                    continue
                }
                try await end(incident, for: service)
            }
        }
    }

    /// Does what an incident asks for in the plans of the services that it concerns.
    func take(_ incident: Incident) async throws {
        for service in subjects(of: incident) {
            if !incident.isOpen {
                try await end(incident, for: service)
            } else if incident.phase != .warning {
                try await begin(incident, for: service)
            }
        }
    }

    /// The services of the catalogue that an incident concerns: those that the watched services
    /// where it started or that are hit belong to, or are themselves.
    private func subjects(of incident: Incident) -> [ServiceID] {
        let hit = incident.impact.filter { $0.observedAt != nil }.map(\.service)
        let concerned = Set(([incident.service] + hit).map { entries[$0] ?? $0 })
        return catalogue.entries.map(\.id).filter { concerned.contains($0) }
    }

    private func begin(_ incident: Incident, for service: ServiceID) async throws {
        let run = try await keeper.changeRun(of: service) { book in
            book.incidentBegan(incident.id, at: now())
        }
        if run != nil { await bus.publish(.service(service, at: now())) }
    }

    private func end(_ incident: Incident, for service: ServiceID) async throws {
        let run = try await keeper.changeRun(of: service) { book in
            book.incidentEnded(incident.id, at: incident.resolvedAt ?? now())
        }
        if run != nil { await bus.publish(.service(service, at: now())) }
    }
}
