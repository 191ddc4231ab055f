import Model
import StatusFeeds
import Testing

@Suite("status.io") struct StatusIOTests {
    @Test func `codes count and words are kept`() throws {
        let status = try Sample.read("statusio/partial.json")
        #expect(status.platform == "statusio")
        #expect(status.overall == .partial && status.overallRaw == "400")
        #expect(status.statement == "Partial Service Disruption")
        #expect(status.asOf?.description == "2026-07-16T17:22:25.333Z")
        #expect(status.components.map(\.name) == ["Web", "North", "South", "Vault"])
        #expect(status.components.map(\.group) == [nil, "Builds", "Builds", nil])
        #expect(status.components.map(\.id) == ["c1", "c2/p1", "c2/p2", "c3"])
        #expect(status.components.map(\.state) == [.up, .partial, .up, .unknown])
        #expect(
            status.problems == [
                "Component 'Vault' has a security event, which does not tell whether it works."
            ])
    }

    @Test func `state tells the phase, and the newest status the impact`() throws {
        let incident = try #require(try Sample.read("statusio/partial.json").incidents.first)
        #expect(incident.phase == .identified && incident.phaseRaw == "200" && incident.isOpen)
        #expect(incident.impact == .partial && incident.impactRaw == "400")
        #expect(
            incident.updates.map(\.text) == ["A queue is full.", "We look into it. More soon."])
        #expect(incident.components == ["Builds"])
        #expect(incident.started?.description == "2026-07-16T17:20:00.325Z")
    }

    @Test func `maintenance is in progress or to come by its list`() throws {
        let status = try Sample.read("statusio/maintenance.json")
        #expect(status.overall == .maintenance)
        #expect(status.maintenances.map(\.phase) == [.inProgress, .scheduled])
        #expect(status.maintenances[0].from?.description == "2026-09-02T17:55:00.000Z")
        #expect(status.maintenances[0].to?.description == "2026-09-07T17:55:00.000Z")
        #expect(status.maintenances[0].updates.map(\.phaseRaw) == ["200", "100"])
        #expect(status.problems == [])
    }

    @Test func `without a word for the whole the parts make it`() throws {
        let text = #"{"result":{"status":[{"name":"A","status_code":100},{"name":"B"}]}}"#
        let status = try Sample.outcome(text).get()
        #expect(status.isDerived && status.overall == .unknown)
        #expect(status.problems == ["Component 'B' has no status code."])
    }
}
