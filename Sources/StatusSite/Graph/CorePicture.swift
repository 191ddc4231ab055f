/// The services that most others need, in layers, with the arrows between them.
struct CorePicture: Sendable, Hashable {
    let chips: [NetChip]
    let arcs: [NetLayers.Arc]
    private let layers: [[Int]]

    private static let edge = 4.0
    /// Between layers there is at least this much room for arrows.
    private static let leastGap = 44.0
    private static let mostGap = 150.0
    private static let narrowestColumn = 84.0

    init(chips: [NetChip], arcs: [NetLayers.Arc]) {
        self.chips = chips
        self.arcs = arcs.filter { $0.from != $0.to }
        layers = NetLayers(count: chips.count, arcs: arcs).layers
    }

    /// The form for a page.
    var wide: NetPicture { picture(width: PlotSize.medium.width) }
    /// The form for a phone.
    var narrow: NetPicture { picture(width: PlotSize.small.width) }

    /// Layers beside each other where they fit, else below each other.
    private func picture(width: Double) -> NetPicture {
        let gaps = Double(max(0, layers.count - 1)) * Self.leastGap
        let column = (width - 2 * Self.edge - gaps) / Double(max(1, layers.count))
        return column >= Self.narrowestColumn
            ? columns(width: width, column: column) : rows(width: width)
    }

    private func columns(width: Double, column: Double) -> NetPicture {
        let sizes = layers.map { layer in
            min(column, layer.map { chips[$0].width }.max() ?? 0)
        }
        let step = NetChip.height + ChipFlow.gap
        let most = Double(layers.map(\.count).max() ?? 0)
        let height = most * step - ChipFlow.gap + 2 * Self.edge
        let free = width - 2 * Self.edge - sizes.reduce(0, +)
        let gap = layers.count > 1 ? min(Self.mostGap, free / Double(layers.count - 1)) : 0
        var frames = [NetPicture.Frame?](repeating: nil, count: chips.count)
        var x = Self.edge
        for (layer, size) in zip(layers, sizes) {
            let used = Double(layer.count) * step - ChipFlow.gap
            for (row, node) in layer.enumerated() {
                frames[node] = NetPicture.Frame(
                    x: x, y: (height - used) / 2 + Double(row) * step,
                    width: min(size, chips[node].width), height: NetChip.height)
            }
            x += size + gap
        }
        return picture(frames.compactMap(\.self), width: width, height: height, isAcross: true)
    }

    private func rows(width: Double) -> NetPicture {
        var frames = [NetPicture.Frame?](repeating: nil, count: chips.count)
        var y = Self.edge
        for layer in layers {
            let flow = ChipFlow(
                layer.map { chips[$0] }, x: Self.edge, y: y, width: width - 2 * Self.edge,
                isCentred: true)
            for (node, placed) in zip(layer, flow.nodes) { frames[node] = placed.frame }
            y = flow.bottom + Self.leastGap
        }
        let height = max(0, y - Self.leastGap) + Self.edge
        return picture(frames.compactMap(\.self), width: width, height: height, isAcross: false)
    }

    private func picture(
        _ frames: [NetPicture.Frame], width: Double, height: Double, isAcross: Bool
    ) -> NetPicture {
        var picture = NetPicture(width: width, height: height)
        picture.nodes = zip(chips, frames).map { NetPicture.Node(chip: $0, frame: $1) }
        picture.arrows = arcs.map { arc in
            let (from, to) = (frames[arc.from], frames[arc.to])
            return isAcross
                ? .across(
                    from: (from.right + 1, from.middle), to: (to.x - 1, to.middle), weight(of: arc))
                : .down(
                    from: (from.x + from.width / 2, from.bottom + 1),
                    to: (to.x + to.width / 2, to.y - 1), weight(of: arc))
        }
        return picture
    }

    private func weight(of arc: NetLayers.Arc) -> NetPicture.Weight {
        guard chips[arc.to].isHit else { return .calm }
        return chips[arc.from].isHit ? .hit : .next
    }
}
