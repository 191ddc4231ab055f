import Catalogue
import Continuity
import Model
import Testing

@Suite("Plan template") struct PlanTemplateTests {
    private static let moment = Timestamp(millisecondsSinceEpoch: 0)

    /// Read once; our own files are right, which the catalogue's tests hold.
    private static let builtIn = (try? Catalogue.builtIn()) ?? Catalogue([])
    private let catalogue = PlanTemplateTests.builtIn

    private func plan(
        _ id: ServiceID, _ language: PlanLanguage = .english
    ) throws -> ContinuityPlan {
        let entry = try #require(catalogue[id])
        return PlanTemplate(entry, in: catalogue, language: language).plan(at: Self.moment)
    }

    private func detail(_ step: String, of plan: ContinuityPlan) -> String {
        plan.steps.first { $0.id == step }?.detail ?? ""
    }

    @Test func `a marketplace: other channels, carriers, orders, payments and labels`() throws {
        let plan = try plan("etsy")
        #expect(
            plan.steps.map(\.id) == [
                "copies", "second-way", "ways-to-pay", "carriers", "watch", "contacts", "rehearsal",
                "confirm", "tell-team", "hold", "tell-customers", "tell-partners", "move", "works",
                "stable", "send-queued", "reconcile-orders", "reconcile-payments",
                "reconcile-labels", "back", "tell-over", "lessons",
            ])
        let second = try #require(plan.steps.first { $0.id == "second-way" })
        #expect(second.title == "Have a second way ready: Shopify, Amazon Handmade or eBay")
        #expect(detail("ways-to-pay", of: plan).contains("through PayPal and Klarna too"))
        #expect(detail("carriers", of: plan).contains("USPS, UPS, FedEx and DHL"))
        #expect(detail("watch", of: plan).contains("https://www.etsystatus.com/"))
        #expect(detail("hold", of: plan).contains("do not cancel and do not relist"))
        #expect(detail("tell-customers", of: plan).contains("do not order or pay a second time"))
        #expect(detail("works", of: plan).contains("Checkout down:"))
    }

    @Test func `a payment processor: no second charge, and others of its kind`() throws {
        let plan = try plan("stripe")
        #expect(detail("hold", of: plan).contains("Do not charge or pay a second time"))
        #expect(detail("hold", of: plan).contains("idempotency key"))
        #expect(detail("second-way", of: plan).contains("whether one fits is yours to judge"))
        #expect(plan.steps.contains { $0.id == "reconcile-payments" })
        #expect(!plan.steps.contains { $0.id == "reconcile-orders" })
        #expect(detail("works", of: plan).contains("Checkout down:"))
    }

    @Test func `a delivery network: cached answers, no purge, nothing to reconcile`() throws {
        let plan = try plan("fastly")
        #expect(detail("copies", of: plan).contains("stale-if-error"))
        #expect(detail("hold", of: plan).contains("Purge nothing"))
        #expect(!plan.steps.contains { $0.id.hasPrefix("reconcile") })
        #expect(!detail("tell-customers", of: plan).contains("order"))
    }

    @Test func `every entry has a whole plan in both languages, with the same steps`() throws {
        for entry in catalogue.entries {
            let english = try plan(entry.id)
            let german = try plan(entry.id, .german)
            #expect(english.steps.map(\.id) == german.steps.map(\.id))
            #expect(Set(english.steps.map(\.id)).count == english.steps.count)
            for plan in [english, german] {
                let rows = plan.steps.map {
                    PlanRevision.Row(
                        id: $0.id, phase: $0.phase, title: $0.title, detail: $0.detail)
                }
                let kept = try PlanRevision(rows: rows, startsWithIncident: true).plan(
                    for: entry.id, language: plan.language, at: Self.moment)
                #expect(kept == plan)
                #expect(plan.steps.allSatisfy { !$0.detail.isEmpty })
                #expect(detail("tell-customers", of: plan).contains(entry.name))
            }
            #expect(zip(english.steps, german.steps).allSatisfy { $0.title != $1.title })
        }
    }

    @Test func `German reads as German`() throws {
        let plan = try plan("etsy", .german)
        #expect(plan.language == .german)
        #expect(
            plan.steps[1].title
                == "Einen zweiten Weg bereithalten: Shopify, Amazon Handmade oder eBay")
        #expect(detail("tell-team", of: plan).hasPrefix("Etsy ist seit [Uhrzeit] gestört"))
    }

    @Test func `an entry of which little is known has the general plan`() {
        let entry = CatalogueEntry(
            id: "x", name: "X", category: "unheard of",
            provenance: Provenance(source: "test", confidence: .common))
        #expect(PlanTopic.topics(of: entry) == [.general])
        let plan = PlanTemplate(entry, in: Catalogue([entry])).plan(at: Self.moment)
        #expect(
            plan.steps.map(\.id) == [
                "copies", "watch", "contacts", "rehearsal", "confirm", "tell-team", "hold",
                "tell-customers", "tell-partners", "stable", "send-queued", "tell-over", "lessons",
            ])
    }

    @Test func `advice says what to do in trouble, and what to prepare before`() throws {
        let etsy = try #require(catalogue["etsy"])
        let trouble = PlanAdvice(etsy, in: catalogue, state: .partial)
        #expect(
            trouble.people.first == "Keep orders open; do not cancel and do not relist.")
        #expect(trouble.engineers.count == 2)
        let calm = PlanAdvice(etsy, in: catalogue, state: .up, language: .german)
        #expect(calm.people.first?.hasPrefix("Offene Bestellungen") == true)
        #expect(calm.engineers.first?.contains("Shopify, Amazon Handmade oder eBay") == true)
        #expect(PlanAdvice(etsy, in: catalogue, state: .maintenance).people.count == 1)
    }
}
