import Catalogue
import HTTP
import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Relatives of a service", .timeLimit(.minutes(1))) struct RelativesTests {
    private func dossier(
        _ stage: Fixture.Stage = .active, owners: [ServiceID: ServiceID] = [:]
    ) async throws -> ServiceDossier {
        var dossier = try #require(
            await StatusSite(data: Fixture(stage)).dossier(of: "etsy", Texts(.english)))
        dossier.owners.merge(owners) { _, new in new }
        return dossier
    }

    private func plain(_ html: HTML) -> String {
        html.written().replacing("\u{A0}", with: " ").replacing("\u{AD}", with: "")
    }

    @Test func `one that is watched and in the catalogue is one`() async throws {
        let apart = Relatives(of: try await dossier())
        #expect(apart.direct.contains { $0.name == "Orders" })
        let joined = try await dossier(owners: ["orders": "shippo"])
        let relatives = Relatives(of: joined)
        #expect(relatives.direct.count == apart.direct.count - 1)
        let shippo = try #require(relatives.direct.first { $0.id == "shippo" })
        #expect(shippo.watchedAs == "Orders")
        #expect(shippo.provenance == nil)
        #expect(shippo.state == .degraded)
        #expect(!relatives.direct.contains { $0.name == "Orders" })
        let section = plain(DependencySection(dossier: joined).html)
        #expect(section.contains("Source: the configuration here, for Orders"))
        #expect(!section.contains(">Orders</a>"))
    }

    @Test("are counted by one rule everywhere", arguments: [Fixture.Stage.calm, .active])
    func counts(stage: Fixture.Stage) async throws {
        let dossier = try await dossier(stage)
        let relatives = Relatives(of: dossier)
        let count = relatives.direct.count
        let known = relatives.direct.count { $0.state != nil }
        #expect(Set(relatives.direct.map(\.id)).count == count)
        let section = plain(DependencySection(dossier: dossier).html)
        #expect(section.contains(">Who needs it (\(count))</h3>"))
        #expect(section.contains("is needed by \(count). The lists"))
        #expect(section.contains("\(count) need it directly"))
        #expect(section.contains("each counts once. Of \(known) of the \(count) it is known"))
        let outage = ServiceQuestions(dossier: dossier).outage.text
        #expect(outage.contains("\(count) known services need it directly"))
        let falls = FallGroups(
            of: dossier, relatives: relatives, graph: dossier.insights.graph(of: dossier.known))
        let ids = falls.groups.values.flatMap { $0 }.map(\.relative.id)
        #expect(Set(ids).count == ids.count)
        let all = Set(relatives.direct.map(\.id)).union(relatives.indirect)
        #expect(Set(ids).isSubset(of: all))
        for row in IndustrySheet(dossier: dossier).rows {
            let counted = dossier.catalogue.entries.count {
                $0.industries.contains(row.name) && all.contains($0.id)
            }
            #expect(row.dependants == counted, "\(row.name)")
        }
    }

    @Test func `an industry that only the entry names has no zero`() async throws {
        let text = plain(IndustrySheet(dossier: try await dossier(.calm)).html)
        #expect(text.contains(">Arts and crafts</a>"))
        #expect(!text.contains("<span>0</span>"))
        #expect(text.contains("A dash: named in the entry"))
    }

    @Test func `ways to pay are told as the relations have them`() async throws {
        let answer = ServiceQuestions(dossier: try await dossier(.calm)).availability.text
        #expect(
            answer.contains(
                "For payments, Etsy has PayPal or Klarna, but by the catalogue nothing works "
                    + "without Adyen (source: common knowledge)."))
        #expect(answer.contains("more than one way for shipping (USPS, UPS, FedEx or DHL)"))
        #expect(!answer.contains("more than one way for payments"))
    }

    @Test func `what is foretold of a watched service is told of its entry`() async throws {
        let dossier = try await dossier(owners: ["orders": "shippo", "shipping": "craftybase"])
        let section = plain(DependencySection(dossier: dossier).html)
        #expect(!section.contains(">Shipping labels</a>"))
    }
}
