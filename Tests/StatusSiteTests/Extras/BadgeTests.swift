import HTTP
import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Badge", .timeLimit(.minutes(1))) struct BadgeTests {
    @Test(
        "says the state with mark, word and colour",
        arguments: [
            (
                "/services/etsy/badge.svg", Fixture.Stage.diagnosed, "Etsy: major outage", "■",
                "#ad1f33"
            ),
            ("/services/etsy/badge.svg", .calm, "Etsy: operational", "●", "#17703f"),
            ("/services/fastly/badge.svg", .calm, "Fastly: unknown", "?", "#5d6268"),
            ("/de/services/etsy/badge.svg", .calm, "Etsy: in Betrieb", "●", "#17703f"),
        ])
    func looks(path: String, stage: Fixture.Stage, label: String, mark: String, colour: String)
        async
    {
        let answer = await visit(path, Fixture(stage))
        #expect(answer.status == 200)
        #expect(answer.headers["Content-Type"] == "image/svg+xml; charset=utf-8")
        #expect(answer.headers["Cache-Control"] == "public, max-age=30")
        #expect(answer.text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
        #expect(
            answer.text.contains("role=\"img\" aria-label=\"\(label)\"><title>\(label)</title>"))
        #expect(answer.text.contains(mark))
        #expect(answer.text.contains("fill=\"\(colour)\""))
    }

    @Test func `is as wide as its words`() {
        let texts = Texts(.english)
        let width = { (name: String) -> Double? in
            let text = Badge(name: name, state: .up, texts: texts).document
            let after = text.components(of: " width=\"")[1]
            return Double(after.prefix { $0 != "\"" })
        }
        #expect(width("Etsy") == 135)
        #expect((width("Amazon Web Services") ?? 0) > (width("Etsy") ?? 0) + 60)
        let long = String(repeating: "W", count: 40)
        #expect(width(long) == width(long + long))
    }

    @Test func `a name cannot add anything to the picture`() {
        let text = Badge(name: "<script>\"", state: .down, texts: Texts(.english)).document
        #expect(!text.contains("<script"))
        #expect(text.contains("&lt;script&gt;&quot;"))
    }

    @Test("white words have enough contrast", arguments: ServiceState.allCases)
    func contrast(state: ServiceState) throws {
        let digits = Badge.colour(of: state).dropFirst()
        let value = try #require(UInt32(digits, radix: 16))
        let channels = [value >> 16, value >> 8 & 255, value & 255].map { Double($0) / 255 }
        // WCAG 2.2, relative luminance.
        let linear = channels.map { channel in
            channel <= 0.04045 ? channel / 12.92 : Self.power(((channel + 0.055) / 1.055))
        }
        let luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        #expect(1.05 / (luminance + 0.05) >= 4.5)
    }

    /// The square is never below the power 2.4 in 0...1: the contrast is not told too high.
    private static func power(_ x: Double) -> Double { x * x }
}
