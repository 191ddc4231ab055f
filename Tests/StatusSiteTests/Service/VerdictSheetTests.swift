import Model
import SiteFixture
import StatusFeeds
import Testing

@testable import StatusSite

@Suite("Verdict with a memory", .timeLimit(.minutes(1))) struct VerdictSheetTests {
    private func sheet(
        _ language: PageLanguage = .english, held: HeldState,
        change: (inout ServiceStanding) -> Void = { _ in }
    ) async throws -> String {
        var dossier = try #require(
            await StatusSite(data: Fixture(.calm)).dossier(of: "etsy", Texts(language)))
        dossier.standing.held = held
        change(&dossier.standing)
        return VerdictSheet(dossier: dossier).html.written(in: language)
            .replacing("\u{A0}", with: " ").replacing(/<\/?time[^>]*>/, with: "")
    }

    private func at(_ clock: String) -> Timestamp { Story.at(clock) }

    private var recovering: HeldState {
        HeldState(
            state: .down, since: at("13:30:00"), troubleSince: at("13:17:00"),
            recovery: .init(
                state: .up, since: at("13:42:00"), overAt: at("13:47:00")))
    }

    @Test func `tells what works again and when the trouble will be over`() async throws {
        let english = try await sheet(held: recovering)
        #expect(english.contains("Etsy works again, but only just"))
        #expect(english.contains(">recovering</span>"))
        #expect(english.contains("trouble since 13:17:00"))
        #expect(english.contains("it was not only you"))
        #expect(
            english.contains(
                "Works again since 13:42:00; the trouble since 13:17:00 counts as over after "
                    + "5 min without a sign of it, at 13:47:00."))
        let german = try await sheet(.german, held: recovering)
        #expect(
            german.contains(
                "Funktioniert wieder seit 13:42:00; die Störung seit 13:17:00 gilt nach 5 min "
                    + "ohne Anzeichen als vorbei, um 13:47:00."))
        #expect(german.contains("das war kein Einzelfall"))
    }

    @Test func `tells milder trouble from none`() async throws {
        let held = HeldState(
            state: .down, since: at("13:30:00"), troubleSince: at("13:17:00"),
            recovery: .init(
                state: .degraded, since: at("13:42:00"), overAt: at("13:47:00")))
        #expect(
            try await sheet(held: held).contains(
                "Only degraded since 13:42:00; the worse trouble since 13:30:00 counts as over"))
        #expect(try await sheet(held: held).contains("it is not only you"))
    }

    @Test func `tells signs that do not count yet`() async throws {
        let held = HeldState(state: .up, since: at("09:00:00"), doubtSince: at("13:42:00"))
        #expect(
            try await sheet(held: held).contains(
                "Signs of trouble since 13:42:00; they count after 2 min, or once checks, metrics "
                    + "or the provider see it."))
        #expect(
            try await sheet(.german, held: held).contains(
                "Anzeichen einer Störung seit 13:42:00; sie zählen nach 2 min"))
    }

    @Test func `explains how long things must last`() async throws {
        let english = try await sheet(held: recovering)
        #expect(english.contains("Trouble counts as over after 5 min without a sign of it"))
        #expect(
            try await sheet(.german, held: recovering).contains(
                "gilt nach 5 min ohne Anzeichen als vorbei, und zwar ab dem letzten"))
    }

    @Test func `a function that only a contradicted provider speaks for is not green`()
        async throws
    {
        var search = ServiceStanding.Function(
            name: "search", state: .unknown, source: "the provider", service: nil)
        search.claim = .up
        search.contradictedOn = ["checkout", "payments"]
        let plain = HeldState(state: .up, since: at("09:00:00"))
        let english = try await sheet(held: plain) { $0.functions = [search] }
        #expect(
            english.contains(
                "the provider says working; not confirmed, and what we see contradicts it on "
                    + "checkout and payments"))
        #expect(english.contains("class=\"state unknown\" data-mark=\"?\">search"))
        #expect(!english.contains("Not measured: search"))
        let german = try await sheet(.german, held: plain) { $0.functions = [search] }
        #expect(
            german.contains(
                "laut Anbieter in Betrieb; nicht bestätigt, und was wir sehen, widerspricht ihm "
                    + "bei: Kasse und Zahlungen"))
    }
}
