import Model
import Reports
import Testing
import Topology

@Suite("Graph reports") struct GraphReportTests {
    private static let shop = DependencyGraph(services: [
        Service(
            id: "payments", name: "",
            operation: Operation(ratePerSecond: 20, capacityPerSecond: 25)),
        Service(id: "db-1", name: ""), Service(id: "db-2", name: ""),
        Service(
            id: "orders", name: "",
            dependencies: ["db-1", "db-2"].map {
                Dependency(
                    on: $0, kind: .redundant(group: "db", required: 1, failoverSeconds: 30))
            }),
        Service(
            id: "shop", name: "",
            dependencies: [
                Dependency(on: "orders", kind: .partial(share: 0.5)),
                Dependency(on: "payments", kind: .critical),
                Dependency(on: "shop", kind: .critical),
            ]),
        Service(
            id: "mail", name: "",
            dependencies: [Dependency(on: "shop", kind: .asynchronous(bufferSeconds: 120))]),
    ])
    private static let start = Timestamp(secondsSinceEpoch: 0)
    private static let report = ImpactReport(
        shop.impactForecast(of: [
            "payments": Outage(start: start + .seconds(60), end: start + .seconds(660)),
            "db-1": Outage(start: start, end: start + .seconds(660)),
        ]), since: start)

    @Test func `tells the order of fall, interruptions and returns`() {
        #expect(
            Self.report.text == """
                db-1 fails after 0 s and is back after 11 min.
                payments fails after 1 min and is back after 11 min.

                In order of fall, with the largest share of work lost:
                    after  service  share  path             why
                1 min 5 s  shop     100 %  payments         calls payments for every request
                3 min 5 s  mail     100 %  payments → shop  reads shop through a queue that bridges 2 min

                Interrupted for a short time, not fallen:
                after   for  service  share  why
                  5 s  30 s  orders   100 %  moves from db-1 to another of the group 'db'
                 10 s  25 s  shop      50 %  waits for orders, which moves from db-1 to another of the group 'db'

                Back, and back to normal when the backlog is worked off:
                normal    back  service   backlog
                     ?    35 s  orders    not known: no rate and capacity given
                     ?  11 min  db-1      not known: no rate and capacity given
                     ?  11 min  mail      not known: no rate and capacity given
                     ?  11 min  shop      not known: no rate and capacity given
                51 min  11 min  payments  12000 requests

                """)
    }

    @Test func `tells when more than the first share is lost only later`() {
        let graph = DependencyGraph(services: [
            Service(id: "a", name: ""),
            Service(
                id: "b", name: "",
                dependencies: [Dependency(on: "a", kind: .asynchronous(bufferSeconds: 600))]),
            Service(
                id: "c", name: "",
                dependencies: [
                    Dependency(on: "a", kind: .partial(share: 0.3)),
                    Dependency(on: "b", kind: .critical),
                ]),
        ])
        let report = ImpactReport(
            graph.impactForecast(of: ["a": Outage(start: Self.start)]), since: Self.start)
        #expect(
            report.text.contains(
                "a for 30 % of its work; 100 % from 10 min 5 s on, over more than this path\n"),
            "\(report.text)")
    }

    @Test func `gives the same to programs`() throws {
        let graph = DependencyGraph(services: [
            Service(
                id: "a", name: "",
                operation: Operation(ratePerSecond: 2, capacityPerSecond: 6)),
            Service(id: "b", name: "", dependencies: [Dependency(on: "a", kind: .critical)]),
        ])
        let outage = Outage(start: Self.start, end: Self.start + .seconds(20))
        let report = ImpactReport(graph.impactForecast(of: ["a": outage]), since: Self.start)
        #expect(try report.json() == Self.impactForPrograms)
    }

    @Test func `says that nothing else falls`() {
        let report = ImpactReport(
            Self.shop.impactForecast(of: ["mail": Outage(start: Self.start)]), since: Self.start)
        #expect(report.text == "mail fails after 0 s and stays down.\n\nNo other service falls.\n")
    }

    @Test func `sums a graph up`() {
        #expect(
            GraphSummary(Self.shop).text == """
                Services: 6
                Dependencies: 6 (1 asynchronous, 2 critical, 1 partial, 2 redundant)
                Needed by none (1): mail
                Need nothing (3): db-1, db-2, payments
                Cycles (1):
                  shop

                most needed  directly  in all  takes down alone
                db-1                1       3                 0
                db-2                1       3                 0
                orders              1       2                 0
                payments            1       2                 1
                shop                1       1                 0

                """)
    }

    @Test func `tells how many hang on a provider`() throws {
        let graph = DependencyGraph(services: [
            Service(id: "dns/one", name: "", kind: .provider),
            Service(
                id: "cdn/two", name: "",
                dependencies: [Dependency(on: "dns/one", kind: .critical)], kind: .provider),
            Service(
                id: "a.com", name: "",
                dependencies: [
                    Dependency(on: "dns/one", kind: .critical),
                    Dependency(on: "cdn/two", kind: .partial(share: 0)),
                ]),
            Service(
                id: "b.com", name: "", dependencies: [Dependency(on: "cdn/two", kind: .critical)]),
        ])
        let report = ConcentrationReport(graph.concentration())
        #expect(
            report.text == """
                2 sites.

                sites with a provider  any  critical  more than one
                of any kind              2         2
                cdn                      2         1              0
                dns                      1         1              0

                cdn  critical  through others  total   share  uses
                two         1               0      1  50.0 %     2

                dns  critical  through others  total    share  uses
                one         1               1      2  100.0 %     1

                """)
        #expect(try report.json() == Self.concentrationForPrograms)
    }
}
