import SiteFixture
import Model
import Testing

@testable import StatusSite

@Suite("Wording") struct WordingTests {
    @Test(
        "gives lengths of time in two units",
        arguments: [
            (0, "0 s"), (0.00018, "0.18 ms"), (0.0051, "5.1 ms"), (0.34, "340 ms"), (2.004, "2 s"),
            (9.94, "9.9 s"), (59.6, "1 min"), (580, "9 min 40 s"), (7_500, "2 h 5 min"),
            (-233, "3 min 53 s"), (200_000, "2 d 7 h"), (.infinity, "a long time"),
        ] as [(Double, String)])
    func duration(seconds: Double, text: String) {
        #expect(Figures.duration(seconds).replacing("\u{A0}", with: " ") == text)
    }

    @Test(
        "gives lengths of time as on a clock",
        arguments: [(490, "8:10"), (720.4, "12:00"), (3_730, "1:02:10"), (-5, "0:00")]
            as [(Double, String)])
    func clock(seconds: Double, text: String) { #expect(Figures.clock(seconds) == text) }

    @Test(
        "gives numbers in about three digits",
        arguments: [
            (142.4, "142"), (8.44, "8.4"), (0.123, "0.1"), (0.034, "0.03"), (12_400, "12,400"),
            (-3, "−3"), (0, "0"), (.nan, "–"),
        ] as [(Double, String)])
    func number(value: Double, text: String) { #expect(Figures.number(value) == text) }

    @Test(
        "gives shares in percent",
        arguments: [(0.93, "93"), (0.025, "2.5"), (0, "0"), (1, "100"), (0.0004, "0")]
            as [(Double, String)])
    func percent(share: Double, text: String) {
        #expect(Figures.percent(share) == "\(text)\u{A0}%")
    }

    @Test(
        "binds numbers to their units only",
        arguments: [
            ("in 10 min 2 s (8:32)", "in 10\u{A0}min 2\u{A0}s (8:32)"),
            ("at +40 %.", "at +40\u{A0}%."),
            ("2 of 2 checks", "2 of 2 checks"), ("19 services", "19 services"), ("  2 ", "  2 "),
        ])
    func typography(text: String, bound: String) { #expect(Typography.bound(text) == bound) }

    @Test(
        "says when a forecast has passed or has no end",
        arguments: [
            ("14:31:00", nil, "will be exhausted in 2 min 12 s", "(0:42 or later)"),
            ("14:32:00", "14:35:32", "will be exhausted in 1 min 12 s", "(now to 3:32)"),
            ("14:33:30", "14:35:32", "may be exhausted at any moment", nil),
        ] as [(String, String?, String, String?)])
    func forecast(now: String, latest: String?, text: String, range: String?) {
        var incident = Story.incident(at: .warning, now: Story.at(now), hostile: "")
        incident.findings = []
        let given = Story.forecast
        incident.firstForecast = Forecast(
            madeAt: given.madeAt, expectedAt: given.expectedAt, earliestAt: given.earliestAt,
            latestAt: latest.map { Story.at($0) }, level: 27, capacity: 50, slopePerMinute: 2)
        let headline = Headline(of: incident, name: "Payments", now: Story.at(now))
        let plain = headline.text.replacing("\u{A0}", with: " ")
        #expect(plain == "Payments: the database pool \(text)")
        #expect(headline.range == range)
    }
}
