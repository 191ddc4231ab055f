import GraphFiles
import Model
import Testing
import Topology

@Suite("Edge lists", .timeLimit(.minutes(1))) struct EdgeListReaderTests {
    @Test(
        "reads the call graphs of open demos",
        arguments: [
            ("online-boutique", 12, 16), ("train-ticket", 64, 116),
            ("deathstarbench-social-network", 24, 30),
        ])
    func demos(name: String, nodes: Int, edges: Int) throws {
        let path = Repository.path("Tests/TopologyTests/Data/service-graphs/\(name).csv")
        let graph = DependencyGraph(services: try GraphFile.read(paths: [path]).services)
        #expect(graph.nodes.count == nodes)
        #expect(graph.arcCount == edges)
        #expect(graph.problems == [])
    }

    @Test func `reads how much a dependency matters`() throws {
        let services = try read(
            """
            caller,callee,kind,share,buffer,group,required,failover,comment
            a,b,critical,,,,,,x
            a,c,partial,30 %,,,,,
            a,d,asynchronous,,15m,,,,
            a,e,redundant,,,db,2,10s,
            a,f,redundant,,,db,2,10s,
            a,a,,,,,,,to itself
            lone,,,,,,,,
            """
        ).services
        #expect(
            services[0].dependencies.map(\.kind) == [
                .critical, .partial(share: 0.3), .asynchronous(bufferSeconds: 900),
                .redundant(group: "db", required: 2, failoverSeconds: 10),
                .redundant(group: "db", required: 2, failoverSeconds: 10), .critical,
            ])
        #expect(services.map(\.id) == ["a", "b", "c", "d", "e", "f", "lone"])
    }

    @Test func `a dependency that is listed twice counts once`() throws {
        let services = try read("from,to\na,b\na,b\n").services
        #expect(services[0].dependencies.count == 1)
    }

    @Test(
        "names the line and the mistake",
        arguments: [
            (
                "caller,callee,kind\na,b,hard",
                "f:2: 'kind' must be critical, partial, asynchronous "
                    + "or redundant, not 'hard'"
            ),
            ("caller,callee,share,kind\na,b,2,partial", "f:2: 'share' must be from 0 to 1 (100 %)"),
            ("caller,callee,buffer\na,b,5m", "f:2: 'buffer' belongs to 'kind: asynchronous'"),
            ("caller,callee,kind\na,b,partial", "f:2: 'share' is missing in the line"),
            ("caller,callee,knd\na,b,", "f:1: unknown column 'knd'; did you mean 'kind'?"),
            ("caller,callee\n\"a,b\n", "f:2: has a quoted field that is not closed well"),
            (
                "caller,callee,kind,group,required\na,b,redundant,g,1\na,c,redundant,g,2",
                "f:3: 'a' needs 1 and 2 of its group 'g'; give all of a group the same 'required'"
            ),
        ])
    func mistakes(text: String, message: String) {
        let error = #expect(throws: GraphFileError.self) { try read(text) }
        #expect(error?.description == message)
    }

    @Test func `a format that is given is not found out`() {
        let error = #expect(throws: GraphFileError.self) { try read("a,b\n", format: .csv) }
        #expect(
            error?.description
                == "f:1: the header needs the columns caller and callee (or from and to, or source "
                + "and target)")
    }

    private func read(_ text: String, format: GraphFile.Format? = nil) throws -> GraphDocument {
        try GraphFile.read([GraphFile.Text(file: "f", content: text)], format: format)
    }

    @Test(
        "guesses a misspelt column",
        arguments: [
            (
                "caller,calle\na,b\n",
                "f:1: the header needs the columns caller and callee (or from and to, or source "
                    + "and target); 'calle' is unknown, did you mean 'callee'?"
            ),
            (
                "frm,to\na,b\n",
                "f:1: is in no format that is known by its content; name one of yaml, csv, "
                    + "backstage, otlp, jaeger or web-dependencies with --format"
            ),
            ("\n", "f:1: the file is empty"),
        ])
    func headers(text: String, message: String) {
        let error = #expect(throws: GraphFileError.self) {
            try GraphFile.read([GraphFile.Text(file: "f", content: text)])
        }
        #expect(error?.description == message)
    }
}
