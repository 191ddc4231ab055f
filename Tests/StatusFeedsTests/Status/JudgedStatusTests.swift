import Model
import StatusFeeds
import Testing

@Suite("Judged status") struct JudgedStatusTests {
    private static let now = Timestamp(millisecondsSinceEpoch: 1_790_000_000_000)

    private static func status(
        _ overall: ServiceState, age: Duration? = .seconds(120)
    ) -> ProviderStatus {
        var status = ProviderStatus(platform: "statuspage")
        status.name = "Shop"
        status.overall = overall
        status.asOf = age.map { now - $0 }
        return status
    }

    private static func judge(_ status: ProviderStatus, readAt: Timestamp? = nil) -> JudgedStatus {
        status.judged(at: now, readAt: readAt, stalenessLimit: .seconds(900))
    }

    @Test func `a fresh word counts`() {
        let judged = Self.judge(Self.status(.partial))
        #expect(judged.state == .partial && !judged.isStale && judged.ageSeconds == 120)
        #expect(judged.sentence == "Shop said partial outage 2 min ago.")
    }

    @Test func `a stale word is unknown with its age, whatever it says`() {
        for state in ServiceState.allCases where state != .unknown {
            let judged = Self.judge(Self.status(state, age: .seconds(11_000)))
            #expect(judged.state == .unknown && judged.isStale && judged.ageSeconds == 11_000)
            #expect(
                judged.sentence == "Unknown: Shop said \(state.statusWords), but that is 3 h 3 min "
                    + "old, and more than 15 min is stale.")
        }
    }

    @Test func `when it was read counts before when it last changed`() {
        let quiet = Self.status(.up, age: .seconds(90 * 86_400))
        #expect(Self.judge(quiet).state == .unknown)
        #expect(Self.judge(quiet, readAt: Self.now - .seconds(60)).state == .up)
        #expect(Self.judge(quiet, readAt: Self.now - .seconds(1000)).state == .unknown)
    }

    @Test func `without a word, an age or a past it is unknown`() {
        #expect(
            Self.judge(Self.status(.unknown)).sentence
                == "Unknown: the feed of Shop gives no word for the whole; that does not say that "
                + "it works.")
        #expect(
            Self.judge(Self.status(.up, age: nil)).sentence
                == "Unknown: it cannot be known how old the word of Shop is.")
        let future = Self.judge(Self.status(.up, age: .seconds(-3600)))
        #expect(future.state == .unknown && future.ageSeconds == nil)
        #expect(
            future.sentence
                == "Unknown: the word of Shop is of 2026-09-21T15:13:20.000Z, which is yet to "
                + "come. Check the clocks.")
        #expect(Self.judge(Self.status(.up, age: .seconds(-60))).ageSeconds == 0)
    }

    @Test func `a green whole with a red part is degraded`() {
        var status = Self.status(.up)
        status.components = [
            ProviderComponent(id: "1", name: "Web", group: nil, state: .down, raw: "major_outage")
        ]
        let judged = Self.judge(status)
        #expect(judged.state == .degraded)
        #expect(
            judged.sentence == "Shop said operational 2 min ago. It says operational, but 'Web' is "
                + "in a major outage.")
        status.overall = .maintenance
        #expect(
            status.contradiction?.sentence
                == "It says maintenance, but 'Web' is in a major outage.")
        status.overall = .partial
        #expect(status.contradiction == nil)
    }
}
