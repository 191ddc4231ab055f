/// The geometry of arrows.
extension NetPicture.Arrow {
    private static let length = 7.0
    private static let half = 4.0

    /// A curve that leaves to the right and arrives from the left.
    ///
    /// It runs straight up to `bend`, where that is given.
    static func across(
        from start: (x: Double, y: Double), straightTo bend: Double? = nil,
        to end: (x: Double, y: Double), _ weight: NetPicture.Weight
    ) -> Self {
        let tip = end.x - length
        let middle = ((bend ?? start.x) + tip) / 2
        let straight = bend.map { "H\(Coordinate.text($0))" } ?? ""
        let curve = "C\(at((middle, start.y))) \(at((middle, end.y))) \(at((tip, end.y)))"
        return Self(
            path: "M\(at(start))\(straight)\(curve)",
            head: "M\(at(end))l\(pair(-length, -half))v\(Coordinate.text(2 * half))z",
            weight: weight)
    }

    /// A curve that leaves downwards and arrives from above.
    static func down(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double),
        _ weight: NetPicture.Weight
    ) -> Self {
        let tip = end.y - length
        let middle = (start.y + tip) / 2
        return Self(
            path:
                "M\(at(start))C\(at((start.x, middle))) \(at((end.x, middle))) \(at((end.x, tip)))",
            head: "M\(at(end))l\(pair(-half, -length))h\(Coordinate.text(2 * half))z",
            weight: weight)
    }

    /// From a group to the left, along a line beside all groups, and down to what it needs.
    static func collected(
        from start: (x: Double, y: Double), along x: Double, to y: Double,
        _ weight: NetPicture.Weight
    ) -> Self {
        Self(
            path: "M\(at(start))H\(Coordinate.text(x))V\(Coordinate.text(y - length))",
            head: "M\(at((x, y)))l\(pair(-half, -length))h\(Coordinate.text(2 * half))z",
            weight: weight)
    }

    /// Down along a line beside all groups, and to the right into what is needed.
    static func spread(
        from y: Double, along x: Double, to end: (x: Double, y: Double),
        _ weight: NetPicture.Weight
    ) -> Self {
        Self(
            path: "M\(at((x, y)))V\(Coordinate.text(end.y))H\(Coordinate.text(end.x - length))",
            head: "M\(at(end))l\(pair(-length, -half))v\(Coordinate.text(2 * half))z",
            weight: weight)
    }

    private static func at(_ point: (x: Double, y: Double)) -> String { pair(point.x, point.y) }

    private static func pair(_ x: Double, _ y: Double) -> String {
        "\(Coordinate.text(x)) \(Coordinate.text(y))"
    }
}
