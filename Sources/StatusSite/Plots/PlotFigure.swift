import Model

/// How much of a page's width a plot takes; the style sheet shows the size that fits.
enum PlotFrame: String, Sendable {
    /// All of it.
    case full
    /// Half of it, all of it on a phone.
    case half
    /// A column of a sheet.
    case narrow

    var sizes: [PlotSize] {
        switch self {
        case .full: [.small, .medium, .large]
        case .half: [.narrow, .half]
        case .narrow: [.narrow]
        }
    }
}

extension Plot {
    /// The plot in every size that its frame may need, with words below it.
    func figure(id: String, frame: PlotFrame, caption: String) -> HTML {
        Tag.figure(.class(frame.rawValue)) {
            frame.sizes.map { PlotRenderer(self, size: $0).drawn(id: id) }
            Tag.figcaption { caption }
        }
    }
}

/// A curve of a word's height, to be read beside numbers.
enum Sparkline {
    /// The curve of `points` in `range`; nothing for fewer than two points.
    static func drawn(_ points: [Plot.Point], in range: TimeRange) -> HTML {
        guard points.count > 1 else { return .nothing }
        let top = max(points.map(\.value).max() ?? 0, 1e-9) * 1.08
        let scale = PlotScale(
            range: range, top: top, left: 2, right: 118, ceiling: 2, floor: 26)
        let path = PlotPath.line(PlotPath.thinned(points, limit: 60), scale: scale)
        return Tag.svg(.class("spark"), .hidden, Attribute("viewBox", "0 0 120 28")) {
            Tag.path(.class("curve ink"), Attribute("d", path))
        }
    }
}
