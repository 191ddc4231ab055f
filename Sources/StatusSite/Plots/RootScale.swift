/// A vertical scale by the square root of a count: few and very many are both readable, and chance
/// scatters equally far at every height.
struct RootScale {
    /// The count at the upper edge; at the lower edge is 0.
    let top: Double
    /// How far gridlines are apart at least, as a share of the height.
    private static let apart = 0.17

    /// A scale for counts up to a greatest, with a little room above.
    init(upTo greatest: Double) { top = max(greatest.isFinite ? greatest : 0, 3) * 1.08 }

    /// Where a count lies, in 0...1.
    func place(_ count: Double) -> Double {
        count > 0 ? min((count / top).squareRoot(), 1) : 0
    }

    /// Round counts for the gridlines, from 0 on.
    var ticks: [Double] {
        var round: [Double] = []
        var power = 1.0
        while power <= top {
            round += [1, 2, 5].map { $0 * power }.filter { $0 <= top }
            power *= 10
        }
        var kept: [Double] = []
        for count in round.reversed() {
            let above = kept.last.map(place) ?? 1 + Self.apart
            if above - place(count) >= Self.apart, place(count) >= Self.apart { kept.append(count) }
        }
        return [0] + kept.reversed()
    }
}
