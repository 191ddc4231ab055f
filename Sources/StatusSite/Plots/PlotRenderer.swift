import Model

/// Draws a plot as SVG for one width.
struct PlotRenderer {
    let plot: Plot
    let size: PlotSize
    private let scale: PlotScale
    private let labels: [PlotLabels.Placed]

    private static let rowHeight = 17.0

    init(_ plot: Plot, size: PlotSize) {
        self.plot = plot
        self.size = size
        let ticks = PlotScale.ticks(upTo: plot.top, count: size.lines)
        let widest = ticks.map { PlotLabels.width(of: plot.unit.text($0, plot.texts)) }.max() ?? 20
        let left = widest + 10
        let right = size.width - 8
        let flat = PlotScale(
            range: plot.range, top: plot.top, left: left, right: right, ceiling: 0, floor: 1)
        let markers = plot.markers.filter { plot.range.contains($0.at) }.sorted { $0.at < $1.at }
        labels = PlotLabels.placed(
            markers.map { ($0, flat.x($0.at)) }, left: left, right: right)
        let rows = (labels.map(\.row).max() ?? -1) + 1
        scale = PlotScale(
            range: plot.range, top: plot.top, left: left, right: right,
            ceiling: 10 + Double(rows) * Self.rowHeight, floor: size.height - 26)
    }

    /// The picture; `id` must be unique on the page.
    func drawn(id: String) -> HTML {
        Picture.framed(
            id: id, size: size, width: size.width, height: size.height, title: plot.title,
            summary: plot.summary
        ) {
            Tag.g(.hidden) {
                grid
                plot.gaps.map(gap)
                plot.areas.map(area)
                if let cone = plot.cone { drawn(cone) }
                plot.limits.map(limit)
                labels.map(markerLine)
                plot.lines.map(line)
                plot.areas.compactMap(areaLabel)
                plot.limits.map(limitLabel)
                labels.map(markerLabel)
            }
        }
    }

    private var grid: HTML {
        HTML {
            for value in PlotScale.ticks(upTo: plot.top, count: size.lines) {
                horizontal(at: scale.y(value), "grid")
                Picture.words(
                    plot.unit.text(value, plot.texts), x: scale.left - 6,
                    y: scale.y(value) + 4, "end")
            }
            for moment in PlotScale.moments(in: plot.range, count: size.width < 400 ? 4 : 7) {
                if scale.x(moment) + 18 < size.width {
                    Picture.words(
                        Moment.minute(moment), x: scale.x(moment), y: size.height - 6, "middle")
                }
            }
        }
    }

    private func horizontal(at y: Double, _ style: String) -> HTML {
        Tag.line(
            .class(style), .number("x1", scale.left), .number("x2", scale.right), .number("y1", y),
            .number("y2", y))
    }

    private func gap(_ gap: Plot.Gap) -> HTML {
        let start = scale.x(gap.range.start)
        let end = scale.x(gap.range.end)
        return HTML {
            Tag.rect(
                .class("gap \(gap.ink.rawValue)"), .number("x", start), .number("y", scale.ceiling),
                .number("width", max(end - start, 2)),
                .number("height", scale.floor - scale.ceiling))
            if end - start > PlotLabels.width(of: gap.label) {
                Picture.words(gap.label, x: (start + end) / 2, y: scale.floor - 8, "middle")
            }
        }
    }

    private func line(_ line: Plot.Line) -> HTML {
        let path = PlotPath.line(thinned(line.points), scale: scale)
        return Tag.path(.class("curve \(line.ink.rawValue)"), Attribute("d", path))
    }

    private func area(_ area: Plot.Area) -> HTML {
        let path = PlotPath.area(
            lower: thinned(area.lower), upper: thinned(area.upper), scale: scale)
        return Tag.path(.class("area \(area.ink.rawValue)"), Attribute("d", path))
    }

    private func areaLabel(_ area: Plot.Area) -> HTML? {
        guard let label = area.label else { return nil }
        let place = PlotPath.widest(
            lower: thinned(area.lower), upper: thinned(area.upper), scale: scale,
            room: PlotLabels.width(of: label))
        guard let place else { return nil }
        return Picture.words(
            label, x: place.x, y: place.y + 4, "middle", "inside \(area.ink.rawValue)")
    }

    private func thinned(_ points: [Plot.Point]) -> [Plot.Point] {
        PlotPath.thinned(points, limit: Int(size.width / 3))
    }

    private func limit(_ limit: Plot.Limit) -> HTML {
        horizontal(at: scale.y(limit.value), "limit \(limit.ink.rawValue)")
    }

    private func limitLabel(_ limit: Plot.Limit) -> HTML {
        let y = scale.y(limit.value) + (limit.isLabelBelow ? 14 : -5)
        return Picture.words(limit.label, x: scale.left + 4, y: y, "start", "inside")
    }

    private func drawn(_ cone: Plot.Cone) -> HTML {
        let early = tip(of: cone, at: cone.earliestAt)
        let late = tip(of: cone, at: cone.latestAt)
        let start = step("M", (scale.x(cone.from.at), scale.y(cone.from.value)))
        let corner = late.y > early.y ? step("L", (late.x, early.y)) : ""
        let area = start + step("L", early) + corner + step("L", late) + "Z"
        return HTML {
            Tag.path(.class("area degraded"), Attribute("d", area))
            Tag.path(
                .class("forecast"),
                Attribute("d", start + step("L", tip(of: cone, at: cone.expectedAt))))
        }
    }

    /// Where a ray of the cone ends: at its moment, or where it leaves the picture on the right.
    ///
    /// A ray without a moment stays level: the limit may never be reached.
    private func tip(of cone: Plot.Cone, at moment: Timestamp?) -> (x: Double, y: Double) {
        let edge = scale.range.end
        guard let moment else { return (scale.x(edge), scale.y(cone.from.value)) }
        guard moment > edge else { return (scale.x(moment), scale.y(cone.value)) }
        let share = edge.seconds(since: cone.from.at) / moment.seconds(since: cone.from.at)
        let value = cone.from.value + (cone.value - cone.from.value) * share
        return (scale.x(edge), scale.y(value))
    }

    private func step(_ command: String, _ point: (x: Double, y: Double)) -> String {
        "\(command)\(Coordinate.text(point.x)) \(Coordinate.text(point.y))"
    }

    private func markerLine(_ label: PlotLabels.Placed) -> HTML {
        Tag.line(
            .class("marker \(label.marker.ink.rawValue)"), .number("x1", label.x),
            .number("x2", label.x), .number("y1", 4 + Double(label.row) * Self.rowHeight),
            .number("y2", scale.floor))
    }

    private func markerLabel(_ label: PlotLabels.Placed) -> HTML {
        Picture.words(
            label.marker.label, x: label.textX, y: 15 + Double(label.row) * Self.rowHeight,
            label.isLeft ? "end" : "start", "label \(label.marker.ink.rawValue)",
            isEnglish: label.marker.isAsWritten && plot.texts.language != .english)
    }
}
