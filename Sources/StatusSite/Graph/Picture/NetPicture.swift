import Model

/// A picture of services and the arrows between them, with every place worked out.
struct NetPicture: Sendable, Hashable {
    /// A rectangle, in units from the upper left.
    struct Frame: Sendable, Hashable {
        var x: Double
        var y: Double
        let width: Double
        let height: Double

        var right: Double { x + width }
        var bottom: Double { y + height }
        var middle: Double { y + height / 2 }

        /// Whether two rectangles have more than an edge in common.
        func overlaps(_ other: Frame) -> Bool {
            x < other.right && other.x < right && y < other.bottom && other.y < bottom
        }
    }

    /// A service in its place.
    struct Node: Sendable, Hashable {
        let chip: NetChip
        let frame: Frame
    }

    /// Words above a group.
    struct Label: Sendable, Hashable {
        let text: String
        let x: Double
        /// The line that the words stand on.
        let baseline: Double
    }

    /// How much an arrow matters now, from least to most.
    enum Weight: String, Sendable, Comparable {
        /// Nothing happens along it.
        case calm = ""
        /// What happens may come along it.
        case next
        /// The path of what happens.
        case hit

        static func < (left: Weight, right: Weight) -> Bool { left.rank < right.rank }
        private var rank: Int { self == .calm ? 0 : self == .next ? 1 : 2 }
    }

    /// An arrow from who needs to what is needed.
    struct Arrow: Sendable, Hashable {
        /// The way, as the data of an SVG path.
        let path: String
        /// The head, as the data of an SVG path.
        let head: String
        let weight: Weight
    }

    let width: Double
    let height: Double
    var nodes: [Node] = []
    var labels: [Label] = []
    var arrows: [Arrow] = []
}

/// A service as it stands in a picture: its mark and name in a box.
struct NetChip: Sendable, Hashable {
    /// Where it leads.
    let address: Address?
    let name: String
    /// How it does; `nil` when that is not known.
    var look: StateLook?
    /// Whether the path of an outage runs through it.
    var isHit = false
    /// Whether the picture is about it.
    var isMain = false

    static let height = 24.0
    private static let padding = 8.0

    /// The mark and the name.
    var text: String { look.map { "\($0.mark) \(name)" } ?? name }

    /// How wide its box wants to be.
    var width: Double {
        (Self.width(of: text) * (isMain ? 1.1 : 1) + 2 * Self.padding).rounded(.up)
    }

    /// The words that fit into a box of a width.
    func text(in width: Double) -> String {
        var room = width - 2 * Self.padding - Self.width(of: "…")
        var shown = ""
        for character in text {
            room -= Self.width(of: character)
            // A name that would fit whole is not cut for the sake of a mark that says it is cut.
            guard room >= 0 else { return self.width > width ? shown + "…" : text }
            shown.append(character)
        }
        return text
    }

    /// Roughly how wide words of 12 units are in a wide typeface; too much rather than too little.
    private static func width(of text: String) -> Double {
        text.reduce(0) { $0 + width(of: $1) }
    }

    private static func width(of character: Character) -> Double {
        switch character {
        case "i", "j", "l", "I", "f", "t", "r", " ", ".", ",", "-", "'": 5
        case "m", "w", "M", "W", "@", "…": 11.5
        case "A"..."Z": 8.8
        case "a"..."z", "0"..."9": 7.4
        default: character.unicodeScalars.contains { $0.value >= 0x2E80 } ? 13 : 9
        }
    }
}
