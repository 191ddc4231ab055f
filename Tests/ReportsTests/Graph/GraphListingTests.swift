import GraphFiles
import Reports
import Testing

@Suite("Graph listing") struct GraphListingTests {
    private static let text = """
        services:
          - id: shop
            region: eu
            dependsOn:
              - {service: pay}
              - {service: mail, kind: asynchronous, buffer: 15m}
              - {service: find, kind: partial, share: 30 %}
              - {service: dns-a, kind: redundant, group: dns}
              - {service: dns-b, kind: redundant, group: dns}
          - {id: pay, rate: 5}
          - id: mail
          - id: find
          - id: dns-a
          - id: dns-b
        """

    @Test func `shows who needs whom and how`() throws {
        #expect(
            try listing().text == """
                6 services, 5 dependencies

                service  needs  how
                shop     pay    critical
                         mail   asynchronous, 15 min
                         find   partial, 30 %
                         dns-a  redundant, 1 of dns
                         dns-b  redundant, 1 of dns
                pay
                mail
                find
                dns-a
                dns-b

                """)
    }

    @Test func `tells programs the same`() throws {
        let json = try listing().json()
        #expect(json.contains("\"bufferSeconds\" : 900"))
        #expect(json.contains("\"ratePerSecond\" : 5"))
        #expect(json.contains("\"region\" : \"eu\""))
        #expect(json.contains("\"calls\" : []") || json.contains("\"calls\" : [\n\n  ]"))
    }

    @Test func `shows what was measured of calls`() throws {
        let span = { (id: String, parent: String, service: String, nanoseconds: Int) in
            #"{"resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "#
                + #""\#(service)"}}]}, "scopeSpans": [{"spans": [{"traceId": "t", "spanId": "\#(id)", "#
                + #""parentSpanId": "\#(parent)", "startTimeUnixNano": "0", "#
                + #""endTimeUnixNano": "\#(nanoseconds)"}]}]}"#
        }
        let spans = span("1", "", "shop", 2_000_000_000) + "," + span("2", "1", "pay", 500_000_000)
        let document = try GraphFile.read([
            GraphFile.Text(file: "f", content: #"{"resourceSpans": [\#(spans)]}"#)
        ])
        #expect(
            GraphListing(document: document).text.hasSuffix(
                """

                caller  callee  calls  per second  errors  median     p95
                shop    pay         1         0.5     0 %  500 ms  500 ms

                """))
    }

    private func listing() throws -> GraphListing {
        GraphListing(
            document: try GraphFile.read([GraphFile.Text(file: "f", content: Self.text)]))
    }
}
