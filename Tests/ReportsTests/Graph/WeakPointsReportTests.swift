import FaultTrees
import Model
import Reports
import Testing
import Topology

@Suite("Report on weak points", .timeLimit(.minutes(1))) struct WeakPointsReportTests {
    private static let redundant = Dependency.Kind.redundant(
        group: "cache", required: 1, failoverSeconds: 5)

    private static let shop = DependencyGraph(services: [
        Service(
            id: "shop", name: "Shop",
            dependencies: [
                Dependency(on: "payments-db", kind: .critical),
                Dependency(on: "cache-a", kind: redundant),
                Dependency(on: "cache-b", kind: redundant),
                Dependency(on: "search", kind: .partial(share: 0.25)),
                Dependency(on: "ghost", kind: .critical),
            ],
            operation: Operation(
                availability: 0.9999, ratePerSecond: 60, workers: 8, serviceSeconds: 0.1)),
        Service(
            id: "payments-db", name: "", placement: Placement(provider: "aws"),
            operation: Operation(availability: 0.9995)),
        Service(id: "cache-a", name: "", placement: Placement(provider: "aws")),
        Service(id: "cache-b", name: "", placement: Placement(provider: "aws")),
        Service(id: "search", name: "", operation: Operation(availability: 0.99)),
    ])

    private static var figures: FailureFigures {
        var figures = FailureFigures()
        figures.measured["payments-db"] = .init(
            availability: 0.9996, interval: 0.9994...0.9998)
        return figures
    }

    @Test func `reads well`() throws {
        let report = try WeakPointsReport(Self.shop, figures: Self.figures)
        #expect(
            report.text == """
                shop fails to deliver for 4 h 33 min a year: it is available 99.948 % of the \
                time. What was measured
                puts that between 99.928 % and 99.968 %. With partial losses it loses 0.3 % \
                of its work.

                failure mode       order  downtime a year  what removes it                    \
                saves a year
                payments-db            1       3 h 30 min  make payments-db redundant         \
                  3 h 30 min
                shop                   1      52 min 34 s  make shop redundant                \
                 52 min 32 s
                provider aws           1      10 min 31 s  use a second provider besides aws  \
                 10 min 30 s
                cache-a + cache-b      2             32 s  make cache-a redundant             \
                        31 s

                One provider: 3 services run on aws, and shop does not deliver without it.
                Measured shares of time down: payments-db 0.04 %.
                Given shares of time down: shop 0.01 %.
                Assumed shares of time down: cache-a 0.1 %, cache-b 0.1 %, provider aws 0.002 %.

                load of  in use  mean wait  p95 wait  to the knee  to saturation
                shop       75 %    17.8 ms   98.3 ms       × 1.21         × 1.33

                Note: The service 'shop' depends on 'ghost', which is not listed; list it or \
                remove the dependency.

                """)
    }

    @Test func `says what is wrong with the question or the graph`() throws {
        #expect(throws: ServiceFaultTreeError.self) {
            try WeakPointsReport(Self.shop, service: "nobody")
        }
        let empty = try WeakPointsReport(DependencyGraph(services: []))
        #expect(empty.text == "The graph has no services.\n")
    }

    @Test func `has all figures as JSON`() throws {
        let report = try WeakPointsReport(
            Self.shop, service: "payments-db", maximumOrder: 1, figures: Self.figures)
        let json = try report.json()
        let keys = json.split(separator: "\n").compactMap { line in
            line.split(separator: "\"").dropFirst().first.flatMap { key in
                line.contains("\" : ") ? String(key) : nil
            }
        }
        #expect(
            Set(keys).sorted() == [
                "availability", "availabilityBounds", "birnbaum", "criticality", "cutSetsByOrder",
                "downtimeSecondsPerYear", "expectedShareLost", "factorToKnee",
                "factorToSaturation", "failure", "failures", "figures", "headroom", "importance",
                "isShareOfOutages", "kind", "kneeRate", "level", "maximumOrder",
                "meanQueueLength", "meanWaitSeconds", "measuredRange", "modes", "notes", "order",
                "p95WaitSeconds", "patterns", "probability", "problems", "range",
                "ratePerSecond", "remedy", "riskAchievementWorth", "riskReductionWorth",
                "saturationRate", "savedSecondsPerYear", "service", "services", "source",
                "subject", "takesDown", "utilisation", "words",
            ])
        #expect(json.contains("\"source\" : \"measured\""))
        #expect(json.contains("\"remedy\" : \"make payments-db redundant\""))
    }

    @Test func `stays valid JSON when a queue is saturated or nothing ever fails`() throws {
        let graph = DependencyGraph(services: [
            Service(
                id: "a", name: "",
                operation: Operation(
                    availability: 1, ratePerSecond: 9, workers: 1, serviceSeconds: 1))
        ])
        let report = try WeakPointsReport(graph)
        #expect(try report.json().contains("\"level\" : \"saturated\""))
        #expect(report.text.contains("endless"))
        #expect(report.text.contains("a fails to deliver for 0 s a year"))
    }
}
