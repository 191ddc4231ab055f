import Catalogue
import Model
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Every service that is known") struct KnownServicesTests {
    private static let catalogue = Fixture(.calm).catalogue
    private static let owners: [ServiceID: ServiceID] = [
        "payments": "etsy", "checkout": "etsy", "labels": "shippo", "lost": "no-such-entry",
    ]
    private static let watched = [
        Service(id: "payments", name: "Payments"),
        Service(
            id: "checkout", name: "Checkout",
            dependencies: [
                Dependency(on: "payments", kind: .critical),
                Dependency(on: "fastly", kind: .partial(share: 0.5)),
            ]),
        Service(
            id: "labels", name: "Labels",
            dependencies: [Dependency(on: "checkout", kind: .asynchronous(bufferSeconds: 120))]),
        Service(
            id: "lost", name: "Lost", dependencies: [Dependency(on: "payments", kind: .critical)]),
    ]
    private let known = KnownServices(catalogue, watched: watched, owners: owners)

    private func kinds(_ id: ServiceID) -> [ServiceID: Dependency.Kind] {
        let service = known.services.first { $0.id == id }
        return Dictionary(
            (service?.dependencies ?? []).map { ($0.service, $0.kind) },
            uniquingKeysWith: { one, _ in one })
    }

    @Test func `stands there once, also when a watched service plays it`() {
        let ids = known.services.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.count == Self.catalogue.entries.count + 1)
        #expect(!ids.contains("payments") && !ids.contains("labels"))
        #expect(ids.last == "lost")
    }

    @Test func `the configuration's word on a need counts before the catalogue's`() {
        #expect(kinds("shippo")["etsy"] == .asynchronous(bufferSeconds: 120))
        #expect(known.need(of: "shippo", for: "etsy")?.watched == "Labels")
        #expect(kinds("etsy")["fastly"] == .partial(share: 0.5))
        #expect(known.need(of: "etsy", for: "ns1") == nil)
        #expect(kinds("etsy")["ns1"] != nil)
    }

    @Test func `needs within an entry are none of its needs`() {
        #expect(kinds("etsy")["etsy"] == nil)
    }

    @Test func `a watched service of no entry needs the entries`() {
        #expect(kinds("lost") == ["etsy": .critical])
        #expect(known.entry(of: "lost") == "lost")
        #expect(known.entry(of: "labels") == "shippo")
    }
}
