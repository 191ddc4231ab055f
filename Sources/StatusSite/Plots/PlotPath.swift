import Model

/// The geometry of curves and areas.
enum PlotPath {
    /// Runs of points without a hole; a hole is more than four usual intervals long.
    ///
    /// - Complexity: O(*n* log *n*) in the number of points.
    static func runs(_ points: [Plot.Point]) -> [[Plot.Point]] {
        guard points.count > 2 else { return points.isEmpty ? [] : [points] }
        let steps = zip(points.dropFirst(), points).map { $0.at.seconds(since: $1.at) }.sorted()
        let usual = steps[steps.count / 2]
        var runs: [[Plot.Point]] = [[]]
        for point in points {
            if let last = runs[runs.count - 1].last, point.at.seconds(since: last.at) > usual * 4 {
                runs.append([])
            }
            runs[runs.count - 1].append(point)
        }
        return runs
    }

    /// The path of a curve.
    static func line(_ points: [Plot.Point], scale: PlotScale) -> String {
        runs(points).map { run in trace(run, scale: scale, start: "M") }.joined()
    }

    /// The path of the area between two curves read at the same moments.
    static func area(lower: [Plot.Point], upper: [Plot.Point], scale: PlotScale) -> String {
        zip(runs(lower), runs(upper)).map { lower, upper in
            trace(upper, scale: scale, start: "M")
                + trace(lower.reversed(), scale: scale, start: "L") + "Z"
        }.joined()
    }

    private static func trace(_ run: [Plot.Point], scale: PlotScale, start: String) -> String {
        var path = ""
        for (index, point) in run.enumerated() {
            path += index == 0 ? start : "L"
            path += Coordinate.text(scale.x(point.at))
            path += " "
            path += Coordinate.text(scale.y(point.value))
        }
        return path
    }

    /// The middle of the place where an area is highest; `nil` where words of 12 units do not fit.
    static func widest(
        lower: [Plot.Point], upper: [Plot.Point], scale: PlotScale, room: Double
    ) -> (x: Double, y: Double)? {
        let spans = zip(lower, upper).map { lower, upper in
            (x: scale.x(lower.at), bottom: scale.y(lower.value), top: scale.y(upper.value))
        }
        let fits = spans.filter {
            $0.x - room / 2 > scale.left + 4 && $0.x + room / 2 < scale.right - 4
        }
        func height(around x: Double) -> Double {
            let near = spans.filter { abs($0.x - x) <= room / 2 }
            let bottom = near.map(\.bottom).min() ?? 0
            return bottom - (near.map(\.top).max() ?? 0)
        }
        let candidates = stride(from: 0, to: fits.count, by: 6).map { fits[$0] }
        let best = candidates.map { ($0, height(around: $0.x)) }.max { $0.1 < $1.1 }
        guard let (span, height) = best, height > 16 else { return nil }
        return (span.x, (span.bottom + span.top) / 2)
    }

    /// At most `limit` points: each the mean of a stretch, the last one kept as it is.
    static func thinned(_ points: [Plot.Point], limit: Int) -> [Plot.Point] {
        guard points.count > limit, limit > 1 else { return points }
        let size = (points.count + limit - 1) / limit
        return stride(from: 0, to: points.count, by: size).map { start in
            let stretch = points[start..<min(start + size, points.count)]
            let mean = stretch.reduce(0) { $0 + $1.value } / Double(stretch.count)
            return Plot.Point(at: stretch[stretch.endIndex - 1].at, value: mean)
        }
    }
}
