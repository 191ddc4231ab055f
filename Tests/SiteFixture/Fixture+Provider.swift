import Model
import StatusFeeds

// What the provider tells: one outage that is over, and maintenance to come and done.

extension Fixture {
    static func pastIncident(_ hostile: String) -> ProviderIncident {
        ProviderIncident(
            id: "p1", title: "Search shows no results\(hostile)", impact: .partial,
            impactRaw: "major", phase: .resolved, phaseRaw: "resolved",
            started: Story.at("08:05:00"), resolved: Story.at("08:52:00"), components: ["Search"],
            updates: [
                ProviderUpdate(
                    at: Story.at("08:52:00"), phase: .resolved, phaseRaw: "resolved",
                    text: "Search works again.\(hostile)"),
                ProviderUpdate(
                    at: Story.at("08:31:00"), phase: .monitoring, phaseRaw: "monitoring",
                    text: "A fix is in place; we watch it."),
                ProviderUpdate(
                    at: Story.at("08:05:00"), phase: .investigating, phaseRaw: "investigating",
                    text: "Searches return nothing."),
            ], link: "https://www.etsystatus.com/incidents/p1")
    }

    static func maintenances(_ hostile: String) -> [ProviderMaintenance] {
        [
            ProviderMaintenance(
                id: "m2", title: "Payments: database move, part 2\(hostile)", phase: .scheduled,
                phaseRaw: "scheduled", from: Timestamp(iso8601: "2026-11-28T02:00:00Z"),
                to: Timestamp(iso8601: "2026-11-28T04:00:00Z"), components: ["Payments"],
                updates: [
                    ProviderUpdate(
                        at: Story.at("07:00:00"), phase: .scheduled, phaseRaw: "scheduled",
                        text: "Deposits may be late; nothing is lost; orders, refunds work."
                            + hostile)
                ], link: nil),
            ProviderMaintenance(
                id: "m1", title: "Payments: database move, part 1", phase: .completed,
                phaseRaw: "completed", from: Timestamp(iso8601: "2026-11-21T02:00:00Z"),
                to: Timestamp(iso8601: "2026-11-21T03:00:00Z"), components: ["Payments"],
                updates: [], link: nil),
        ]
    }
}
