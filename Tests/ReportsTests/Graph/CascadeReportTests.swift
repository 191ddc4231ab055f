import Model
import Testing
import Topology

@testable import Reports

@Suite("Cascade report", .timeLimit(.minutes(1)))
struct CascadeReportTests {
    private let now = Timestamp(secondsSinceEpoch: 1_700_000_000)

    private var graph: DependencyGraph {
        DependencyGraph(services: [
            Service(id: "web", name: "", dependencies: [Dependency(on: "shop", kind: .critical)]),
            Service(id: "shop", name: "", dependencies: [Dependency(on: "db", kind: .critical)]),
            Service(
                id: "mail", name: "",
                dependencies: [Dependency(on: "db", kind: .asynchronous(bufferSeconds: 120))]),
            Service(id: "db", name: ""),
        ])
    }

    private func report(down: [ServiceID: Timestamp], runs: Int = 400) -> CascadeReport {
        CascadeReport(
            CascadeSimulation(
                CascadeInput(graph: graph, down: down, now: now, runs: runs, seed: 1)))
    }

    @Test func `reads as tables for people`() {
        #expect(
            report(down: ["db": now]).text == """
                With db: 2.82 more fall within 1 h on average (400 runs, seed 1).

                next to fall  probability  95 % interval  half fall within  most of them between
                mail                100 %  99 % to 100 %             2 min  2 min and 2 min
                shop                 93 %   90 % to 95 %             5.1 s  1.4 s and 15 s
                web                  89 %   86 % to 92 %              12 s  5.4 s and 29 s

                Why
                  mail: reads db through a queue that bridges 2 min, and db is down
                  shop: calls db for every request, and db is down
                  web: calls shop for every request, and shop falls in 93 % of the runs

                what would have stopped it    falls fewer  95 % interval
                Give shop a stand-in for db          1.82   1.77 to 1.87
                Give mail a stand-in for db          1.00   1.00 to 1.00
                Give web a stand-in for shop         0.89   0.86 to 0.92

                  Cheapest to make redundant: Give shop a stand-in for db; 1.82 fewer (1.77 to 1.87).

                """)
    }

    @Test func `says so when nothing is down, and what was not understood`() {
        #expect(report(down: [:]).text == "Nothing is down, so nothing falls within 1 h.\n")
        #expect(
            report(down: ["ghost": now]).text == """
                Note: There is no service 'ghost' in the graph; it is left out. Check the name.
                Nothing is down, so nothing falls within 1 h.

                """)
    }

    @Test func `is a document for programs`() throws {
        let json = try report(down: ["db": now], runs: 10).json()
        #expect(json.hasPrefix("{\n  \"cheapestRedundancy\" : {"))
        for key in ["expectedFalls", "evidence", "medianSeconds", "prevented", "\"seed\" : 1"] {
            #expect(json.contains(key), "\(key)")
        }
    }
}
