import FoundationEssentials
import Model
import Reports
import StatusFeeds
import Testing

@Suite("Report of feed") struct FeedReportTests {
    private static let start = Timestamp(millisecondsSinceEpoch: 1_790_000_000_000)

    private static func status() -> ProviderStatus {
        var status = ProviderStatus(platform: "statuspage")
        status.name = "Shop"
        status.link = "https://status.example.com"
        status.overall = .partial
        status.overallRaw = "major"
        status.statement = "Partial System Outage"
        status.asOf = start
        status.components = [
            .init(id: "1", name: "Web", group: nil, state: .up, raw: "operational"),
            .init(id: "2", name: "API", group: "Core", state: .partial, raw: "partial_outage"),
            .init(id: "3", name: "Mail", group: nil, state: .unknown, raw: nil),
        ]
        let update = ProviderUpdate(
            at: start, phase: .identified, phaseRaw: "identified", text: "A disk is full.")
        status.incidents = [
            .init(
                id: "i", title: "API fails", impact: .partial, impactRaw: "major",
                phase: .identified, phaseRaw: "identified", started: start - .seconds(600),
                resolved: nil, components: ["API"], updates: [update], link: nil)
        ]
        status.maintenances = [
            .init(
                id: "m", title: "Network work", phase: .scheduled, phaseRaw: "scheduled",
                from: start + .seconds(3600), to: nil, components: [], updates: [], link: nil)
        ]
        status.problems = ["Component 'Mail' has no status."]
        return status
    }

    private static func report(
        _ status: ProviderStatus = status(), age: Duration = .seconds(60)
    ) -> FeedReport {
        FeedReport(
            status, judged: status.judged(at: start + age, stalenessLimit: .seconds(900)))
    }

    @Test func `all that it says, in words`() {
        #expect(
            Self.report().text == """
                Shop: partial outage ("Partial System Outage")
                Feed: statuspage, as of 2026-09-21T14:13:20.000Z, https://status.example.com
                Now: Shop said partial outage 1 min ago.

                3 components: 1 operational, 1 unknown, 1 partial outage
                component  state           as said
                Core: API  partial outage  partial_outage
                Mail       unknown         –

                Incidents: 1 open, 0 past
                API fails (identified, partial outage, since 2026-09-21T14:03:20.000Z): API
                  2026-09-21T14:13:20.000Z: A disk is full.

                Maintenance: 1 open, 0 past
                Network work (scheduled, from 2026-09-21T15:13:20.000Z)

                Problems:
                Component 'Mail' has no status.

                """)
    }

    @Test func `nothing said is told as unknown`() {
        var status = ProviderStatus(platform: "syndication")
        status.asOf = Self.start
        #expect(
            Self.report(status).text == """
                The provider: unknown
                Feed: syndication, as of 2026-09-21T14:13:20.000Z
                Now: Unknown: the feed of the provider gives no word for the whole; that does not say that it works.

                """)
    }

    @Test func `JSON has the feed and what it is worth`() throws {
        struct Answer: Decodable {
            let feed: ProviderStatus
            let now: JudgedStatus
        }
        let json = try Self.report(age: .seconds(7200)).json()
        let answer = try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
        #expect(answer.feed == Self.status())
        #expect(answer.now.state == .unknown && answer.now.isStale)
    }
}
