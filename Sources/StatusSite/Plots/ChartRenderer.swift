/// Draws a chart as SVG for one width.
struct ChartRenderer {
    let chart: Chart
    let size: PlotSize
    private let left: Double
    private let right: Double
    private let ceiling: Double
    private let floor: Double

    private static let rowHeight = 17.0

    init(_ chart: Chart, size: PlotSize) {
        self.chart = chart
        self.size = size
        left = (chart.up.map { PlotLabels.width(of: $0.label) }.max() ?? 20) + 10
        right = size.width - 18
        ceiling = 10 + Double(chart.rules.count) * Self.rowHeight
        floor = size.height - (chart.name == nil ? 26 : 42)
    }

    /// The picture; `id` must be unique on the page.
    func drawn(id: String) -> HTML {
        Picture.framed(
            id: id, size: size, width: size.width, height: size.height, title: chart.title,
            summary: chart.summary
        ) {
            Tag.g(.hidden) {
                grid
                chart.bands.map(band)
                chart.bars.map(bar)
                chart.lines.map(line)
                chart.dots.map(dot)
                chart.rules.enumerated().map(rule)
            }
        }
    }

    private func x(_ share: Double) -> Double { left + (right - left) * min(max(share, 0), 1) }
    private func y(_ share: Double) -> Double { floor - (floor - ceiling) * min(max(share, 0), 1) }

    private var grid: HTML {
        HTML {
            for tick in chart.up {
                Tag.line(
                    .class("grid"), .number("x1", left), .number("x2", right),
                    .number("y1", y(tick.at)), .number("y2", y(tick.at)))
                Picture.words(tick.label, x: left - 6, y: y(tick.at) + 4, "end")
            }
            for tick in fitting {
                Picture.words(tick.label, x: x(tick.at), y: floor + 17, "middle")
            }
            if let name = chart.name { Picture.words(name, x: right, y: size.height - 6, "end") }
        }
    }

    /// The numbers of the horizontal axis that do not cover one another.
    private var fitting: [Chart.Tick] {
        var end = -Double.infinity
        return chart.across.filter { tick in
            let half = PlotLabels.width(of: tick.label) / 2
            guard x(tick.at) - half > end, x(tick.at) + half < size.width + 4 else { return false }
            end = x(tick.at) + half + 6
            return true
        }
    }

    private func path(_ spots: [Chart.Spot]) -> String {
        spots.enumerated().map { index, spot in
            "\(index == 0 ? "M" : "L")\(Coordinate.text(x(spot.x))) \(Coordinate.text(y(spot.y)))"
        }.joined()
    }

    private func band(_ band: Chart.Band) -> HTML {
        Tag.path(
            .class("area \(band.ink.rawValue)"), Attribute("d", path(band.outline) + "Z"))
    }

    private func line(_ line: Chart.Line) -> HTML {
        let style = "curve \(line.ink.rawValue)\(line.isDashed ? " dashed" : "")"
        return Tag.path(.class(style), Attribute("d", path(line.spots)))
    }

    private func bar(_ bar: Chart.Bar) -> HTML {
        let (start, top) = (x(bar.x.lowerBound), y(bar.y.upperBound))
        return Tag.rect(
            .class("bar-\(bar.ink.rawValue)"), .number("x", start), .number("y", top),
            .number("width", max(x(bar.x.upperBound) - start, 1)),
            .number("height", max(y(bar.y.lowerBound) - top, 0)))
    }

    private func dot(_ dot: Chart.Dot) -> HTML {
        HTML {
            Tag.line(
                .class("whisker"), .number("x1", x(dot.at.x)), .number("x2", x(dot.at.x)),
                .number("y1", y(dot.interval.upperBound)),
                .number("y2", y(dot.interval.lowerBound)))
            Tag.circle(
                .class("dot"), .number("cx", x(dot.at.x)), .number("cy", y(dot.at.y)),
                .number("r", 4))
        }
    }

    private func rule(_ row: Int, _ rule: Chart.Rule) -> HTML {
        let place = x(rule.x)
        let width = PlotLabels.width(of: rule.label)
        let isLeft = place + 5 + width > right && place - 5 - width >= 0
        // Words that fit on neither side end at the edge.
        let start = min(place + 5, max(0, size.width - 4 - width))
        let top = 4 + Double(row) * Self.rowHeight
        return HTML {
            Tag.line(
                .class("marker \(rule.ink.rawValue)"), .number("x1", place), .number("x2", place),
                .number("y1", top), .number("y2", floor))
            Picture.words(
                rule.label, x: isLeft ? place - 5 : start, y: top + 11,
                isLeft ? "end" : "start", "label \(rule.ink.rawValue)")
        }
    }
}
