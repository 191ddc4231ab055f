/// Draws a picture of services as SVG in which each service is a link.
struct NetRenderer {
    let picture: NetPicture
    let size: PlotSize

    /// The picture; `id` must be unique on the page.
    ///
    /// It is a group and no image, since the links in it are to be reached.
    func drawn(id: String, title: String, summary: String) -> HTML {
        Picture.framed(
            id: id, size: size, role: "group", width: picture.width, height: picture.height,
            title: title, summary: summary
        ) {
            Tag.g(.hidden) {
                picture.arrows.sorted { $0.weight < $1.weight }.map(arrow)
                picture.labels.map(label)
            }
            picture.nodes.map(node)
        }
    }

    private func arrow(_ arrow: NetPicture.Arrow) -> HTML {
        let style = arrow.weight == .calm ? "" : " \(arrow.weight.rawValue)"
        return HTML {
            Tag.path(.class("edge\(style)"), Attribute("d", arrow.path))
            Tag.path(.class("head\(style)"), Attribute("d", arrow.head))
        }
    }

    private func label(_ label: NetPicture.Label) -> HTML {
        Tag.words(.number("x", label.x), .number("y", label.baseline)) { label.text }
    }

    private func node(_ node: NetPicture.Node) -> HTML {
        let (chip, frame) = (node.chip, node.frame)
        let shown = chip.text(in: frame.width)
        var style = "node"
        if let look = chip.look { style += " \(look.style)" }
        if chip.isHit { style += " hit" }
        if chip.isMain { style += " main" }
        let content = HTML {
            Tag.rect(
                .number("x", frame.x), .number("y", frame.y), .number("width", frame.width),
                .number("height", frame.height), .number("rx", 5))
            Tag.words(.number("x", frame.x + 8), .number("y", frame.y + 16)) { shown }
        }
        guard let address = chip.address else { return Tag.g(.class(style)) { content } }
        let isPlain = chip.look == nil && shown == chip.name
        return Tag.a(
            .href(address), .class(style),
            isPlain ? nil : .label(chip.look.map { "\(chip.name): \($0.word)" } ?? chip.name)
        ) { content }
    }
}

extension NetPicture {
    /// Two forms of a picture, of which the style sheet shows the one that fits, with words below.
    static func figure(
        id: String, wide: NetPicture, narrow: NetPicture, title: String, summary: String,
        caption: String
    ) -> HTML {
        Tag.figure(.class("net")) {
            NetRenderer(picture: wide, size: .medium).drawn(
                id: id, title: title, summary: summary)
            NetRenderer(picture: narrow, size: .small).drawn(
                id: id, title: title, summary: summary)
            Tag.figcaption { caption }
        }
    }
}
