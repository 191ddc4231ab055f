import LoadTesting
import Model
import Node
import Testing

@testable import Demo

@Suite("Node configuration text") struct NodeConfigurationTextTests {
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
            operatorAddress: "http://127.0.0.1:1", control: "/tmp/control.json"
        ).text
        let configuration = try Configuration(parsing: text, file: "/tmp/foreshock.yaml")
        #expect(configuration.landscape == services)
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
