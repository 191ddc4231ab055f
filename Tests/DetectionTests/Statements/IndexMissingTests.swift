import Detection
import Model
import Testing

@Suite("Missing indexes")
struct IndexMissingTests {
    private func frame(_ index: Int, _ mean: Double, present: Bool) -> SignalFrame {
        Frames.frame(
            index, [Signal(.tableStatementMean, of: "orders/orders_by_shop"): mean],
            indexes: present ? ["orders.by_shop", "shops.by_name"] : ["shops.by_name"])
    }

    @Test func `an index gone informs, and warns once a statement on its table is slow`() throws {
        let frames =
            (0..<6).map { frame($0, 0.0002, present: true) }
            + (6..<10).map { frame($0, 0.018, present: false) }
            + (10..<12).map { frame($0, 0.0002, present: true) }
        let events = Frames.events(IndexMissing(), frames)
        try #require(events.map(\.verb) == ["opened", "updated", "ended"])
        #expect(events.map(\.finding.severity) == [.info, .warning, .warning])
        #expect(Set(events.map(\.finding.id)).count == 1)
        #expect(events[0].finding.title == "payments: the index orders.by_shop is gone")
        #expect(events[0].finding.detectedAt == Frames.at(60))
        #expect(
            events[1].finding.title
                == "payments: the index orders.by_shop is gone and orders_by_shop takes 18 ms "
                + "instead of 0.2 ms")
        #expect(
            events[1].finding.evidence.map(\.text) == [
                "The index orders.by_shop was there until the scrape before and is missing since.",
                "The statement orders_by_shop takes 18 ms; with the index it took 0.2 ms (× 90).",
            ])
        #expect(events[2].finding.endedAt == Frames.at(100))
    }

    @Test func `an index gone that nobody misses stays information`() throws {
        let frames =
            (0..<6).map { frame($0, 0.0002, present: true) }
            + (6..<20).map { frame($0, 0.0006, present: false) }
        let events = Frames.events(IndexMissing(), frames)
        try #require(events.map(\.verb) == ["opened"])
        #expect(events[0].finding.severity == .info)
    }

    @Test func `a slow statement with all its indexes is not this detector's matter`() {
        let frames = (0..<20).map { frame($0, $0 < 8 ? 0.0002 : 0.02, present: true) }
        #expect(Frames.events(IndexMissing(), frames).isEmpty)
    }

    @Test func `notices the last index of the catalogue as well`() {
        let statement = [Signal(.tableStatementMean, of: "orders/orders_by_shop"): 0.0002]
        let frames = [
            Frames.frame(0, statement, indexes: ["orders.by_shop"]), Frames.frame(1, statement),
        ]
        #expect(Frames.events(IndexMissing(), frames).map(\.finding.subject) == ["orders.by_shop"])
    }
}
