import LoadTesting
import Marketplace
import Model
import Testing
import YAML

@Suite("Scenario file") struct ScenarioFileTests {
    private static let usual = """
        name: small
        title: A small story
        landscape:
          services:
            - {id: shop, name: Shop, table: listing, pool: 5, hold: 1s}
            - id: mail
              name: Mail
              table: letter
              pool: 5
              hold: 100ms
              dependsOn: [{service: shop, kind: asynchronous, buffer: 1m, items: orders}]
        load:
          - {service: shop, route: work, rate: 2}
        steps:
          - at: 1m30s
            deploy: {service: shop, version: 2.0, faults: {leakConnections: 1 %}}
          - afterExhaustion: 2m
            of: shop
            rollback: {service: shop}
        duration: 10m
        end: {afterLastStep: 1m}
        rules:
          - {name: full, signal: pool.utilisation, above: 95 %, for: 5m, severity: page}
        expect:
          primaryCause: {kind: resourceLeak, service: shop}
          warned: true
          leadAtLeast: 2m
          impact: [mail]
        """

    @Test func `reads the story`() throws {
        let scenario = try ScenarioFile.parse(Self.usual, file: "small.yaml").scenario
        var faults = Faults()
        faults.leakConnections = 0.01
        #expect(
            scenario.steps == [
                ScenarioStep(
                    .at(seconds: 90), .deploy(service: "shop", version: "2.0", faults: faults)),
                ScenarioStep(
                    .afterExhaustion(of: "shop", seconds: 120),
                    .rollback(service: "shop", version: nil)),
            ])
        #expect(scenario.end == .afterLastStep(seconds: 60))
        #expect(scenario.durationSeconds == 600)
        #expect(scenario.rules.map(\.limit) == [0.95])
        #expect(scenario.rules.map(\.holdSeconds) == [300])
        #expect(
            scenario.landscape["mail"]?.service.dependencies == [
                Dependency(on: "shop", kind: .asynchronous(bufferSeconds: 60))
            ])
    }

    @Test func `reads what should come out`() throws {
        let expectation = try ScenarioFile.parse(Self.usual, file: "small.yaml").expectation
        #expect(expectation.primaryCause == .init(kind: .resourceLeak, service: "shop"))
        #expect(expectation.warned == true)
        #expect(expectation.leadAtLeastSeconds == 120)
        #expect(expectation.impact == ["mail"])
        #expect(expectation.pagesAtMost == nil)
    }

    @Test(arguments: [
        (
            "service: shop, version", "service: shopp, version",
            "s.yaml:16:23: 'service' names 'shopp', which is not in the landscape"
        ),
        (
            "rate: 2", "rate: 0", "s.yaml:13:40: 'rate' must be above 0"
        ),
        (
            "leakConnections: 1 %", "leak: 1 %",
            "s.yaml:16:52: unknown key 'leak' in 'faults'; known are leakConnections, errors, "
                + "latency, crash and dropIndex"
        ),
        (
            "leakConnections: 1 %", "dropIndex: nix",
            "s.yaml:16:63: 'dropIndex' must be one of listing_order_idx, listing_shop_idx, "
                + "not 'nix'"
        ),
        (
            "at: 1m30s", "afterwards: 1m30s",
            "s.yaml:15:5: a step needs either 'at', or 'afterExhaustion' with or without 'of'"
        ),
        (
            "    deploy: {service: shop, version: 2.0, faults: {leakConnections: 1 %}}\n", "",
            "s.yaml:15:5: a step needs one of deploy, rollback, campaign, restart, crash and fault"
        ),
        (
            "{service: shop, kind: asynchronous", "{service: depot, kind: asynchronous",
            "s.yaml:5:5: a service depends on 'depot', which is not in the landscape"
        ),
        (
            "above: 95 %, ", "", "s.yaml:23:5: a rule needs either 'above' or 'below'"
        ),
        (
            "id: mail", "id: shop", "s.yaml:6:7: the service 'shop' is there twice"
        ),
        ("kind: resourceLeak", "kind: leak", nil),
    ])
    func `tells where a mistake is`(wrong: String, with text: String, message: String?) {
        let error = #expect(throws: YAMLError.self) {
            try ScenarioFile.parse(
                Self.usual.replacing(wrong, with: text), file: "s.yaml")
        }
        if let message { #expect(error?.description == message) }
    }

    @Test func `names the built-in landscapes when one is unknown`() {
        let text = "name: a\ntitle: b\nlandscape: port\nduration: 1m\nexpect: {warned: true}\n"
        let error = #expect(throws: YAMLError.self) {
            try ScenarioFile.parse(text, file: "s.yaml")
        }
        #expect(
            error?.description
                == "s.yaml:3:12: there is no built-in landscape 'port'; there are: shop")
    }

    @Test(arguments: BuiltIn.scenarioNames)
    func `every built-in scenario can be read`(name: String) throws {
        let file = try #require(try BuiltIn.scenario(name))
        #expect(file.scenario.name == name)
        #expect(file.scenario.landscape.members.count == 8)
        #expect(!file.scenario.load.isEmpty)
        #expect(file.scenario.rules.map(\.name) == ["pool-utilisation"])
    }

    @Test func `the operations of a service follow from the load and the landscape`() throws {
        let scenario = try #require(try BuiltIn.scenario("seed")).scenario
        for service in ["payments", "orders", "inventory", "marketing"] as [ServiceID] {
            #expect(
                scenario.landscape.operationsPerSecond(of: service, load: scenario.load) == 10)
        }
    }
}
