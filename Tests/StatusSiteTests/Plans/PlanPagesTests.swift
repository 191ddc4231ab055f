import Continuity
import HTTP
import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Plan pages", .timeLimit(.minutes(1))) struct PlanPagesTests {
    static let page = "/services/etsy/plan"

    static func send(
        _ body: String, to target: String, _ fixture: Fixture,
        headers: HTTPHeaders = ActionTests.own, peer: String = "127.0.0.1"
    ) async -> HTTPResponse {
        let request = HTTPRequest(
            method: "POST", target: target, headers: headers, body: Array(body.utf8), peer: peer)
        return await StatusSite(data: fixture).handler(request)
    }

    /// Fields as a browser sends them.
    static func form(_ fields: [(String, String)]) -> String {
        fields.map { "\(Address.encoded($0))=\(Address.encoded($1))" }.joined(separator: "&")
    }

    static func rows(_ titles: [String]) -> [(String, String)] {
        titles.enumerated().flatMap { number, title in
            [
                ("id.\(number)", "step-\(number + 1)"), ("title.\(number)", title),
                ("phase.\(number)", "during"), ("place.\(number)", "\(number + 1)"),
                ("detail.\(number)", "How \(number + 1)"),
            ]
        }
    }

    @Test func `a proposal is shown until one is kept`() async {
        let fixture = Fixture(.calm)
        let text = await visit(Self.page, fixture).text
        #expect(Structure(text).problems.isEmpty)
        #expect(Structure(text).first("title") == "Continuity plan for Etsy · Foreshock")
        #expect(text.contains("Proposed from the catalogue; it becomes yours"))
        #expect(text.contains("Have a second way ready: Shopify, Amazon Handmade or eBay"))
        #expect(text.contains(">Keep this as mine</button>"))
        let answer = await Self.send("keep=proposal", to: Self.page, fixture)
        #expect(answer.status == 303)
        #expect(answer.headers["Location"] == Self.page)
        #expect(fixture.plans["etsy"].plan?.steps.count == 22)
        let after = await visit(Self.page, fixture).text
        #expect(after.contains("Your own plan, changed"))
        #expect(!after.contains("Keep this as mine"))
        #expect(after.contains("An incident starts it by itself."))
    }

    @Test func `a form changes every step, adds and removes`() async throws {
        let fixture = Fixture(.calm)
        var fields = Self.rows(["Tell", "Queue", "Compare"])
        fields += [("remove.1", "yes"), ("title.3", "Call Ann & Bob"), ("phase.3", "before")]
        fields += [
            ("detail.3", "0800\r\n1234"), ("place.3", ""), ("title.4", ""), ("detail.4", " "),
        ]
        let answer = await Self.send(Self.form(fields), to: Self.page, fixture)
        #expect(answer.status == 303)
        let plan = try #require(fixture.plans["etsy"].plan)
        #expect(plan.steps.map(\.title) == ["Call Ann & Bob", "Tell", "Compare"])
        #expect(plan.steps.map(\.id) == ["step-4", "step-1", "step-3"])
        #expect(plan.steps.first?.detail == "0800\n1234")
        #expect(!plan.startsWithIncident)
        let text = await visit(Self.page, fixture).text
        #expect(text.contains("Call Ann &amp; Bob"))
        #expect(text.contains("It waits for a person to start it."))
        #expect(Structure(text).problems.isEmpty)
    }

    @Test func `what the page's own form holds can be sent back unchanged`() async throws {
        let fixture = Fixture(.calm)
        _ = await Self.send("keep=proposal", to: Self.page, fixture)
        let before = try #require(fixture.plans["etsy"].plan)
        let text = await visit(Self.page, fixture).text
        let fields = FormReader.fields(of: text, action: Self.page)
        #expect(fields.contains { $0 == ("automatic", "yes") })
        let answer = await Self.send(Self.form(fields), to: Self.page, fixture)
        #expect(answer.status == 303)
        #expect(fixture.plans["etsy"].plan == before)
    }

    @Test func `somebody else's change is not written over, and nothing typed is lost`() async {
        let fixture = Fixture(.calm)
        _ = await Self.send(Self.form(Self.rows(["First"])), to: Self.page, fixture)
        let late = Self.form([("base", "1")] + Self.rows(["Late"]))
        let answer = await Self.send(late, to: Self.page, fixture)
        #expect(answer.status == 400)
        #expect(answer.text.contains("The plan was changed by somebody else meanwhile."))
        #expect(answer.text.contains("value=\"Late\""))
        #expect(Structure(answer.text).problems.isEmpty)
        #expect(fixture.plans["etsy"].plan?.steps.map(\.title) == ["First"])
    }

    @Test(
        "say what is wrong, and keep what was typed",
        arguments: [
            (
                Self.form([("id.0", "a"), ("title.0", ""), ("detail.0", "kept words")]),
                "A step has no title. Say in a line what to do, or remove the step.", "kept words"
            ),
            (
                Self.form([("title.0", ""), ("automatic", "yes")]),
                "The plan has no steps. Keep at least one, or leave the plan as it is.", "checked"
            ),
            (
                Self.form([("title.0", String(repeating: "a", count: 201))]),
                "The title of a step is longer than 200 characters.", "aaaa"
            ),
        ])
    func wrong(body: String, sentence: String, kept: String) async {
        let fixture = Fixture(.calm)
        let answer = await Self.send(body, to: Self.page, fixture)
        #expect(answer.status == 400)
        #expect(answer.text.contains(sentence))
        #expect(answer.text.contains(kept))
        #expect(fixture.plans["etsy"].plan == nil)
    }

    @Test(
        "refuse what is no form",
        arguments: [
            (
                "title.0=%ZZ",
                "The form is not readable. Send it from the plan&#39;s page."
            ),
            (
                String(repeating: "a=b&", count: 501),
                "The form has too many fields. Send it from the plan&#39;s page."
            ),
            (
                String(repeating: "a", count: 900_001),
                "The form is too long. Shorten the texts, then send it again."
            ),
        ])
    func unreadable(body: String, sentence: String) async {
        let answer = await Self.send(body, to: Self.page, Fixture(.calm))
        #expect(answer.status == 400)
        #expect(answer.text.contains(sentence))
    }

    @Test func `a visitor reads the proposal, never an own plan, and cannot write`() async {
        let fixture = Fixture(.calm)
        _ = await Self.send(Self.form(Self.rows(["Call Ann on 0800"])), to: Self.page, fixture)
        let far = await visit(Self.page, fixture, peer: "192.0.2.7").text
        #expect(!far.contains("0800"))
        #expect(far.contains("open this page on that machine"))
        #expect(far.contains("Tell customers"))
        #expect(!far.contains("method=\"post\""))
        let copy = await visit(Self.page + "?format=markdown", fixture, peer: "192.0.2.7").text
        #expect(!copy.contains("0800"))
        let written = await Self.send(
            Self.form(Self.rows(["Mine"])), to: Self.page, fixture, peer: "192.0.2.7")
        #expect(written.status == 403)
        #expect(
            written.text.contains(
                "Actions are accepted only from the machine that runs Foreshock, without a proxy."))
        let foreign = await Self.send(
            "keep=proposal", to: Self.page, fixture,
            headers: ["Host": "localhost:8080", "Origin": "http://evil.example"])
        #expect(foreign.status == 403)
        #expect(fixture.plans["etsy"].plan?.steps.map(\.title) == ["Call Ann on 0800"])
    }

    @Test func `German pages are German, and so is what they propose`() async {
        let fixture = Fixture(.calm)
        let text = await visit("/de" + Self.page, fixture).text
        #expect(Structure(text).problems.isEmpty)
        #expect(Structure(text).first("title") == "Notfallplan für Etsy · Foreshock")
        #expect(text.contains("action=\"/de/services/etsy/plan\""))
        #expect(text.contains("Kunden Bescheid geben"))
        let answer = await Self.send("keep=proposal", to: "/de" + Self.page, fixture)
        #expect(answer.headers["Location"] == "/de" + Self.page)
        #expect(fixture.plans["etsy"].plan?.language == .german)
        let english = await visit(Self.page, fixture).text
        #expect(english.contains("<ol class=\"steps\" lang=\"de\">"))
    }

    @Test func `hostile words stay words`() async {
        let fixture = Fixture(.calm)
        let evil = "<script>alert('x')</script>\" onload=\"y"
        let fields = [
            ("id.0", "a\" onload=\"y"), ("title.0", evil), ("detail.0", "</textarea>" + evil),
            ("phase.0", "<b>"), ("place.0", "NaN"),
        ]
        _ = await Self.send(Self.form(fields), to: Self.page, fixture)
        _ = await Self.send(Self.form([("by", evil)]), to: Self.page + "/runs", fixture)
        _ = await Self.send(
            Self.form([("by", evil), ("remark", evil)]), to: Self.page + "/runs/1", fixture)
        for path in [
            Self.page, Self.page + "/runs/1", Self.page + "/runs/1?by=%3Cscript%3E%22",
            "/services/etsy",
        ] {
            let text = await visit(path, fixture).text
            #expect(!text.contains("<script>"), "\(path)")
            #expect(!text.contains("\" onload"), "\(path)")
            #expect(Structure(text).problems.isEmpty, "\(path)")
        }
        #expect(fixture.plans["etsy"].plan?.steps.map(\.id) == ["step-1"])
    }

    @Test func `the plan can be taken along as Markdown`() async {
        let answer = await visit(Self.page + "?format=markdown", Fixture(.calm))
        #expect(answer.headers["Content-Type"] == "text/markdown; charset=utf-8")
        #expect(answer.text.hasPrefix("# Continuity plan for Etsy\n\n## Before\n\n- [ ] **Keep"))
    }

    @Test func `what does not exist is not found`() async {
        #expect(await visit("/services/nobody/plan", Fixture(.calm)).status == 404)
        #expect(await visit(Self.page + "/runs/1", Fixture(.calm)).status == 404)
        let got = await visit(Self.page + "/runs", Fixture(.calm))
        #expect(got.status == 405)
    }
}

/// Reads the fields of a form as a browser would send them.
enum FormReader {
    static func fields(of page: String, action: String) -> [(String, String)] {
        let start = "<form class=\"editor\" method=\"post\" action=\"\(action)\">"
        let form = page.components(of: start).dropFirst().first?.components(of: "</form>")[0] ?? ""
        var fields: [(String, String)] = []
        for part in form.components(of: "<").dropFirst() {
            let tag = part.prefix { $0 != ">" }
            guard let name = attribute("name", of: tag) else {
                if part.hasPrefix("option"), tag.hasSuffix(" selected"),
                    let value = attribute("value", of: tag), let last = fields.popLast()
                {
                    fields.append((last.0, value))
                }
                continue
            }
            if tag.contains("checkbox"), !tag.contains(" checked") { continue }
            let inside = part.hasPrefix("textarea") ? String(part.dropFirst(tag.count + 1)) : nil
            fields.append((name, plain(inside ?? attribute("value", of: tag) ?? "")))
        }
        return fields
    }

    private static func attribute(_ name: String, of tag: Substring) -> String? {
        let parts = tag.components(of: " \(name)=\"")
        return parts.count > 1 ? String(parts[1].prefix { $0 != "\"" }) : nil
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
            "&quot;", with: "\""
        )
        .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        .replacing("\u{A0}", with: " ")
    }
}
