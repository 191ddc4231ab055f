import Model
import SiteFixture
import StatusFeeds
import Testing

@testable import StatusSite

@Suite("Evidence of a verdict") struct EvidenceTableTests {
    private func page(_ evidence: ServiceEvidence, _ language: PageLanguage = .english) -> String {
        let standing = ServiceStanding(evidence)
        let texts = Texts(language)
        let table = EvidenceTable(
            standing: standing, name: "Shop", texts: texts, now: Story.at("14:00:00"))
        let reasoning = VerdictReasoning(
            standing: standing, table: table, name: "Shop", texts: texts)
        let written = HTML {
            table.html
            reasoning.doubt
        }.written()
        return String(written.map { $0 == "\u{A0}" ? " " : $0 })
    }

    @Test func `tells a partly failing region from one that fails`() {
        let some = page(
            .init(checks: [.init("a", .failing, isPartial: true), .init("b", .failing)]))
        #expect(some.contains("data-mark=\"▲\">fails in part</span> from 2 of 2 regions: a and b"))
        let all = page(.init(checks: [.init("a", .failing), .init("b", .failing)]))
        #expect(all.contains("data-mark=\"■\">fails</span> from 2 of 2 regions"))
        let one = page(.init(checks: [.init("a", .failing), .init("b", .unknown)]))
        #expect(one.contains("data-mark=\"◐\">fails</span> from 1 of 1 region: a"))
        #expect(one.contains("1 region cannot tell"))
    }

    @Test func `tells what is measured, and that the provider says other`() {
        let evidence = ServiceEvidence(
            provider: .init(.up), measured: .init(.down, "The pool is exhausted."))
        let english = page(evidence)
        #expect(english.contains("Its own metrics"))
        #expect(english.contains("<small>The pool is exhausted.</small>"))
        #expect(
            english.contains("The provider says operational; its own metrics say major outage."))
        let german = page(evidence, .german)
        #expect(german.contains("<small><span lang=\"en\">The pool is exhausted.</span></small>"))
        #expect(german.contains("die eigenen Messwerte sagen: Ausfall."))
    }

    @Test func `tells why a word of the provider does not count`() {
        let page = page(
            .init(provider: .init(.unknown, remark: "Unknown: 3 h old."), reports: nil))
        #expect(page.contains("unknown</span> <small>Unknown: 3 h old.</small>"))
        #expect(!page.contains("Probability"))
    }

    @Test(
        "gives the rule where the probability alone does not tell",
        arguments: [
            (
                ServiceEvidence(provider: .init(.maintenance)),
                "The provider announced maintenance."
            ),
            (
                ServiceEvidence(checks: [.init("a", .failing)]),
                "One failing vantage point makes no outage, and too little speaks against it."
            ),
            (
                ServiceEvidence(reports: .init(count: 12, usual: 1, minutes: 15)),
                "The sources do not settle it."
            ),
            (
                ServiceEvidence(reports: .init(count: 1, usual: 1, minutes: 15)),
                "No check, no metrics and no word of the provider say that it works."
            ),
        ])
    func rule(evidence: ServiceEvidence, sentence: String) {
        #expect(page(evidence).contains("<p>\(sentence) Probability"))
        // The same rule as the verdict's own.
        #expect(ServiceVerdict(evidence).rule == sentence)
    }

    @Test func `names the sources without a word`() {
        let page = page(.init(provider: .init(.up)))
        #expect(
            page.contains(
                "No word from: own checks, visitors’ reports, services that need it."))
    }
}
