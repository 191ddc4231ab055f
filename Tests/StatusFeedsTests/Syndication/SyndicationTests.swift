import Model
import StatusFeeds
import Testing

@Suite("RSS and Atom") struct SyndicationTests {
    @Test func `no news is unknown, and a zone Z is read`() throws {
        let status = try Sample.read("syndication/azure-empty.rss")
        #expect(status.platform == "syndication" && status.name == "Example Cloud Status")
        #expect(status.asOf?.description == "2026-07-31T00:12:00.000Z")
        #expect(status.overall == .unknown && status.incidents == [] && status.problems == [])
    }

    @Test func `words tell phase and impact, and a forgotten incident does not count`() throws {
        let status = try Sample.read("syndication/azure-news.rss")
        #expect(status.overall == .partial && status.isDerived)
        #expect(status.incidents.map(\.phase) == [.investigating, .investigating])
        #expect(status.incidents.map(\.impact) == [.partial, .degraded])
        #expect(status.incidents[0].started?.description == "2026-07-30T23:50:00.000Z")
        #expect(status.incidents[1].started?.description == "2026-07-01T17:00:00.000Z")
        #expect(
            status.problems == [
                "Incident 'Networking - investigating delays' was never said to be over, but its "
                    + "last word is 29 d 7 h old; it is not counted."
            ])
    }

    @Test func `the Atom of Statuspage tells each update, over the turn of a year`() throws {
        let status = try Sample.read("syndication/statuspage.atom")
        #expect(status.link == "https://status.example.com")
        let incident = try #require(status.incidents.first)
        #expect(incident.title == "Checkout errors" && incident.phase == .identified)
        #expect(incident.impact == .degraded && incident.isOpen)
        #expect(incident.link == "https://status.example.com/incidents/2")
        #expect(
            incident.updates.map(\.text) == [
                "A payment provider is down. Cards fail, wallets work.", "Payments fail & we look.",
            ])
        #expect(
            incident.updates.map { $0.at?.description } == [
                "2026-01-01T00:40:00.000Z", "2025-12-31T23:50:00.000Z",
            ])
        #expect(status.incidents.map(\.isOpen) == [true, false])
        #expect(status.incidents[1].resolved?.description == "2025-12-30T11:00:00.000Z")
        #expect(status.maintenances.map(\.phase) == [.scheduled])
        #expect(status.maintenances[0].updates.map(\.at) == [nil])
        #expect(status.overall == .degraded)
    }

    @Test func `entries that are updates of one incident become one`() throws {
        let status = try Sample.read("syndication/update-each.rss")
        #expect(status.incidents.count == 1)
        let incident = try #require(status.incidents.first)
        #expect(incident.id == "https://builds.example.com/incident/7")
        #expect(incident.title == "Builds wait" && incident.phase == .resolved && !incident.isOpen)
        #expect(incident.updates.map(\.phase) == [.resolved, .investigating])
        #expect(
            incident.updates.map(\.text) == ["All is well again .", "Builds wait for machines."])
        #expect(incident.started?.description == "2026-08-06T07:42:00.000Z")
        #expect(incident.resolved?.description == "2026-08-06T08:42:00.000Z")
        #expect(status.maintenances.map(\.phase) == [.inProgress])
        #expect(status.overall == .maintenance)
        #expect(
            status.problems == [
                "News 'Maintenance of the cache: in progress' has a time that cannot be read: "
                    + "'yesterday'."
            ])
    }

    @Test func `Atom with a prefix and XHTML is read`() throws {
        let status = try Sample.read("syndication/xhtml.atom")
        #expect(status.name == "Example Maps")
        #expect(status.asOf?.description == "2026-05-01T08:00:00.000Z")
        #expect(status.incidents.map(\.title) == ["Tiles were missing"])
        #expect(status.incidents.first?.updates.map(\.text) == ["Tiles are back"])
        #expect(status.incidents.first?.phase == .resolved)
        #expect(status.overall == .unknown)
    }
}
