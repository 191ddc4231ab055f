import LoadTesting
import Model
import Testing

@testable import Demo

@Suite("Verdict") struct VerdictTests {
    /// What was wanted, what came, and what is said about it.
    struct Row: Sendable, CustomTestStringConvertible {
        let expectation: LoadTesting.Expectation
        let report: StoryReport
        let failures: [String]
        var testDescription: String { failures.isEmpty ? "all is well" : failures[0] }

        init(_ expectation: LoadTesting.Expectation, _ report: StoryReport, _ failures: String...) {
            self.expectation = expectation
            self.report = report
            self.failures = failures
        }
    }

    private static let leak = LoadTesting.Expectation.Blame(
        kind: .resourceLeak, service: "payments", change: "r1")
    private static let anyLeak = LoadTesting.Expectation.Blame(kind: .resourceLeak)
    private static let index = LoadTesting.Expectation.Blame(
        kind: .missingIndex, service: "payments")

    static let rows: [Row] = [
        Row(Example.expectation(), Example.report()),
        Row(Example.expectation(), Example.report(primary: Example.cause(.none))),
        Row(
            Example.expectation(), Example.report(primary: Example.cause(.crash, "payments")),
            "Blamed crash of payments where nothing is to blame."),
        Row(
            Example.expectation(primary: leak),
            Example.report(primary: Example.cause(.resourceLeak, "payments", change: "r1"))),
        Row(
            Example.expectation(primary: anyLeak),
            Example.report(primary: Example.cause(.resourceLeak, "inventory"))),
        Row(
            Example.expectation(primary: leak), Example.report(),
            "Expected the cause resourceLeak of payments by r1, got none."),
        Row(
            Example.expectation(primary: leak),
            Example.report(primary: Example.cause(.resourceLeak, "payments", change: "r2")),
            "Expected the cause resourceLeak of payments by r1, "
                + "got resourceLeak of payments by r2."),
        Row(
            Example.expectation(factors: [index]), Example.report(),
            "The contributing factor missingIndex of payments is missing."),
        Row(
            Example.expectation(), Example.report(factors: [Example.cause(.trafficSurge)]),
            "The contributing factor trafficSurge was not expected."),
        Row(
            Example.expectation(warned: true), Example.report(warnedAt: nil),
            "No forecast warned."),
        Row(
            Example.expectation(warned: false), Example.report(),
            "A forecast warned where none should."),
        Row(Example.expectation(lead: 700), Example.report()),
        Row(
            Example.expectation(lead: 701), Example.report(),
            "Warned 11 min 40 s ahead, less than 11 min 41 s."),
        Row(
            Example.expectation(lead: 600), Example.report(lead: nil),
            "There is no lead time to measure."),
        Row(Example.expectation(pages: 1), Example.report()),
        Row(
            Example.expectation(pages: 1), Example.report(pages: 2),
            "2 incidents paged, at most 1 may."),
        Row(
            Example.expectation(resolved: true), Example.report(resolvedAt: nil),
            "The incident is not resolved."),
        Row(
            Example.expectation(resolved: false), Example.report(),
            "The incident should still be open."),
        Row(
            Example.expectation(resolved: true),
            Example.report(incidents: 0, resolvedAt: nil)),
        Row(
            Example.expectation(), Example.report(duplicates: 2), "2 notifications came twice."),
        Row(Example.expectation(), Example.report(duplicates: 2, restarts: 1)),
        Row(
            Example.expectation(impact: ["checkout", "orders"]),
            Example.report(impact: ["checkout"]),
            "orders is not named among the services hit."),
    ]

    @Test(arguments: rows) func `says what did not come out`(row: Row) {
        #expect(Verdict(expectation: row.expectation, report: row.report).failures == row.failures)
    }
}
