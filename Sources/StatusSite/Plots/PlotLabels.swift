/// Finds places for the words at a plot's markers, so that none covers another.
struct PlotLabels {
    /// A label with its place.
    struct Placed: Sendable, Hashable {
        let marker: Plot.Marker
        let x: Double
        /// Where the words start or end.
        let textX: Double
        /// Whether the words stand left of the line.
        let isLeft: Bool
        /// The row, 0 at the top.
        let row: Int
    }

    /// Roughly how wide text of 12 units is, in units.
    static func width(of text: String) -> Double { Double(text.count) * 6.7 }

    /// Gives each marker, in order of time, the first row where its words fit beside its line.
    ///
    /// Right of the line when there is room, else left.
    /// - Complexity: O(*n*²) in the number of markers.
    static func placed(
        _ markers: [(marker: Plot.Marker, x: Double)], left: Double, right: Double
    ) -> [Placed] {
        var rows: [[ClosedRange<Double>]] = []
        return markers.map { marker, x in
            let width = width(of: marker.label)
            let isLeft = x + 5 + width > right && x - 5 - width >= left
            let textX = isLeft ? x - 5 : min(x + 5, max(left, right - width))
            let extent =
                isLeft ? (textX - width - 4)...(x + 2) : (min(x, textX) - 2)...(textX + width + 4)
            let free = rows.firstIndex { row in !row.contains { $0.overlaps(extent) } }
            if let free { rows[free].append(extent) } else { rows.append([extent]) }
            return Placed(
                marker: marker, x: x, textX: textX, isLeft: isLeft, row: free ?? rows.count - 1)
        }
    }
}
