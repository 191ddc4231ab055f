import Model
import Numerics
import SiteFixture
import Testing

@testable import StatusSite

@Suite("Pictures of who needs whom", .timeLimit(.minutes(1))) struct NetPictureTests {
    private static func chip(_ name: String) -> NetChip {
        NetChip(
            address: .service(ServiceID(name)), name: name,
            look: name.count % 3 == 0 ? ServiceState.degraded.look : nil,
            isHit: name.count % 5 == 0)
    }

    /// Models of many shapes: sides empty and full, names short and long.
    private static let models: [RelationPicture] = {
        var chance = SplitMix64(seed: 11)
        func chips(_ most: Int) -> [NetChip] {
            (0..<Int.random(in: 1...most, using: &chance)).map { index in
                chip(
                    String(repeating: "x", count: Int.random(in: 1...40, using: &chance))
                        + "\(index)")
            }
        }
        func clusters(_ most: Int) -> [RelationPicture.Cluster] {
            (0..<Int.random(in: 0...most, using: &chance)).map {
                .init(
                    label: "group \($0)", chips: chips(9),
                    weight: [.calm, .next, .hit][$0 % 3])
            }
        }
        return (0..<60).map { index in
            RelationPicture(
                main: NetChip(
                    address: nil,
                    name: index % 4 == 0 ? String(repeating: "Long ", count: 20) : "A",
                    isMain: true),
                parts: index % 3 == 0 ? chips(8) : [], dependants: clusters(8),
                needed: clusters(8), nobody: "none")
        }
    }()

    private func problems(of picture: NetPicture) -> [String] {
        var problems: [String] = []
        for (index, node) in picture.nodes.enumerated() {
            let frame = node.frame
            if frame.x < 0 || frame.y < 0 || frame.right > picture.width
                || frame.bottom > picture.height
            {
                problems.append("\(node.chip.name) leaves the frame")
            }
            for other in picture.nodes.dropFirst(index + 1) where frame.overlaps(other.frame) {
                problems.append("\(node.chip.name) covers \(other.chip.name)")
            }
            for label in picture.labels
            where frame.overlaps(
                NetPicture.Frame(x: label.x, y: label.baseline - 9, width: 40, height: 11))
            {
                problems.append("\(node.chip.name) covers the words \(label.text)")
            }
        }
        return problems
    }

    @Test("hold all services without overlap, in both forms", arguments: models)
    func layout(model: RelationPicture) {
        #expect(problems(of: model.wide) == [])
        #expect(problems(of: model.narrow) == [])
        let count =
            1 + model.parts.count
            + (model.dependants + model.needed).reduce(0) { $0 + $1.chips.count }
        #expect(model.wide.nodes.count == count)
        #expect(model.narrow.nodes.count == count)
        #expect(model.wide.arrows.count == model.dependants.count + model.needed.count)
    }

    @Test func `are drawn the same every time`() {
        for model in Self.models.prefix(5) {
            let again = RelationPicture(
                main: model.main, parts: model.parts, dependants: model.dependants,
                needed: model.needed, nobody: model.nobody)
            #expect(again.wide == model.wide)
            #expect(again.narrow == model.narrow)
        }
    }

    @Test func `are as wide as a phone and a tablet, so that words keep their size`() {
        for model in Self.models {
            #expect(model.wide.width == 640)
            #expect(model.narrow.width == 340)
        }
    }

    @Test func `shorten names that do not fit, and keep the state's mark`() {
        let chip = NetChip(
            address: nil, name: "A service with a very long name", look: ServiceState.down.look)
        let shown = chip.text(in: 100)
        #expect(shown == "■ A servic…")
        #expect(NetChip(address: nil, name: "Short").text(in: 100) == "Short")
        #expect(NetChip(address: nil, name: "日本語の長い名前").text(in: 60) == "日本…")
    }

    @Test func `give every service a link that says its state in words`() {
        let model = RelationPicture(
            main: NetChip(address: .service("a"), name: "A", isMain: true),
            dependants: [
                .init(label: "g", chips: [Self.chip("abc"), Self.chip("abcd")], weight: .hit)
            ], nobody: "none")
        let page = NetPicture.figure(
            id: "n", wide: model.wide, narrow: model.narrow, title: "t", summary: "s",
            caption: "c"
        ).written()
        #expect(page.components(of: "<a href=\"/services/abc\" ").count == 3)
        #expect(page.contains("aria-label=\"abc: degraded\""))
        #expect(page.contains("class=\"edge hit\""))
        #expect(page.contains("role=\"group\""))
        #expect(!page.contains("role=\"img\""))
    }
}

@Suite("Layers", .timeLimit(.minutes(1))) struct NetLayersTests {
    private func arcs(_ pairs: [(Int, Int)]) -> [NetLayers.Arc] {
        pairs.map { NetLayers.Arc(from: $0.0, to: $0.1) }
    }

    @Test func `put what is needed behind those that need it`() {
        #expect(
            NetLayers(count: 4, arcs: arcs([(0, 1), (1, 2), (0, 2), (3, 2)])).layers
                == [[0, 3], [1], [2]])
    }

    @Test func `hold circles and services that need themselves`() {
        #expect(
            NetLayers(count: 4, arcs: arcs([(0, 1), (1, 0), (1, 2), (3, 3)])).layers
                == [[0, 1, 3], [2]])
    }

    @Test func `of nothing are none`() { #expect(NetLayers(count: 0, arcs: []).layers == []) }

    @Test("keep any graph in its frame", arguments: 0..<40)
    func core(seed: UInt64) {
        var chance = SplitMix64(seed: seed)
        let count = Int.random(in: 1...25, using: &chance)
        let links = (0..<Int.random(in: 0...60, using: &chance)).map { _ in
            (Int.random(in: 0..<count, using: &chance), Int.random(in: 0..<count, using: &chance))
        }
        let picture = CorePicture(
            chips: (0..<count).map {
                NetChip(address: nil, name: String(repeating: "n", count: 1 + $0 * 2))
            }, arcs: arcs(links))
        for form in [picture.wide, picture.narrow] {
            #expect(form.nodes.count == count)
            for (index, node) in form.nodes.enumerated() {
                #expect(node.frame.x >= 0 && node.frame.right <= form.width)
                #expect(node.frame.y >= 0 && node.frame.bottom <= form.height)
                #expect(
                    !form.nodes.dropFirst(index + 1).contains { $0.frame.overlaps(node.frame) })
            }
        }
    }
}
