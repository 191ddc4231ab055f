import GraphFiles
import Model
import TestKit
import Testing
import Topology

@Suite("Graph file", .timeLimit(.minutes(1))) struct GraphFileTests {
    @Test(
        "finds out the format by content",
        arguments: [
            ("services: [{id: a}]", 1), ("{services: [{id: a}]}", 1),
            ("# my graph\nservices:\n  - id: a", 1), ("caller,callee\na,b\n", 2),
            ("From , To\na,b\n", 2), ("\"source\",\"target\"\na,b\n", 2),
            ("\u{FEFF}caller,callee\na,b\n", 2),
            ("rank,site,kind,provider,critical\n1,a.example,dns,b,1\n", 2),
            (
                "# catalogue\napiVersion: backstage.io/v1alpha1\nkind: Component\n"
                    + "metadata: {name: services}", 1
            ),
        ])
    func detection(text: String, count: Int) throws {
        #expect(try read(text).services.count == count)
    }

    @Test(
        "says what cannot be used",
        arguments: [
            (
                "hello",
                "f:1: is in no format that is known by its content; name one of yaml, csv, "
                    + "backstage, otlp, jaeger or web-dependencies with --format"
            ),
            (
                "<opsa-mef/>",
                "f:1: is a fault tree (Open-PSA), no graph of services; 'foreshock faults' reads it"
            ),
            ("services: []", "f:1: holds no service"),
            ("caller,callee", "f:1: holds no service"),
            ("services: [{id: ''}]", "f:1: 'id' in a service must not be empty"),
            (
                "services: [",
                "f:2: not valid YAML: did not find expected node content (while "
                    + "parsing a flow node that begins in line 2)"
            ),
            (
                "servces: []\nservices: []",
                "f:1: unknown key 'servces' in the file; did you mean "
                    + "'services'?"
            ),
        ])
    func refusals(text: String, message: String) {
        let error = #expect(throws: GraphFileError.self) { try read(text) }
        #expect(error?.description == message)
    }

    @Test func `tells all problems of all files at once, in their order`() {
        let texts = [
            GraphFile.Text(file: "b.csv", content: "caller,callee,share\na,b,\nc,d,1\ne\n"),
            GraphFile.Text(file: "a.yaml", content: "services:\n  - id: a\n    rate: x\n  - {}\n"),
        ]
        let error = #expect(throws: GraphFileError.self) { try GraphFile.read(texts) }
        #expect(
            error?.description == """
                b.csv:3: 'share' belongs to 'kind: partial'
                b.csv:4: has 1 fields where the header has 3
                a.yaml:3: 'rate' must be a number, not 'x'
                a.yaml:4: 'id' is missing in a service
                """)
    }

    @Test func `uses the rest when told to keep going`() throws {
        let text = "caller,callee\na,b\nc\n,d\ne,f\n"
        let document = try read(text, keepsGoing: true)
        #expect(document.services.map(\.id) == ["a", "b", "e", "f"])
        #expect(
            document.problems.map(\.description) == [
                "f:3: has 1 fields where the header has 2", "f:4: the caller is missing",
            ])
    }

    @Test func `a file that is not there is told among the others`() throws {
        let folder = try TemporaryDirectory()
        let good = try folder.write("caller,callee\na,b\n", to: "a.csv")
        let paths = ["/nowhere/b.csv", good]
        let error = #expect(throws: GraphFileError.self) { try GraphFile.read(paths: paths) }
        let message = "Could not read '/nowhere/b.csv': there is no such file. Check the path."
        #expect(error?.description == message)
        let document = try GraphFile.read(paths: paths, keepsGoing: true)
        #expect(document.services.count == 2)
        #expect(document.problems.map(\.description) == [message])
    }

    @Test func `files complete each other`() throws {
        let document = try GraphFile.read([
            GraphFile.Text(file: "a.csv", content: "caller,callee\nshop,pay\nshop,mail\n"),
            GraphFile.Text(
                file: "b.yaml",
                content: """
                    services:
                      - id: shop
                        region: eu
                        dependsOn: [{service: mail, kind: asynchronous, buffer: 5m}]
                      - {id: pay, availability: 99.9 %}
                    """),
        ])
        #expect(document.services.map(\.id) == ["shop", "pay", "mail"])
        #expect(document.services[0].placement.region == "eu")
        #expect(document.services[1].operation.availability == 0.999)
        #expect(
            document.services[0].dependencies == [
                Dependency(on: "pay", kind: .critical),
                Dependency(on: "mail", kind: .asynchronous(bufferSeconds: 300)),
            ])
    }

    @Test func `files that contradict each other are told`() {
        let error = #expect(throws: GraphFileError.self) {
            try GraphFile.read([
                GraphFile.Text(
                    file: "a.csv", content: "caller,callee,kind,share\na,b,partial,0.5\n"),
                GraphFile.Text(
                    file: "b.csv",
                    content: "caller,callee,kind,share\na,b,partial,0.5\na,b,critical,\n"),
                GraphFile.Text(file: "c.yaml", content: "services: [{id: a, region: eu}]"),
                GraphFile.Text(file: "d.yaml", content: "services: [{id: a, region: us}]"),
            ])
        }
        #expect(
            error?.description == """
                b.csv:3: 'a' needs 'b' in another way than a.csv:2 says; remove one
                d.yaml:1: the region of 'a' is another in a file before; remove one of them
                """)
    }

    @Test func `a hundred thousand services in a ring are read and written`() throws {
        let count = 100_000
        var text = "caller,callee\n"
        for number in 0..<count { text += "s\(number),s\((number + 1) % count)\n" }
        let document = try read(text)
        #expect(document.services.count == count)
        let csv = GraphWriter.text(of: document.services, as: .csv)
        #expect(csv.utf8.count > count * 10)
    }

    @Test func `nesting without end is refused`() {
        let deep = "services: " + String(repeating: "[", count: 100_000)
        #expect(throws: GraphFileError.self) { try read(deep) }
        let json = "{\"resourceSpans\": " + String(repeating: "[", count: 100_000)
        #expect(throws: GraphFileError.self) { try read(json) }
    }

    private func read(_ text: String, keepsGoing: Bool = false) throws -> GraphDocument {
        try GraphFile.read(
            [GraphFile.Text(file: "f", content: text)], keepsGoing: keepsGoing)
    }
}
