import Model
import StatusFeeds
import Testing

@Suite("Statuspage") struct StatuspageTests {
    @Test func `a summary tells the whole, the parts, incidents and maintenance`() throws {
        let status = try Sample.read("statuspage/summary-outage.json")
        #expect(status.platform == "statuspage")
        #expect(status.name == "Example Shop")
        #expect(status.link == "https://status.example.com")
        #expect(status.asOf?.description == "2026-03-02T08:19:20.000Z")
        #expect(status.overall == .partial && status.overallRaw == "major" && !status.isDerived)
        #expect(status.statement == "Partial System Outage")
        #expect(status.components.map(\.name) == ["API", "Web", "Mail"])
        #expect(status.components.map(\.state) == [.partial, .up, .unknown])
        #expect(status.components.map(\.raw) == ["partial_outage", "operational", "on_fire"])
        #expect(status.problems == ["Component 'Mail' has an unknown status: 'on_fire'."])
    }

    @Test func `an incident keeps its words, times and updates, newest first and plain`() throws {
        let status = try Sample.read("statuspage/summary-outage.json")
        let incident = try #require(status.incidents.first)
        #expect(incident.title == "Database & queue outage")
        #expect(incident.impact == .down && incident.impactRaw == "critical")
        #expect(incident.phase == .identified && incident.isOpen)
        #expect(incident.started?.description == "2026-03-02T08:05:39.441Z")
        #expect(incident.resolved == nil)
        #expect(incident.components == [])
        #expect(incident.link == "http://stspg.example.com:5000/Q0E")
        #expect(incident.updates.map(\.phase) == [.identified, .investigating])
        #expect(incident.updates[0].text == "The disk is full — more is on its way.")
        #expect(incident.updates[1].text == "We see errors .")
        #expect(incident.updates[1].at?.description == "2026-03-02T08:05:40.301Z")
        let maintenance = try #require(status.maintenances.first)
        #expect(maintenance.phase == .scheduled && !maintenance.isInProgress)
        #expect(maintenance.from?.description == "2026-03-06T05:00:00.000Z")
        #expect(maintenance.to?.description == "2026-03-06T06:30:00.000Z")
    }

    @Test func `maintenance is apart from trouble, and groups lend their members a name`() throws {
        let status = try Sample.read("statuspage/summary-maintenance.json")
        #expect(status.overall == .maintenance && !status.overall.isTrouble)
        #expect(status.components.map(\.name) == ["Shared servers", "Console", "Nothing in it"])
        #expect(status.components.map(\.group) == ["Shared servers", "Shared servers", nil])
        #expect(status.components.map(\.state) == [.maintenance, .up, .up])
        #expect(status.maintenances.first?.isInProgress == true)
        #expect(status.maintenances.first?.components == ["Shared servers"])
        #expect(status.problems == [])
    }

    @Test func `parts of another page are read, and what they contradict is told`() throws {
        let status = try Sample.read("statuspage/summary-foreign-parts.json")
        #expect(status.overall == .up)
        #expect(
            status.contradiction?.sentence
                == "It says operational, but 'Some cannot dial in' is identified.")
        #expect(status.contradiction?.state == .degraded)
    }

    @Test func `incidents without a page make the whole, and end in their own time`() throws {
        let status = try Sample.read("statuspage/incidents-without-page.json")
        #expect(status.name == nil && status.isDerived)
        #expect(status.asOf?.description == "2026-07-30T10:12:15.506Z")
        #expect(status.overall == .degraded)
        #expect(status.incidents.map(\.isOpen) == [true, false])
        #expect(status.incidents[0].components == ["Search"])
        #expect(status.incidents[1].resolved?.description == "2026-07-29T10:00:00.000Z")
        #expect(
            status.problems == [
                "Incident 'Search is slow' has a link that is no address of the web: "
                    + "'javascript:alert(1)'."
            ])
    }

    @Test(
        "each document tells what it can",
        arguments: [
            ("status", .up, "none"), ("components", .degraded, nil), ("unresolved", .unknown, nil),
            ("scheduled-maintenances", .maintenance, nil), ("compatible", .down, "critical"),
        ] as [(String, ServiceState, String?)])
    func documents(name: String, overall: ServiceState, raw: String?) throws {
        let status = try Sample.read("statuspage/\(name).json")
        #expect(status.overall == overall && status.overallRaw == raw)
        #expect(status.problems == [])
    }

    @Test func `another indicator is unknown and told`() throws {
        let text = #"{"page":{"id":"x"},"status":{"indicator":"fine"}}"#
        let status = try Sample.outcome(text).get()
        #expect(status.overall == .unknown && status.overallRaw == "fine")
        #expect(status.problems == ["The page has an unknown indicator: 'fine'."])
    }

    @Test func `what is of the wrong kind is told and the rest is read`() throws {
        let status = try Sample.outcome(
            #"{"page":{"id":"x","updated_at":"soon","name":7},"status":{"indicator":"none"},"#
                + #""components":["a",{"name":"B","status":3},{"name":"C"}],"incidents":{},"#
                + #""scheduled_maintenances":null}"#
        ).get()
        #expect(status.name == "7" && status.overall == .up && status.asOf == nil)
        #expect(status.components.map(\.state) == [.unknown, .unknown])
        #expect(
            status.problems == [
                "The page has a time that cannot be read: 'soon'.",
                "Element 1 of 'components' is no record.",
                "Component 'B' has an unknown status: '3'.", "Component 'C' has no status.",
                "'incidents' is no list.",
            ])
    }

    @Test func `a document without a page is taken when its platform is named`() throws {
        let status = try Sample.outcome(#"{"incidents":[]}"#, platform: "Statuspage").get()
        #expect(status.overall == .unknown && status.incidents == [])
    }
}
