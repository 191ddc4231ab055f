import Model
import StatusFeeds
import Testing

@testable import StatusSite

@Suite("Headline of a service") struct ServiceHeadlineTests {
    private func headline(
        _ evidence: ServiceEvidence, _ functions: [(String, ServiceState)] = [],
        _ language: PageLanguage = .english
    ) -> String {
        var standing = ServiceStanding(evidence)
        standing.functions = functions.map { name, state in
            ServiceStanding.Function(name: name, state: state, source: "", service: nil)
        }
        return ServiceHeadline(standing, name: "Shop", texts: Texts(language)).text
    }

    private func checks(_ findings: ServiceEvidence.VantagePoint.Finding...) -> ServiceEvidence {
        ServiceEvidence(checks: findings.enumerated().map { .init("r\($0)", $1) })
    }

    @Test(
        "names the state where no function is known",
        arguments: [
            (.degraded, "Shop works, but not well", "Shop funktioniert, aber nicht gut"),
            (.partial, "Shop fails in part", "Shop ist teilweise ausgefallen"),
            (.down, "Shop is down", "Shop ist ausgefallen"),
            (.maintenance, "Shop is under maintenance", "Shop wird gewartet"),
        ] as [(ServiceState, String, String)])
    func plain(state: ServiceState, english: String, german: String) {
        let evidence = ServiceEvidence(provider: .init(state))
        #expect(headline(evidence) == english)
        #expect(headline(evidence, [], .german) == german)
    }

    @Test func `tells not knowing from not being able to tell`() {
        #expect(headline(ServiceEvidence()) == "Nothing is known of Shop at the moment")
        #expect(headline(checks(.failing)) == "Whether Shop works cannot be told at the moment")
    }

    @Test func `agrees in number`() {
        let down = checks(.failing, .failing)
        #expect(headline(down, [("search", .down)]) == "Shop is down: search fails")
        #expect(headline(down, [("payments", .down)]) == "Shop is down: payments fail")
        #expect(
            headline(down, [("search", .partial), ("app", .up), ("API", .degraded)])
                == "Shop: search fails in part; API works badly; app works")
    }

    @Test func `tells what fails although the whole works`() {
        let up = checks(.passing, .passing, .passing)
        #expect(headline(up, [("search", .degraded)]) == "Shop works, but search works badly")
        #expect(
            headline(up, [("search", .degraded)], .german)
                == "Shop funktioniert, aber: Suche beeinträchtigt")
    }

    @Test func `says that it works again before the trouble counts as over`() {
        var standing = ServiceStanding(checks(.passing, .passing, .passing))
        let now = Timestamp(millisecondsSinceEpoch: 1_795_000_000_000)
        standing.held = HeldState(
            state: .down, since: now, troubleSince: now,
            recovery: .init(state: .up, since: now, overAt: now + .seconds(300)))
        let english = ServiceHeadline(standing, name: "Shop", texts: Texts(.english))
        #expect(english.text == "Shop works again, but only just")
        let german = ServiceHeadline(standing, name: "Shop", texts: Texts(.german))
        #expect(german.text == "Shop funktioniert wieder, aber erst seit kurzem")
        standing.held = HeldState(state: .down, since: now, troubleSince: now)
        #expect(
            ServiceHeadline(standing, name: "Shop", texts: Texts(.english)).text == "Shop is down")
    }

    @Test func `counts what would be too long`() {
        let many = ["a", "b", "c", "d", "e", "f"].map { ($0, ServiceState.down) }
        #expect(
            headline(checks(.failing, .failing), many)
                == "Shop is down: a, b, c, d and 2 more fail")
    }
}
