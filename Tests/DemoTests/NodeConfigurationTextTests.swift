import Economy
import IncidentFiles
import LoadTesting
import Model
import Node
import Testing

@testable import Demo

@Suite("Node configuration text") struct NodeConfigurationTextTests {
    @Test func `the load of a service is that of its operations and page views`() throws {
        let scenario = try #require(try BuiltIn.scenario("seed")).scenario
        let text = NodeConfigurationText(
            scenario: scenario, endpoints: [:], listen: ListenAddress(host: "127.0.0.1", port: 1),
            database: "a.db", webhook: "http://127.0.0.1:1", operatorAddress: "http://127.0.0.1:1",
            control: nil, history: "b.ndjson"
        ).text
        // Ten orders of 20 ms and fifteen page views of 50 ms a second, by 60 connections.
        #expect(text.contains("    workers: 60\n    rate: 25.0\n    serviceTime: 38ms\n"))
        #expect(text.contains("    workers: 50\n    rate: 10.0\n    serviceTime: 1000ms\n"))
        #expect(text.contains("  # Example figures, invented"))
    }

    @Test func `a story of another landscape gets no figures about the shop`() throws {
        let story = try ScenarioFile.parse(
            """
            name: other
            title: Another landscape
            landscape:
              services: [{id: alone, name: Alone, table: t, pool: 5, hold: 10ms}]
            load: [{service: alone, route: work, rate: 1}]
            steps: []
            duration: 1m
            expect: {}
            """, file: "other.yaml")
        #expect(!BuiltInFigures.fit(story.scenario))
    }

    @Test func `the published outages are read without a complaint`() throws {
        let document = try IncidentFile.read(
            text: String(decoding: BuiltInFigures.pastOutages, as: UTF8.self), name: "a")
        #expect(document.incidents.count == 465)
        #expect(document.problems.isEmpty)
        #expect(document.incidents.allSatisfy { $0.end != nil })
        #expect(
            Set(document.incidents.map(\.severity)) == [PastIncident.Severity.major, .critical])
    }

    @Test(arguments: BuiltIn.scenarioNames)
    func `is a right configuration for every built-in story`(name: String) throws {
        let scenario = try #require(try BuiltIn.scenario(name)).scenario
        let services = scenario.landscape.services
        let text = NodeConfigurationText(
            scenario: scenario,
            endpoints: Dictionary(
                uniqueKeysWithValues: services.enumerated().map {
                    ($1.id, "http://127.0.0.1:\(9000 + $0)")
                }),
            listen: ListenAddress(host: "127.0.0.1", port: 8080),
            database: #"/tmp/a "quoted" folder\name.db"#, webhook: "http://127.0.0.1:1/webhook",
            operatorAddress: "http://127.0.0.1:1", control: "/tmp/control.json",
            history: "/tmp/published-outages.ndjson"
        ).text
        let configuration = try Configuration(parsing: text, file: "/tmp/foreshock.yaml")
        #expect(configuration.landscape.map(\.id) == services.map(\.id))
        #expect(configuration.landscape.map(\.dependencies) == services.map(\.dependencies))
        #expect(
            configuration.landscape.map(\.operation.workers)
                == scenario.landscape.members.map(\.poolSize))
        let example = try CostAssumptions.shopExample()
        #expect(configuration.economy == example)
        #expect(configuration.history == ["/tmp/published-outages.ndjson"])
        #expect(configuration.rules == scenario.rules)
        #expect(configuration.listen.port == 8080)
        #expect(configuration.database == #"/tmp/a "quoted" folder\name.db"#)
        #expect(configuration.control == "/tmp/control.json")
        let addresses = services.indices.map { "http://127.0.0.1:\(9000 + $0)" }
        #expect(
            configuration.services.map(\.metrics?.url.text) == addresses.map { $0 + "/metrics" })
        #expect(
            configuration.services.map { $0.checks.map(\.url.text) }
                == addresses.map { [$0 + "/health"] })
        #expect(configuration.webhooks.map(\.url.text) == ["http://127.0.0.1:1/webhook"])
        #expect(configuration.actions.map(\.service) == services.map(\.id))
        #expect(!text.contains("expect") && !text.contains("fault"))
    }
}
