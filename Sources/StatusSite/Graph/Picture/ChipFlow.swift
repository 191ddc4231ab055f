/// Sets chips beside each other and starts a new row where they do not fit, as words in a line.
struct ChipFlow {
    /// The chips in their places.
    let nodes: [NetPicture.Node]
    /// Where the last row ends; where it began when there are no chips.
    let bottom: Double

    static let gap = 6.0

    /// Chips from the left; `isCentred` moves each row into the middle.
    ///
    /// No chip is wider than `width`; its words are shortened when they are drawn.
    init(_ chips: [NetChip], x: Double, y: Double, width: Double, isCentred: Bool = false) {
        var rows: [[NetPicture.Node]] = []
        var (left, top) = (x, y)
        for chip in chips {
            let size = min(chip.width, width)
            if rows.isEmpty || left + size > x + width {
                top = rows.isEmpty ? y : top + NetChip.height + Self.gap
                left = x
                rows.append([])
            }
            let frame = NetPicture.Frame(x: left, y: top, width: size, height: NetChip.height)
            rows[rows.count - 1].append(NetPicture.Node(chip: chip, frame: frame))
            left = frame.right + Self.gap
        }
        nodes = rows.flatMap { row in
            isCentred ? Self.centred(row, in: x, width) : row
        }
        bottom = rows.isEmpty ? y : top + NetChip.height
    }

    private static func centred(
        _ row: [NetPicture.Node], in x: Double, _ width: Double
    ) -> [NetPicture.Node] {
        let shift = (x + width - (row.last?.frame.right ?? x)) / 2
        return row.map { node in
            var frame = node.frame
            frame.x += shift
            return NetPicture.Node(chip: node.chip, frame: frame)
        }
    }
}
