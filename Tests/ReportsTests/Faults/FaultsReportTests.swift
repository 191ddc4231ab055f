import FaultTrees
import Testing

@testable import Reports

@Suite("Faults report") struct FaultsReportTests {
    private static let tree = FaultTree(
        gates: [
            .init(name: "top", formula: .or([.event(0), .gate(1)])),
            .init(name: "both", formula: .and([.event(1), .event(2)])),
        ],
        events: [
            .init(name: "disk", probability: 0.01), .init(name: "left", probability: 0.1),
            .init(name: "right", probability: 0.2),
        ], top: 0)

    private static func report(
        _ truncation: CutSetTruncation = .none, limits: AnalysisLimits = .init()
    ) throws -> FaultsReport {
        FaultsReport(
            try FaultTreeAnalysis.analyze(tree, truncation: truncation, limits: limits), of: tree,
            truncation: truncation, effort: .init(seconds: 0.0123, peakMiB: 14.4))
    }

    @Test func `people read a summary and tables`() throws {
        let text = try Self.report().text
        #expect(
            text == """
                top: 3 events, 2 gates
                Probability       0.0298
                Rare-event sum    0.03
                Minimal cut sets  2

                EVENTS  CUT SETS
                     1         1
                     2         1

                PROBABILITY  MOST PROBABLE CUT SETS
                       0.02  left right
                       0.01  disk

                MOST CRITICAL EVENTS  BIRNBAUM  CRITICALITY  DIAGNOSIS  ACHIEVEMENT  REDUCTION
                left                     0.198      0.66443   0.697987      6.97987       2.98
                right                    0.099      0.66443   0.731544      3.65772       2.98
                disk                      0.98     0.328859    0.33557       33.557       1.49

                Took 0.012 s, 14 MiB.

                """)
    }

    @Test func `programs read counts as strings`() throws {
        let json = try Self.report(.init(maximumOrder: 1)).json()
        #expect(json.contains("\"cutSets\" : \"1\""))
        #expect(json.contains("\"byOrder\" : {\n    \"1\" : \"1\"\n  }"))
        #expect(json.contains("\"leftOut\" : \"1\""))
        #expect(json.contains("\"complete\" : true"))
        #expect(json.contains("\"rareEvent\" : 0.01"))
    }

    @Test func `bounds are called bounds`() throws {
        let report = try Self.report(limits: AnalysisLimits { true })
        let text = report.text
        #expect(
            text == """
                top: 3 events, 2 gates
                Time ran out: what follows are bounds. Allow more with --timeout.
                Probability       from 0.0298 to 0.0298 (bounds)
                Minimal cut sets  at least 2

                Took 0.012 s, 14 MiB.

                """)
        let json = try report.json()
        #expect(json.contains("\"complete\" : false"))
        #expect(json.contains("\"cutSets\" : null"))
        #expect(json.contains("\"cutSetsAtLeast\" : \"2\""))
        #expect(json.contains("\"probability\" : null"))
        #expect(json.contains("\"stoppedBy\" : \"time\""))
    }

    @Test(arguments: [
        (0.0, "0"), (1.0, "1"), (0.001170581810758669, "0.00117058"), (123456.789, "123457"),
        (2.1694159512164885e-11, "2.16942e-11"), (0.99999999, "1"), (1e20, "1e20"),
        (-0.25, "-0.25"), (.infinity, "∞"), (1200.0, "1200"),
    ])
    func `numbers have six significant digits`(number: Double, text: String) {
        #expect(number.significant() == text)
    }
}
