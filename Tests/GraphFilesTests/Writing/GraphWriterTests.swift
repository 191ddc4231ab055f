import GraphFiles
import Model
import Testing

@Suite("Graph writer", .timeLimit(.minutes(1))) struct GraphWriterTests {
    private static let shop = [
        Service(
            id: "shop", name: "The \"shop\"",
            dependencies: [
                Dependency(on: "pay", kind: .critical),
                Dependency(on: "mail", kind: .asynchronous(bufferSeconds: 900)),
                Dependency(on: "find", kind: .partial(share: 0.3)),
                Dependency(
                    on: "db", kind: .redundant(group: "db", required: 1, failoverSeconds: 30)),
            ]),
        Service(id: "pay", name: "pay", kind: .provider),
    ]

    @Test func `YAML reads back to the same graph`() throws {
        let text = GraphWriter.text(of: NastyGraph.services, as: .yaml)
        #expect(try read(text) == NastyGraph.services)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `YAML and CSV of a random graph read back to the same`(seed: UInt64) throws {
        let services = NastyGraph.random(seed: seed)
        let back = try read(GraphWriter.text(of: services, as: .yaml))
        #expect(back == services, "seed \(seed)")
        let edges = try read(GraphWriter.text(of: services, as: .csv))
        #expect(table(edges) == table(services), "seed \(seed)")
    }

    @Test func `CSV keeps names and dependencies`() throws {
        let back = try read(GraphWriter.text(of: NastyGraph.services, as: .csv))
        #expect(table(back) == table(NastyGraph.services))
    }

    @Test func `CSV names services that stand alone`() throws {
        let services = [Service(id: "a", name: "a"), Service(id: "b", name: "b")]
        let text = GraphWriter.text(of: services, as: .csv)
        #expect(
            text == "caller,callee,kind,share,buffer,group,required,failover\na,,,,,,,\nb,,,,,,,\n")
        #expect(try read(text) == services)
    }

    @Test func `YAML is readable`() {
        #expect(
            GraphWriter.text(of: Self.shop, as: .yaml) == """
                services:
                  - id: shop
                    name: "The \\"shop\\""
                    dependsOn:
                      - {service: pay, kind: critical}
                      - {service: mail, kind: asynchronous, buffer: 900s}
                      - {service: find, kind: partial, share: 0.3}
                      - {service: db, kind: redundant, group: db, required: 1, failover: 30s}
                  - id: pay
                    kind: provider
                  - id: mail
                  - id: find
                  - id: db

                """)
    }

    @Test func `DOT names nodes by number and people by label`() {
        #expect(
            GraphWriter.text(of: Self.shop, as: .dot) == """
                digraph services {
                    rankdir=LR;
                    node [fontname="Helvetica", fontsize=12, shape=box];
                    edge [fontname="Helvetica", fontsize=10];
                    n0 [label="The \\"shop\\"", tooltip="shop"];
                    n1 [label="pay", tooltip="pay", shape=hexagon];
                    n2 [label="mail", tooltip="mail"];
                    n3 [label="find", tooltip="find"];
                    n4 [label="db", tooltip="db"];
                    n0 -> n1;
                    n0 -> n2 [label="15 min", style=dashed];
                    n0 -> n3 [label="30 %"];
                    n0 -> n4 [label="1 of db", style=dotted];
                }

                """)
    }

    @Test func `Mermaid`() {
        #expect(
            GraphWriter.text(of: Self.shop, as: .mermaid) == """
                flowchart LR
                    n0["The #34;shop#34;"]
                    n1{{"pay"}}
                    n2["mail"]
                    n3["find"]
                    n4["db"]
                    n0 --> n1
                    n0 -.->|"15 min"| n2
                    n0 -->|"30 %"| n3
                    n0 -.->|"1 of db"| n4

                """)
    }

    @Test func `Mermaid labels hold nothing that could end them`() {
        let text = GraphWriter.text(of: NastyGraph.services, as: .mermaid)
        let lines = text.split(separator: "\n").dropFirst()
        #expect(lines.count == 2 * NastyGraph.names.count)
        for line in lines {
            let quotes = line.filter { $0 == "\"" }.count
            #expect(quotes == 2 || (quotes == 0 && line.contains(" --> ")), "\(line)")
            #expect(!line.contains("<") && !line.contains("`") && !line.contains("\\"), "\(line)")
        }
    }

    @Test func `GraphML keeps what is known`() {
        let text = GraphWriter.text(of: Self.shop, as: .graphml)
        #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml "))
        #expect(text.contains("<data key=\"edge.bufferSeconds\">900</data>"))
        #expect(text.contains("<data key=\"node.name\">The \"shop\"</data>"))
        #expect(text.hasSuffix("  </graph>\n</graphml>\n"))
    }

    @Test func `GraphML holds no mark-up of names`() {
        let text = GraphWriter.text(of: NastyGraph.services, as: .graphml)
        #expect(!text.contains("<script"))
        #expect(!text.contains("]]>"))
        #expect(!text.contains("\u{1}"))
        let bare = text.split(separator: "&").dropFirst()
        let entities = ["amp;", "lt;", "gt;", "#13;"]
        #expect(bare.allSatisfy { piece in entities.contains { piece.hasPrefix($0) } })
    }

    @Test(
        "numbers have no exponent",
        arguments: [
            (1e-7, "0.0000001"), (1.25e-5, "0.0000125"), (1e16, "10000000000000000"), (900, "900"),
            (0.25, "0.25"), (1.5e17, "150000000000000000"), (0, "0"),
        ] as [(Double, String)])
    func numbers(value: Double, text: String) {
        let services = [Service(id: "a", name: "a", operation: Operation(ratePerSecond: value))]
        #expect(GraphWriter.text(of: services, as: .yaml).contains("    rate: \(text)\n"))
    }

    private func read(_ text: String) throws -> [Service] {
        try GraphFile.read([GraphFile.Text(file: "f", content: text)]).services
    }

    private func table(_ services: [Service]) -> [ServiceID: [Dependency]] {
        Dictionary(uniqueKeysWithValues: services.map { ($0.id, $0.dependencies) })
    }
}
