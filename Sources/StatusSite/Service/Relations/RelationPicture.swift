/// A service between those that need it and those it needs, in two forms.
struct RelationPicture: Sendable, Hashable {
    /// A group on one side.
    struct Cluster: Sendable, Hashable {
        let label: String
        let chips: [NetChip]
        /// How much its arrow matters.
        var weight = NetPicture.Weight.calm
    }

    let main: NetChip
    /// What is watched of it, below its name.
    var parts: [NetChip] = []
    var dependants: [Cluster] = []
    var needed: [Cluster] = []
    /// What stands where a side is empty.
    let nobody: String

    /// The form for a page: those who need it on the left, what it needs on the right.
    var wide: NetPicture { WideForm(self).picture }

    /// The form for a phone: those who need it above, what it needs below.
    var narrow: NetPicture { NarrowForm(self).picture }
}

/// Groups below each other.
private struct Column {
    private(set) var nodes: [NetPicture.Node] = []
    private(set) var labels: [NetPicture.Label] = []
    /// The rows of each group: their right end and their middle.
    private(set) var ends: [(right: Double, middle: Double)] = []
    private(set) var bottom: Double

    static let labelHeight = 20.0
    static let gap = 14.0

    init(_ clusters: [RelationPicture.Cluster], x: Double, y: Double, width: Double) {
        bottom = y
        for (index, cluster) in clusters.enumerated() {
            let top = index == 0 ? y : bottom + Self.gap
            labels.append(.init(text: cluster.label, x: x, baseline: top + 13))
            let flow = ChipFlow(cluster.chips, x: x, y: top + Self.labelHeight, width: width)
            nodes += flow.nodes
            bottom = flow.bottom
            let right = flow.nodes.map(\.frame.right).max() ?? x
            ends.append((right, (top + Self.labelHeight + bottom) / 2))
        }
    }
}

private struct WideForm {
    let picture: NetPicture

    private static let width = PlotSize.medium.width
    private static let columnWidth = 196.0
    private static let edge = 4.0
    /// The room in the middle.
    private static let middle = (left: 254.0, width: 132.0)
    private static let distance = 5.0

    init(_ model: RelationPicture) {
        let heights = [model.dependants, model.needed].map { clusters in
            Column(clusters, x: 0, y: 0, width: Self.columnWidth).bottom
        }
        let center = Self.center(model, y: 0)
        let height = max(heights.max() ?? 0, center.bottom) + 2 * Self.edge
        let left = Column(
            model.dependants, x: Self.edge, y: (height - heights[0]) / 2, width: Self.columnWidth)
        let right = Column(
            model.needed, x: Self.width - Self.edge - Self.columnWidth,
            y: (height - heights[1]) / 2, width: Self.columnWidth)
        let placed = Self.center(model, y: (height - center.bottom) / 2)
        var picture = NetPicture(width: Self.width, height: height)
        picture.nodes = left.nodes + placed.nodes + right.nodes
        picture.labels =
            left.labels + right.labels + Self.empty(model, at: height / 2 + 4)
        if let main = placed.nodes.first?.frame {
            picture.arrows = Self.arrows(model, left, right, main)
        }
        self.picture = picture
    }

    private static func arrows(
        _ model: RelationPicture, _ left: Column, _ right: Column, _ main: NetPicture.Frame
    ) -> [NetPicture.Arrow] {
        let start = edge + columnWidth + distance
        let end = width - start
        let coming = zip(model.dependants, left.ends).map { cluster, group in
            NetPicture.Arrow.across(
                from: (group.right + distance, group.middle), straightTo: start,
                to: (main.x - 1, main.middle), cluster.weight)
        }
        let going = zip(model.needed, right.ends).map { cluster, group in
            NetPicture.Arrow.across(
                from: (main.right + 1, main.middle), to: (end, group.middle), cluster.weight)
        }
        return coming + going
    }

    /// The service and below it what is watched of it; as wide as its room when it has parts.
    private static func center(
        _ model: RelationPicture, y: Double
    ) -> (nodes: [NetPicture.Node], bottom: Double) {
        let size = model.parts.isEmpty ? min(model.main.width, middle.width) : middle.width
        let frame = NetPicture.Frame(
            x: middle.left + (middle.width - size) / 2, y: y, width: size, height: NetChip.height)
        let flow = ChipFlow(
            model.parts, x: middle.left, y: frame.bottom + ChipFlow.gap, width: middle.width,
            isCentred: true)
        let nodes = [NetPicture.Node(chip: model.main, frame: frame)] + flow.nodes
        return (nodes, model.parts.isEmpty ? frame.bottom : flow.bottom)
    }

    private static func empty(
        _ model: RelationPicture, at baseline: Double
    ) -> [NetPicture.Label] {
        let left = model.dependants.isEmpty ? [edge] : []
        let right = model.needed.isEmpty ? [width - edge - columnWidth] : []
        return (left + right).map { .init(text: model.nobody, x: $0, baseline: baseline) }
    }
}

private struct NarrowForm {
    let picture: NetPicture

    private static let width = PlotSize.small.width
    private static let edge = 4.0
    private static let spine = 12.0
    private static let inset = 28.0
    private static let gap = 22.0

    init(_ model: RelationPicture) {
        let room = Self.width - Self.edge - Self.inset
        let above = Column(model.dependants, x: Self.inset, y: Self.edge, width: room)
        let isFirst = model.dependants.isEmpty
        let main = NetPicture.Frame(
            x: Self.edge, y: isFirst ? Self.edge : above.bottom + Self.gap,
            width: min(model.main.width, Self.width - 2 * Self.edge), height: NetChip.height)
        let parts = ChipFlow(
            model.parts, x: Self.inset, y: main.bottom + ChipFlow.gap, width: room)
        let end = model.parts.isEmpty ? main.bottom : parts.bottom
        let below = Column(model.needed, x: Self.inset, y: end + Self.gap, width: room)
        var picture = NetPicture(
            width: Self.width, height: (model.needed.isEmpty ? end : below.bottom) + Self.edge)
        picture.nodes =
            above.nodes + [NetPicture.Node(chip: model.main, frame: main)] + parts.nodes
            + below.nodes
        picture.labels = above.labels + below.labels
        picture.arrows =
            zip(model.dependants, above.ends).map { cluster, group in
                .collected(
                    from: (Self.inset - 5, group.middle), along: Self.spine, to: main.y - 1,
                    cluster.weight)
            }
            + zip(model.needed, below.ends).map { cluster, group in
                .spread(
                    from: main.bottom + 1, along: Self.spine,
                    to: (Self.inset - 3, group.middle), cluster.weight)
            }
        self.picture = picture
    }
}
