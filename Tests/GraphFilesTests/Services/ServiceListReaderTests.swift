import GraphFiles
import Model
import Testing

@Suite("Services in YAML") struct ServiceListReaderTests {
    @Test func `a whole configuration is read as a graph`() throws {
        let path = Repository.path("docs/foreshock.example.yaml")
        let services = try GraphFile.read(paths: [path]).services
        #expect(
            services.map(\.id)
                == [
                    "payments", "payments-db", "payments-replica", "checkout", "search",
                    "analytics",
                ])
        let payments = services[0]
        #expect(
            payments.placement
                == Placement(
                    provider: "aws", region: "eu-central-1", release: "shop-3.2"))
        #expect(
            payments.operation
                == Operation(
                    availability: 0.999, repairSeconds: 1800, ratePerSecond: 40,
                    capacityPerSecond: 160, workers: 32, serviceSeconds: 0.2, attempts: 2,
                    hasBreaker: true))
        #expect(
            payments.dependencies.map(\.kind) == [
                .redundant(group: "database", required: 1, failoverSeconds: 30),
                .redundant(group: "database", required: 1, failoverSeconds: 30),
            ])
        #expect(services[1].kind == .component)
    }

    @Test(
        "names the place and the mistake",
        arguments: [
            (
                "kind: thing",
                "f:2: 'kind' must be service, component, provider or region, not "
                    + "'thing'"
            ),
            ("availability: 101 %", "f:2: 'availability' must be from 0 to 1 (100 %)"),
            ("repair: 0s", "f:2: 'repair' must be above 0"),
            ("rate: -1", "f:2: 'rate' must not be negative"),
            ("capacity: 0", "f:2: 'capacity' must be above 0"),
            ("workers: 0", "f:2: 'workers' must be a whole number from 1 to 1000000, not '0'"),
            ("serviceTime: 3", "f:2: 'serviceTime' must be a duration such as 10s or 5m, not '3'"),
            ("breaker: yes", "f:2: 'breaker' must be true or false, not 'yes'"),
            (
                "dependsOn: [{service: c}]",
                "f:2: 'service' names 'c', which is none of the services here (a, b)"
            ),
            ("dependsOn: [{service: b}, {service: b}]", "f:2: 'b' is listed twice for 'a'"),
            (
                "dependsOn: [{service: b, kind: redundant}]",
                "f:2: 'group' is missing in a dependency"
            ),
            (
                "dependsOn: [{service: b, kind: redundant, group: g, required: 2}]",
                "f:1: 'a' needs 2 of the 1 in its group 'g'; the number lies between 1 and 1"
            ),
            (
                "dependsOn: [{service: b, failover: 1s}]",
                "f:2: 'failover' belongs to 'kind: redundant'"
            ),
            ("regoin: eu", "f:2: unknown key 'regoin' in a service; did you mean 'region'?"),
        ])
    func mistakes(line: String, message: String) {
        let text = "services: [{id: a,\n\(line)}, {id: b}]"
        let error = #expect(throws: GraphFileError.self) {
            try GraphFile.read([GraphFile.Text(file: "f", content: text)])
        }
        let expected = message.replacing("'b' is listed", with: "'service' 'b' is listed")
        #expect(error?.description == expected)
    }

    @Test func `only a bad value is left out, and every mistake is told`() throws {
        let text = """
            services:
              - id: a
                availability: 120 %
                workers: none
                repair: 5m
                kind: thing
                dependsOn:
                  - {service: b, kind: partial, share: 2, groop: x}
                  - {service: c, kind: vital}
                  - {service: b}
                rat: 1
              - {id: b}
              - {id: c, rate: -1}
              - {name: nameless, rate: -1}

            """
        let texts = [GraphFile.Text(file: "f", content: text)]
        let told = """
            f:3: 'availability' must be from 0 to 1 (100 %)
            f:4: 'workers' must be a whole number from 1 to 1000000, not 'none'
            f:6: 'kind' must be service, component, provider or region, not 'thing'
            f:8: 'share' must be from 0 to 1 (100 %)
            f:8: unknown key 'groop' in a dependency; did you mean 'group'?
            f:9: 'kind' must be critical, partial, asynchronous or redundant, not 'vital'
            f:10: 'service' 'b' is listed twice for 'a'
            f:11: unknown key 'rat' in a service; did you mean 'rate'?
            f:13: 'rate' must not be negative
            f:14: 'id' is missing in a service
            f:14: 'rate' must not be negative
            """
        let error = #expect(throws: GraphFileError.self) { try GraphFile.read(texts) }
        #expect(error?.description == told)
        let document = try GraphFile.read(texts, keepsGoing: true)
        #expect(document.problems.map(\.description).joined(separator: "\n") == told)
        #expect(document.services.map(\.id) == ["a", "b", "c"])
        #expect(
            document.services[0].dependencies == [
                Dependency(on: "b", kind: .critical), Dependency(on: "c", kind: .critical),
            ])
        #expect(document.services[0].operation == Operation(repairSeconds: 300))
    }

    @Test func `a service may need itself, and one of another file`() throws {
        let document = try GraphFile.read([
            GraphFile.Text(
                file: "a", content: "services: [{id: a, dependsOn: [{service: a}, {service: b}]}]"),
            GraphFile.Text(file: "b", content: "services: [{id: b}]"),
        ])
        #expect(document.services[0].dependencies.map(\.service) == ["a", "b"])
    }
}
