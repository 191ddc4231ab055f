import Model

/// A small graph and incidents in it, for tests of what is computed about them.
enum OutlookScene {
    static let services = [
        Service(id: "payments", name: "Payments"),
        Service(
            id: "checkout", name: "Checkout",
            dependencies: [Dependency(on: "payments", kind: .critical)]),
        Service(
            id: "orders", name: "Orders",
            dependencies: [Dependency(on: "checkout", kind: .asynchronous(bufferSeconds: 60))]),
        Service(id: "blog", name: "Blog"),
    ]

    static let all = Set(services.map(\.id))

    /// A warning at second 0 that the pool of payments runs out ten minutes later.
    static func warning(id: Int = 1) -> Incident {
        var incident = Incident(
            id: id, service: "payments", title: "Payments runs out of connections",
            phase: .warning, severity: .warning, openedAt: Scene.at(0))
        incident.findings = [
            Finding(
                detector: "leak", kind: .exhaustionForecast, service: "payments",
                severity: .warning, startedAt: Scene.at(0), detectedAt: Scene.at(0),
                title: "The pool runs out",
                forecast: Forecast(
                    madeAt: Scene.at(0), expectedAt: Scene.at(600), earliestAt: Scene.at(540),
                    latestAt: Scene.at(660), level: 20, capacity: 50, slopePerMinute: 3))
        ]
        return incident
    }

    /// An outage of payments since a moment, seen at checkout ten seconds later.
    static func outage(id: Int = 1, since seconds: Double = 600) -> Incident {
        var incident = warning(id: id)
        incident.phase = .active
        incident.failedAt = Scene.at(seconds)
        incident.findings = ["payments", "checkout"].map { service in
            Finding(
                detector: "checks", kind: .checkFailing, service: service, severity: .page,
                startedAt: Scene.at(seconds), detectedAt: Scene.at(seconds), title: "Down")
        }
        incident.impact = [
            Impact(
                service: "checkout", path: ["payments", "checkout"], share: 1,
                expectedAt: Scene.at(seconds), observedAt: Scene.at(seconds + 10),
                reason: "calls it")
        ]
        return incident
    }

    /// The outage when it is over.
    static func resolved(id: Int = 1, since start: Double = 600, at end: Double) -> Incident {
        var incident = outage(id: id, since: start)
        incident.phase = .resolved
        incident.resolvedAt = Scene.at(end)
        for place in incident.findings.indices { incident.findings[place].endedAt = Scene.at(end) }
        return incident
    }
}
