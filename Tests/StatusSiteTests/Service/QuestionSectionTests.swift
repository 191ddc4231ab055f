import Catalogue
import FoundationEssentials
import Model
import Numerics
import SiteFixture
import TestKit
import Testing

@testable import StatusSite

@Suite("Questions", .timeLimit(.minutes(1))) struct QuestionSectionTests {
    /// What machines read of a page.
    private struct Graph: Decodable {
        struct Node: Decodable {
            let type: String
            let name: String?
            let mainEntity: [Item]?

            enum CodingKeys: String, CodingKey { case type = "@type", name, mainEntity }
        }
        struct Item: Decodable {
            let name: String
            let acceptedAnswer: Answer
        }
        struct Answer: Decodable { let text: String }

        let nodes: [Node]

        enum CodingKeys: String, CodingKey { case nodes = "@graph" }
    }

    private func dossier(
        _ stage: Fixture.Stage = .calm, _ id: ServiceID = "etsy",
        _ language: PageLanguage = .english
    ) async throws -> ServiceDossier {
        try #require(await StatusSite(data: Fixture(stage)).dossier(of: id, Texts(language)))
    }

    private func text(_ id: String, of dossier: ServiceDossier) -> String {
        ServiceQuestions(dossier: dossier).all.first { $0.id == id }?.text.replacing(
            "\u{A0}", with: " ")
            ?? ""
    }

    private func data(of page: String) throws -> Graph {
        let block = page.components(of: "<script type=\"application/ld+json\">")
        let json = try #require(block.dropFirst().first?.components(of: "</script>").first)
        return try JSONDecoder().decode(Graph.self, from: Data(json.utf8))
    }

    @Test(
        "say the same to people and to machines",
        arguments: ["/services/etsy", "/de/services/etsy", "/services/stripe", "/de/services/usps"])
    func sameWords(path: String) async throws {
        var fixture = Fixture(.active)
        fixture.hostile = "</script><b>\"&"
        let page = await visit(path, fixture).text
        let graph = try data(of: page)
        #expect(graph.nodes.first?.type == "Service")
        let items = try #require(graph.nodes.first { $0.type == "FAQPage" }?.mainEntity)
        #expect(items.count >= 5)
        let section = page.components(of: "id=\"questions\"")[1].components(of: "</section>")[0]
        let words = section.replacing("\u{A0}", with: " ")
        for item in items {
            #expect(words.contains("<summary>\(Self.escaped(item.name))</summary>"))
            for line in item.acceptedAnswer.text.split(separator: "\n") {
                #expect(words.contains(Self.escaped(String(line))), "\(path): \(line)")
            }
        }
        #expect(words.components(of: "<details").count - 1 == items.count)
    }

    private static func escaped(_ text: String) -> String {
        HTML.text(text).written().replacing("\u{A0}", with: " ")
    }

    @Test func `an outage is told from state, functions, dependants and record`() async throws {
        let answer = text("outage", of: try await dossier(.active))
        #expect(answer.contains("State at 2026-11-24 14:33 UTC: "))
        #expect(answer.contains("Hit at the moment: checkout (major outage)"))
        #expect(answer.contains("known services need it directly and may fail with it: "))
        #expect(answer.contains("Etsy itself fails without Fastly."))
        #expect(answer.contains("1 incident was seen here."))
        #expect(answer.contains("8 incidents were published before, the first of 2010-09."))
    }

    @Test func `availability names stand-ins, the record, and how it is built`() async throws {
        let answer = text("availability", of: try await dossier())
        #expect(answer.contains("stand-ins: Shopify, Amazon Handmade or eBay."))
        #expect(answer.contains("redundant: domain names (Amazon Route 53 and NS1)"))
        #expect(answer.contains("single: content delivery (Fastly)"))
        #expect(answer.contains("Kashaf, Sekar, Agarwal, IMC 2020"))
        #expect(answer.contains("On 59 days watched here it was not well for 34 min in all"))
        #expect(answer.contains("well for 99.96 % of the time"))
    }

    @Test func `monitoring tells the feed as read last, and lines for a check`() async throws {
        let answer = text("monitoring", of: try await dossier())
        #expect(
            answer.contains(
                "Its own feed, at www.etsystatus.com, was read here at 2026-11-24 14:17 "
                    + "UTC and says: operational."))
        #expect(answer.contains("url: \"https://etsy.com/\""))
    }

    @Test func `what nobody knows is left out`() async throws {
        let dossier = try await dossier(.empty, "adobe")
        let ids = ServiceQuestions(dossier: dossier).all.map(\.id)
        #expect(!ids.contains("integration"))
        #expect(!text("outage", of: dossier).contains("seen here"))
        #expect(!text("outage", of: dossier).contains("published before"))
        #expect(!text("availability", of: dossier).contains("watched here"))
    }

    @Test func `a German page answers in German`() async throws {
        let dossier = try await dossier(.active, "etsy", .german)
        #expect(text("outage", of: dossier).contains("Zurzeit betroffen: Kasse (Ausfall)"))
        #expect(text("availability", of: dossier).contains("99,949 %"))
        let html = QuestionSection(dossier: dossier).html.written(in: .german)
        #expect(html.contains("<p lang=\"en\">Marketplace for handmade"))
    }

    @Test func `the middle of durations`() {
        #expect(Quantile.median(of: []) == nil)
        #expect(Quantile.median(of: [3, 1, 2]) == 2)
        #expect(Quantile.median(of: [4, 1, 2, 3]) == 2.5)
    }
}
