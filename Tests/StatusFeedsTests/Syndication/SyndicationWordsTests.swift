import Model
import Testing

@testable import StatusFeeds

@Suite("Words of news") struct SyndicationWordsTests {
    @Test(
        "a title may carry the phase",
        arguments: [
            ("[Resolved] Slow search", .resolved, "Slow search"),
            ("Resolved: Slow search", .resolved, "Slow search"),
            ("RESOLVED - Slow search", .resolved, "Slow search"),
            ("Slow search - Monitoring", .monitoring, "Slow search"),
            ("[In progress] Move", .inProgress, "Move"),
        ] as [(String, ProviderPhase, String)])
    func titles(title: String, phase: ProviderPhase, rest: String) throws {
        let found = try #require(SyndicationWords.phase(ofTitle: title))
        #expect(found.phase == phase && found.rest == rest)
    }

    @Test(arguments: ["Slow search", "[Update] Slow", "Storage - Europe", "[", "-", ""])
    func `or may not`(title: String) { #expect(SyndicationWords.phase(ofTitle: title) == nil) }

    @Test(
        "a text tells the phase",
        arguments: [
            ("The issue has been resolved.", .resolved),
            ("It is not yet resolved; a fix is being monitored.", nil),
            ("Until it is fixed we keep investigating.", .investigating),
            ("We are looking into it", .investigating), ("Work is in progress.", .inProgress),
            ("Service was restored at 10:00", .resolved), ("Unresolved", nil), ("", nil),
        ] as [(String, ProviderPhase?)])
    func texts(text: String, phase: ProviderPhase?) {
        #expect(SyndicationWords.phase(ofText: text) == phase)
    }

    @Test(
        "a text tells the impact",
        arguments: [
            ("Major outage of mail", .down), ("Partial outage", .partial),
            ("API is down", .partial),
            ("Slow builds", .degraded), ("Countdown", .unknown), ("No errors", .unknown),
        ] as [(String, ServiceState)])
    func impacts(text: String, state: ServiceState) {
        #expect(SyndicationWords.impact(text) == state)
    }
}
